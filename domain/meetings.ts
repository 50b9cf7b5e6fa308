import * as z from 'zod/mini';
import { ChoiceRecord } from './choiceRecord';
import { CustomerId } from './customers';
import { MomentId, MomentKind } from './moments';
import { isTimeZone } from './mornings';
import { bars } from './momentStates';
import { Person, PersonId, TenantId } from './people';
import { BeforeShowing } from './showingHistory';
import { Day, id, Instant, line } from './text';

/** base64url(sha256(meeting id)): Teams gives one meeting id for the whole series. */
export const SeriesKey = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{43}$/))
  .brand<'SeriesKey'>();
export type SeriesKey = z.infer<typeof SeriesKey>;

/** The actual start in UTC, to the second: `20261122T093000Z`. */
export const OccurrenceKey = z
  .string()
  .check(z.regex(/^\d{8}T\d{6}Z$/))
  .brand<'OccurrenceKey'>();
export type OccurrenceKey = z.infer<typeof OccurrenceKey>;

export function occurrenceKeyOf(start: string): OccurrenceKey {
  return OccurrenceKey.parse(new Date(start).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, ''));
}

/** The same start, as an instant. */
export function startOf(key: OccurrenceKey): string {
  return key.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
}

/** Why a moment that was pinned or suggested can't open: `theirPeople`: its customer's own people are in the meeting. */
export const Trouble = z.enum([...bars, 'stale', 'gone', 'theirPeople']);
export type Trouble = z.infer<typeof Trouble>;

/** What was to open, and could not: another choice was made in its place. */
export const Instead = z.object({ moment: MomentId, was: z.enum(['pinned', 'suggested']), trouble: Trouble });
export type Instead = z.infer<typeof Instead>;

/** Why this moment: recorded when it was chosen, so that the sentence on screen is true. The last two were recorded by the first release. */
export const Why = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('pinned'),
    by: Person,
    every: z.boolean(),
    /** Pinned for that day. */
    on: z.optional(Day),
    instead: z.optional(Instead),
  }),
  z.object({ reason: z.literal('chosen'), record: ChoiceRecord, instead: z.optional(Instead) }),
  z.object({ reason: z.literal('neverShownHere'), choices: z.int() }),
  z.object({ reason: z.literal('longestAgo'), showingsAgo: z.int(), choices: z.int() }),
]);
export type Why = z.infer<typeof Why>;

export const pinTimes = ['next', 'date', 'every'] as const;

/** The organizer's choice: of the day first, then of the next meeting, then of every one. */
export const Pin = z.object({
  moment: MomentId,
  when: z.enum(pinTimes, 'Pin it for the next meeting, for a day or for every one.'),
  /** With `date`: the day, as the calendar of whoever pinned it has it. */
  on: z.optional(Day),
  /** The time zone of that calendar, `Asia/Ho_Chi_Minh`. */
  zone: z.optional(line(60, 'The time zone').check(z.refine(isTimeZone, 'This is not a time zone that we know.'))),
  by: Person,
  at: Instant,
});
export type Pin = z.infer<typeof Pin>;

/** The choice that is on show before the meeting; what was suggested is what opens. No moment: the question card opens. */
export const Suggestion = z.object({ moment: z.optional(MomentId), why: z.optional(Why), at: Instant });
export type Suggestion = z.infer<typeof Suggestion>;

export const Showing = z.object({
  /** The number of this showing in its series, from 1. */
  number: z.int(),
  moment: z.optional(MomentId),
  customer: z.optional(CustomerId),
  kind: z.optional(MomentKind),
  why: z.optional(Why),
  state: z.enum(['claimed', 'shown', 'discussed', 'skipped', 'released', 'blocked']),
  at: Instant,
  /** Whose turn it is to tell it. */
  presenter: z.optional(Person),
  /** At which showing they had presented before: theirs again, should they turn out not to be here. */
  presentedBefore: z.optional(z.int()),
  /** Teams says that somebody of the team is here whose part the moment tells of. */
  isTeamHere: z.optional(z.boolean()),
  /** When it was first on a screen; the quiet timer runs from `begunAt`, when the presenter began. */
  shownAt: z.optional(Instant),
  begunAt: z.optional(Instant),
  changedBy: z.optional(Person),
  changedAt: z.optional(Instant),
  /** Nothing was pinned and nothing is chosen by itself: no question either. */
  off: z.optional(z.boolean()),
  /** What the showing spent, for when it is released. */
  before: z.optional(BeforeShowing),
});
export type Showing = z.infer<typeof Showing>;

export const Ending = z.discriminatedUnion('how', [
  z.object({ how: z.literal('event'), at: Instant }),
  z.object({ how: z.literal('person'), at: Instant, by: Person }),
  z.object({ how: z.literal('idle'), at: Instant }),
]);
export type Ending = z.infer<typeof Ending>;

const Switched = z.object({ by: Person, at: Instant });

export const Occurrence = z.object({
  key: OccurrenceKey,
  revision: z.int(),
  startedAt: Instant,
  begunBy: z.enum(['event', 'panel']),
  /** The newest start by which it went on: an end from before that ends nothing. */
  resumedAt: z.optional(Instant),
  showing: Showing,
  ended: z.optional(Ending),
  /** Private first: what is written while this stands is its author's alone, until it is shown to everybody at once. */
  private: z.optional(Switched),
  /** What is changed in the record after this is an amendment. */
  locked: z.optional(Switched),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const cardModes = ['none', 'link', 'content'] as const;

/** What the organizer and the delegates decide for all meetings of a series. */
export const SeriesSettings = z.object({
  /** Off: only what is pinned opens. */
  automatic: z.boolean(),
  /** `content`: with the customer's words when everybody is known to be internal. */
  card: z.enum(cardModes, 'Choose what is posted in the chat.'),
  /** Every nth opening is good news; 0: no such rhythm. */
  goodNewsEvery: z.int('Choose how often there is good news.').check(z.minimum(0), z.maximum(12)),
  /** In which language stories are told here. */
  language: z.enum(['any', 'en', 'vi'], 'Choose the language of the stories.'),
  /** Whether people take turns in presenting. */
  rotation: z.boolean(),
  /** What these meetings are about: moments with such tags come first. */
  about: z.optional(line(300, 'What the meetings are about')),
  /** Whether notes ask for the harm that could be foreseen and for customers who are vulnerable. */
  regulated: z.optional(z.boolean()),
  /** Whether everybody in the organization finds in the log what is decided here, with what was said of it. */
  decisionsForEverybody: z.optional(z.boolean()),
  /** After so many days without movement an action is brought before the organizer; 0: never. */
  escalateAfterDays: z.optional(
    z
      .int('Choose after how many days an action comes back to the organizer.')
      .check(
        z.minimum(0, 'Choose after how many days an action comes back to the organizer.'),
        z.maximum(365, 'Choose after how many days an action comes back to the organizer.'),
      ),
  ),
});
export type SeriesSettings = z.infer<typeof SeriesSettings>;

export const usualSettings: SeriesSettings = {
  automatic: true,
  card: 'content',
  goodNewsEvery: 0,
  language: 'any',
  rotation: true,
};

/** Where nothing was settled. */
const usuallyEscalateAfterDays = 14;

export function escalateAfterDays(settings: Pick<SeriesSettings, 'escalateAfterDays'>): number {
  return settings.escalateAfterDays ?? usuallyEscalateAfterDays;
}

/** Not for this series: until a day, or, without one, for good. */
export const SetAside = z.object({ moment: MomentId, until: z.optional(Day), by: Person, at: Instant });
export type SetAside = z.infer<typeof SetAside>;

/** A decision that the next occurrence is to take: it begins with it. */
export const ExpectedDecision = z.object({
  id: id<'DecisionId'>('the decision'),
  text: line(200, 'The decision'),
  by: Person,
  at: Instant,
  /** Taken off, and still there for undo. */
  removed: z.optional(z.boolean()),
});
export type ExpectedDecision = z.infer<typeof ExpectedDecision>;
export const mostExpected = 20;

/** A decision of an earlier occurrence that is undecided again; `through`: where it was written about in between. */
export const TakenUp = z.object({
  id: id<'DecisionId'>('the decision'),
  occurrence: OccurrenceKey,
  through: z.array(OccurrenceKey),
});
export type TakenUp = z.infer<typeof TakenUp>;
export const mostTakenUp = 40;

/** So many moments a series may set aside, and so many pins it may have. */
export const mostSetAside = 200;
export const mostPins = 20;

export const Series = z.object({
  tenant: TenantId,
  key: SeriesKey,
  meetingId: z.string(),
  conversationId: z.string(),
  title: z.string(),
  organizer: z.optional(PersonId),
  delegates: z.array(PersonId),
  pins: z._default(z.array(Pin), []),
  suggestion: z.optional(Suggestion),
  settings: z._default(SeriesSettings, usualSettings),
  /** Who said last what the meetings are about. */
  aboutBy: z.optional(Person),
  setAside: z._default(z.array(SetAside), []),
  /** Who presented last at which showing, and who asked not to be asked. */
  presented: z._default(z.record(z.string(), z.int()), {}),
  notPresenting: z._default(z.array(PersonId), []),
  /** Skipped by the organizer, for the coming occurrence only. */
  skipped: z.array(MomentId),
  /** Pins that went with what was skipped or set aside: taken back before the next occurrence, it has them again. */
  unpinned: z.optional(z.array(Pin)),
  expected: z.optional(z.array(ExpectedDecision)),
  /** Decisions of earlier occurrences that are undecided again: the next one begins with them. */
  takenUp: z.optional(z.array(TakenUp)),
  open: z.optional(OccurrenceKey),
  /** As the open occurrence has it: so that a note needs to look no further. */
  private: z.optional(Switched),
  last: z.optional(OccurrenceKey),
  /** The newest end that was told while nothing was open: a start from before it comes too late. */
  overAt: z.optional(Instant),
  /** From this occurrence on considerations are kept in the order of time too, and counted; older ones are read whole. */
  pagedFrom: z.optional(OccurrenceKey),
  revision: z.int(),
});
export type Series = z.infer<typeof Series>;

/** A start this soon after the last activity joins and reopens the last occurrence; so long without activity closes it. */
export const idleMs = 4 * 3_600_000;

/** The organizer and the delegates stored in the series, not every presenter. */
export function mayRun(series: Pick<Series, 'organizer' | 'delegates'>, person: PersonId): boolean {
  return series.organizer === person || series.delegates.includes(person);
}

/** What was private until then is shown with it. */
export function endOccurrence({ private: _private, ...occurrence }: Occurrence, ended: Ending): Occurrence {
  return { ...occurrence, ended, revision: occurrence.revision + 1 };
}

/** Whoever goes on writing amends nothing. */
export function reopenOccurrence(
  { ended: _ended, locked: _locked, ...occurrence }: Occurrence,
  at: string,
): Occurrence {
  return { ...occurrence, resumedAt: at, revision: occurrence.revision + 1 };
}
