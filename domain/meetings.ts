import * as z from 'zod/mini';
import { CustomerId } from './customers';
import { MomentId, MomentKind } from './moments';
import { Person, PersonId, TenantId } from './people';
import { Instant } from './text';

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

/** Why this moment: recorded when it was chosen, so that the sentence on screen is true. */
export const Why = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('pinned'), by: Person, every: z.boolean() }),
  z.object({ reason: z.literal('neverShownHere'), choices: z.int() }),
  z.object({ reason: z.literal('longestAgo'), showingsAgo: z.int(), choices: z.int() }),
]);
export type Why = z.infer<typeof Why>;

export const Pin = z.object({
  moment: MomentId,
  when: z.enum(['next', 'every'], 'Pin it for the next meeting or for every one.'),
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
});
export type Showing = z.infer<typeof Showing>;

export const Ending = z.discriminatedUnion('how', [
  z.object({ how: z.literal('event'), at: Instant }),
  z.object({ how: z.literal('person'), at: Instant, by: Person }),
  z.object({ how: z.literal('idle'), at: Instant }),
]);
export type Ending = z.infer<typeof Ending>;

export const Occurrence = z.object({
  key: OccurrenceKey,
  revision: z.int(),
  startedAt: Instant,
  begunBy: z.enum(['event', 'panel']),
  showing: Showing,
  ended: z.optional(Ending),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const Series = z.object({
  tenant: TenantId,
  key: SeriesKey,
  meetingId: z.string(),
  conversationId: z.string(),
  title: z.string(),
  organizer: z.optional(PersonId),
  delegates: z.array(PersonId),
  pin: z.optional(Pin),
  suggestion: z.optional(Suggestion),
  /** Set aside by the organizer for the coming occurrence only. */
  skipped: z.array(MomentId),
  open: z.optional(OccurrenceKey),
  last: z.optional(OccurrenceKey),
  revision: z.int(),
});
export type Series = z.infer<typeof Series>;

/** Which showing of the series a moment was last in. */
export const ShowingHistory = z.object({ showings: z.int(), lastShown: z.record(z.string(), z.int()) });
export type ShowingHistory = z.infer<typeof ShowingHistory>;

export const noHistory: ShowingHistory = { showings: 0, lastShown: {} };

/** A start this soon after the last activity joins and reopens the last occurrence; so long without activity closes it. */
export const idleMs = 4 * 3_600_000;

/** The organizer and the delegates stored in the series, not every presenter. */
export function mayRun(series: Pick<Series, 'organizer' | 'delegates'>, person: PersonId): boolean {
  return series.organizer === person || series.delegates.includes(person);
}

export function endOccurrence(occurrence: Occurrence, ended: Ending): Occurrence {
  return { ...occurrence, ended, revision: occurrence.revision + 1 };
}

export function reopenOccurrence({ ended: _ended, ...occurrence }: Occurrence): Occurrence {
  return { ...occurrence, revision: occurrence.revision + 1 };
}
