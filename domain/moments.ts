import * as z from 'zod/mini';
import { CustomerId } from './customers';
import { Person } from './people';
import { newRecord, recordParts } from './records';
import { Day, id, line, passage } from './text';

export const MomentId = id<'MomentId'>('the moment');
export type MomentId = z.infer<typeof MomentId>;

export const momentKinds = ['story', 'win', 'struggle', 'quote', 'commitment', 'brief', 'trend', 'result'] as const;
export const MomentKind = z.enum(momentKinds, 'Choose what kind of moment this is.');
export type MomentKind = z.infer<typeof MomentKind>;

export const MomentState = z.enum(['draft', 'review', 'published', 'stale', 'withdrawn', 'archived']);
export const StoryLanguage = z.enum(['en', 'vi'], 'Choose the language of the story.');
export const companyFunctions = ['finance', 'hr', 'it', 'legal', 'operations', 'sales', 'support'] as const;
export const CompanyFunction = z.enum(companyFunctions, 'Choose a function of the company.');

/** What the customer agreed to: without it a moment can't open a meeting. */
export const Consent = z.object({
  scope: z.enum(['internal', 'internalAnonymous'], 'Say how far the consent goes.'),
  basis: line(200, 'How the consent was given'),
  until: z.optional(Day),
});
export type Consent = z.infer<typeof Consent>;

/** How typical the story is: `count` of `of` customers said so. */
export const Typicality = z
  .object({
    count: z.int('Say how many customers said so.').check(z.positive()),
    of: z.int('Say of how many customers.').check(z.positive()),
  })
  .check(z.refine(({ count, of }) => count <= of, 'More customers said so than there are.'));

export const OurPart = z.object({
  who: CompanyFunction,
  part: z.enum(['helped', 'hurt'], 'Say whether it helped or hurt.'),
  how: line(200, 'How it helped or hurt'),
});

const common = {
  id: MomentId,
  customer: CustomerId,
  headline: line(120, 'The headline'),
  /** What happened and what changed for them, in their words where possible. */
  story: passage(600, 'The story'),
  quote: z.optional(passage(300, 'The quote')),
  whatChanged: z.optional(passage(300, 'What changed for them')),
  language: StoryLanguage,
  source: line(200, 'The source'),
  heardOn: Day,
  consent: Consent,
  owner: Person,
  ourPart: z.optional(OurPart),
  typicality: z.optional(Typicality),
  question: z.optional(line(200, 'The question to the room')),
};

const kindOf = <K extends MomentKind>(kind: K) => ({ ...common, kind: z.literal(kind) });

/** Each kind asks only for its own fields. */
export const NewMoment = z.discriminatedUnion('kind', [
  z.object(kindOf('story')),
  z.object(kindOf('win')),
  z.object(kindOf('struggle')),
  z.object({ ...kindOf('quote'), quote: passage(300, 'The quote') }),
  z.object({ ...kindOf('commitment'), dueOn: Day, slips: passage(300, 'What slips if we are late') }),
  z.object({ ...kindOf('brief'), listener: line(200, 'Who listened'), listenedOn: Day }),
  z.object(kindOf('trend')),
  z.object({ ...kindOf('result'), asked: line(200, 'Who was asked'), askedOn: Day }),
]);
export type NewMoment = z.infer<typeof NewMoment>;

const kept = z.object({ ...recordParts, state: MomentState, sample: z.boolean() });
export const Moment = z.intersection(NewMoment, kept);
export type Moment = z.infer<typeof Moment>;

/** What choosing and lists read of a moment; never the story itself. */
export const MomentProjection = z.object({
  id: MomentId,
  customer: CustomerId,
  kind: MomentKind,
  headline: z.string(),
  language: StoryLanguage,
  state: MomentState,
  heardOn: Day,
  consentUntil: z.optional(Day),
  dueOn: z.optional(Day),
  sample: z.boolean(),
});
export type MomentProjection = z.infer<typeof MomentProjection>;

/** A moment whose source, date, consent and owner are known is published at once. */
export function addMoment(moment: NewMoment, by: Person, at: string): Moment {
  return { ...moment, ...newRecord(by, at), state: 'published', sample: false };
}

/** The consent covers the story, not the customer's name: only an alias may be shown with it. */
export function mustNotBeNamed({ consent }: Pick<NewMoment, 'consent'>): boolean {
  return consent.scope === 'internalAnonymous';
}

export function projectMoment(moment: Moment): MomentProjection {
  return {
    id: moment.id,
    customer: moment.customer,
    kind: moment.kind,
    headline: moment.headline,
    language: moment.language,
    state: moment.state,
    heardOn: moment.heardOn,
    ...(moment.consent.until === undefined ? {} : { consentUntil: moment.consent.until }),
    ...(moment.kind === 'commitment' ? { dueOn: moment.dueOn } : {}),
    sample: moment.sample,
  };
}

/** May this moment open a meeting on that day? A commitment expires by itself once its due date has passed. */
export function mayOpen(moment: MomentProjection, today: string): boolean {
  if (moment.state !== 'published') return false;
  if (moment.consentUntil !== undefined && moment.consentUntil < today) return false;
  return moment.dueOn === undefined || moment.dueOn >= today;
}
