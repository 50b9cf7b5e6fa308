import * as z from 'zod/mini';
import { CustomerId } from './customers';
import { Picture } from './images';
import { Person } from './people';
import { newRecord, recordParts } from './records';
import { Day, dayAfter, fold, id, line, passage } from './text';

export const MomentId = id<'MomentId'>('the moment');
export type MomentId = z.infer<typeof MomentId>;

export const momentKinds = ['story', 'win', 'struggle', 'quote', 'commitment', 'brief', 'trend', 'result'] as const;
export const MomentKind = z.enum(momentKinds, 'Choose what kind of moment this is.');
export type MomentKind = z.infer<typeof MomentKind>;

export const momentStates = ['draft', 'review', 'published', 'stale', 'withdrawn', 'archived'] as const;
export const MomentState = z.enum(momentStates);
export type MomentState = z.infer<typeof MomentState>;
export const storyLanguages = ['en', 'vi'] as const;
export const StoryLanguage = z.enum(storyLanguages, 'Choose the language of the story.');
export type StoryLanguage = z.infer<typeof StoryLanguage>;
export const companyFunctions = ['finance', 'hr', 'it', 'legal', 'operations', 'sales', 'support'] as const;
export const CompanyFunction = z.enum(companyFunctions, 'Choose a function of the company.');
export type CompanyFunction = z.infer<typeof CompanyFunction>;

export const ConsentScope = z.enum(['internal', 'internalAnonymous'], 'Say how far the consent goes.');

/** By which words, in either language, a team is found; folded. */
export const functionWords: Readonly<Record<CompanyFunction, string>> = {
  finance: 'finance accounting tai chinh ke toan',
  hr: 'hr people human resources nhan su',
  it: 'it technology cntt cong nghe thong tin',
  legal: 'legal law phap che phap ly',
  operations: 'operations van hanh',
  sales: 'sales ban hang kinh doanh',
  support: 'support service ho tro cham soc khach hang',
};

/** What the customer agreed to: without it a moment can't open a meeting. */
export const Consent = z.object({
  scope: ConsentScope,
  basis: line(200, 'How the consent was given'),
  until: z.optional(Day),
});
export type Consent = z.infer<typeof Consent>;

/** How typical the story is: `count` of `of` customers said so. */
export const Typicality = z
  .object({
    count: z.int('Say how many customers said so.').check(z.positive('Say how many customers said so.')),
    of: z.int('Say of how many customers.').check(z.positive('Say of how many customers.')),
  })
  .check(z.refine(({ count, of }) => count <= of, 'More customers said so than there are.'));
export type Typicality = z.infer<typeof Typicality>;

export type HowTypical = 'oneOff' | 'some' | 'common';

/** One voice is a one-off; from a third of those asked on it is common. Nothing known counts as one voice. */
export function howTypical(typicality: Typicality | undefined): HowTypical {
  if (!typicality || typicality.count === 1) return 'oneOff';
  return typicality.count * 3 >= typicality.of ? 'common' : 'some';
}

export const OurPart = z.object({
  who: CompanyFunction,
  part: z.enum(['helped', 'hurt'], 'Say whether it helped or hurt.'),
  how: line(200, 'How it helped or hurt'),
});
export type OurPart = z.infer<typeof OurPart>;

/** A word or two that a meeting's title may hold. */
export const Tag = line(40, 'A tag');
export const mostTags = 8;
export const Tags = z
  .array(Tag)
  .check(z.maxLength(mostTags, `There are more than ${mostTags} tags.`), z.overwrite(distinctTags));

/** A clip is a link: it is never copied. */
export const Clip = z.object({
  url: z
    .string('The address of the clip must be text.')
    .check(
      z.trim(),
      z.maxLength(1000, 'The address of the clip is longer than 1000 characters.'),
      z.regex(/^https:\/\/[^\s"'<>]+$/i, 'The address of the clip begins with https://.'),
    ),
  title: line(120, 'What the clip shows'),
});
export type Clip = z.infer<typeof Clip>;

/** What every moment may have; each sentence is for the person who typed it. */
export const momentParts = {
  headline: line(120, 'The headline'),
  /** What happened and what changed for them, in their words where possible. */
  story: passage(600, 'The story'),
  quote: passage(300, 'The quote'),
  whatChanged: passage(300, 'What changed for them'),
  language: StoryLanguage,
  source: line(200, 'The source'),
  heardOn: Day,
  consent: Consent,
  owner: Person,
  ourPart: OurPart,
  typicality: Typicality,
  question: line(200, 'The question to the room'),
  tags: Tags,
  /** After this day somebody has to say that it is still true. */
  verifyBy: Day,
  use: z.enum(['evergreen', 'single'], 'Say whether it may be told more than once.'),
  /** Said before a hard story. */
  contentNotice: line(120, 'The content notice'),
  picture: Picture,
  clip: Clip,
  /** Only curators, its owner and whoever added it see it, and it opens no meeting. */
  restricted: z.boolean(),
};

/** What only some kinds ask for. */
export const kindParts = {
  dueOn: Day,
  slips: passage(300, 'What slips if we are late'),
  listener: line(200, 'Who listened'),
  listenedOn: Day,
  asked: line(200, 'Who was asked'),
  askedOn: Day,
};

const common = {
  id: MomentId,
  customer: CustomerId,
  headline: momentParts.headline,
  story: momentParts.story,
  language: momentParts.language,
  source: momentParts.source,
  heardOn: momentParts.heardOn,
  consent: momentParts.consent,
  owner: momentParts.owner,
  quote: z.optional(momentParts.quote),
  whatChanged: z.optional(momentParts.whatChanged),
  ourPart: z.optional(momentParts.ourPart),
  typicality: z.optional(momentParts.typicality),
  question: z.optional(momentParts.question),
  tags: z.optional(momentParts.tags),
  verifyBy: z.optional(momentParts.verifyBy),
  use: z.optional(momentParts.use),
  contentNotice: z.optional(momentParts.contentNotice),
  picture: z.optional(momentParts.picture),
  clip: z.optional(momentParts.clip),
  restricted: z.optional(momentParts.restricted),
};

const kindOf = <K extends MomentKind>(kind: K) => ({ ...common, kind: z.literal(kind) });

/** What can be published. Each kind asks only for its own fields. */
export const NewMoment = z.discriminatedUnion('kind', [
  z.object(kindOf('story')),
  z.object(kindOf('win')),
  z.object(kindOf('struggle')),
  z.object({ ...kindOf('quote'), quote: momentParts.quote }),
  z.object({ ...kindOf('commitment'), dueOn: kindParts.dueOn, slips: kindParts.slips }),
  z.object({ ...kindOf('brief'), listener: kindParts.listener, listenedOn: kindParts.listenedOn }),
  z.object(kindOf('trend')),
  z.object({ ...kindOf('result'), asked: kindParts.asked, askedOn: kindParts.askedOn }),
]);
export type NewMoment = z.infer<typeof NewMoment>;

const kept = z.object({
  ...recordParts,
  state: z.enum(['published', 'stale', 'withdrawn', 'archived']),
  sample: z.boolean(),
  /** When the occurrence began that used up a moment meant for one telling. */
  usedAt: z.optional(z.string()),
});
const published = z.intersection(NewMoment, kept);
type Published = typeof published;
/** A name for the types: what holds moments says it instead of repeating all that each kind has. */
export interface MomentSchema extends Published {}
/** A moment that was published at least once: nothing that publishing asks for is missing. */
export const Moment: MomentSchema = published;
export type Moment = z.infer<typeof Moment>;

/** A moment whose source, date, consent and owner are known, published by somebody who may. */
export function addMoment(moment: NewMoment, by: Person, at: string): Moment {
  return { ...moment, ...newRecord(by, at), state: 'published', sample: false };
}

/** The consent covers the story, not the customer's name: only an alias may be shown with it. */
export function mustNotBeNamed({ consent }: Pick<NewMoment, 'consent'>): boolean {
  return consent.scope === 'internalAnonymous';
}

/** Tags that say the same count once; the first spelling stays. */
function distinctTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const tag of tags) if (!known.has(fold(tag))) known.set(fold(tag), tag);
  return [...known.values()];
}

const daysHeard = ['heardOn', 'listenedOn', 'askedOn'] as const;
type DaysHeard = { readonly [K in (typeof daysHeard)[number]]?: string | null | undefined };

/** What is told was heard before: the first of its days that is still to come. Somebody ahead of UTC may already have tomorrow. */
export function dayStillToCome(told: DaysHeard, at: string): keyof DaysHeard | undefined {
  const tomorrow = dayAfter(at, 1);
  return daysHeard.find((day) => (told[day] ?? '') > tomorrow);
}
