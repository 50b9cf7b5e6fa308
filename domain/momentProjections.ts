import * as z from 'zod/mini';
import { CustomerId } from './customers';
import { headlineOf, isDraft, type AnyMoment } from './momentDrafts';
import {
  CompanyFunction,
  functionWords,
  MomentId,
  MomentKind,
  MomentState,
  StoryLanguage,
  Typicality,
} from './moments';
import { PersonId } from './people';
import { Day, fold, wordsToFind } from './text';

/** What choosing, finding and lists read of a moment; never the story itself. What the first release didn't write is optional. */
export const MomentProjection = z.object({
  id: MomentId,
  /** Of the moment that it was made from: an older one never replaces a newer one. */
  revision: z.optional(z.int()),
  /** Missing on a draft about somebody who is not in the library. */
  customer: z.optional(CustomerId),
  customerName: z.optional(z.string()),
  kind: MomentKind,
  headline: z.string(),
  language: StoryLanguage,
  state: MomentState,
  heardOn: Day,
  consentUntil: z.optional(Day),
  dueOn: z.optional(Day),
  sample: z.boolean(),
  verifyBy: z.optional(Day),
  restricted: z.optional(z.boolean()),
  usedAt: z.optional(z.string()),
  addedBy: z.optional(PersonId),
  ownedBy: z.optional(PersonId),
  /** When it was added, for what is new. */
  at: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  ourPart: z.optional(CompanyFunction),
  typicality: z.optional(Typicality),
  hasNotice: z.optional(z.boolean()),
  /** The consent covers the story only: the customer's name must not be shown with it. */
  nameless: z.optional(z.boolean()),
  /** Folded, distinct, one space between them; not those of the customer, who may be renamed. */
  words: z.optional(z.string()),
});
export type MomentProjection = z.infer<typeof MomentProjection>;

export function projectMoment(moment: AnyMoment): MomentProjection {
  const {
    id,
    revision,
    customer,
    kind = 'story',
    language = 'en',
    state,
    at,
    sample,
    usedAt,
    consent,
    verifyBy,
    restricted,
  } = moment;
  return {
    ...{ id, revision, customer, kind, language, state, at, sample, usedAt, verifyBy, restricted },
    headline: headlineOf(moment),
    ...(isDraft(moment) && moment.customerName !== undefined ? { customerName: moment.customerName } : {}),
    heardOn: moment.heardOn ?? at.slice(0, 10),
    consentUntil: consent?.until,
    ...(moment.kind === 'commitment' ? { dueOn: moment.dueOn } : {}),
    addedBy: moment.by.id,
    ownedBy: moment.owner?.id,
    tags: moment.tags,
    ourPart: moment.ourPart?.who,
    typicality: moment.typicality,
    hasNotice: moment.contentNotice === undefined ? undefined : true,
    nameless: consent?.scope === 'internalAnonymous' ? true : undefined,
    words: wordsOf(moment),
  };
}

function wordsOf(moment: AnyMoment): string {
  const { headline, story, quote, whatChanged, source, tags = [], ourPart } = moment;
  const customerName = isDraft(moment) ? moment.customerName : undefined;
  const team = ourPart && functionWords[ourPart.who];
  return wordsToFind(headline, story, quote, whatChanged, source, ...tags, team, ourPart?.how, customerName).join(' ');
}

export function foldedTags({ tags = [] }: Pick<MomentProjection, 'tags'>): string[] {
  return tags.map(fold);
}
