import * as z from 'zod/mini';
import { ActionId } from './actions';
import { CustomerId } from './customers';
import { OccurrenceKey, SeriesKey } from './meetings';
import { MomentId } from './moments';
import { Until } from './quiet';
import { Day, Instant, line } from './text';

export const digestKinds = [
  'offer',
  'asked',
  'overdue',
  'due',
  'opening',
  'review',
  'stalled',
  'draft',
  'toReview',
  'stale',
  'verify',
  'conversation',
] as const;
export type DigestKind = (typeof digestKinds)[number];

/** One thing of which somebody is told in the morning. */
export const DigestItem = z.object({
  /** The same from one day to the next: by this it is put off. */
  key: z.string(),
  kind: z.enum(digestKinds),
  /** Of a meeting to come its title; empty where there is only a count. */
  text: z.string(),
  count: z.optional(z.int().check(z.positive())),
  /** When it is due, or since when it waits. */
  day: z.optional(Day),
  /** Of an offer and of what the owner is asked about: who asks; of what stands still: whose it is. */
  by: z.optional(z.string()),
  /** The meeting that it comes from. */
  title: z.optional(z.string()),
  series: z.optional(SeriesKey),
  chat: z.optional(z.string()),
  moment: z.optional(MomentId),
  customer: z.optional(CustomerId),
  /** Of an offer: which, and how its action stood. */
  offer: z.optional(z.object({ action: ActionId, at: Instant, revision: z.int().check(z.positive()) })),
  /** Of a meeting to come: the sitting before it, and what would open it. */
  opening: z.optional(
    z.object({
      after: OccurrenceKey,
      told: z.optional(z.object({ moment: MomentId, headline: z.string(), customer: z.string() })),
    }),
  ),
});
export type DigestItem = z.infer<typeof DigestItem>;

/** As a page shows them: soonest first, and last what has no day. */
export function soonestFirst(items: readonly DigestItem[]): DigestItem[] {
  return [...items].sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
}

/** What isn't told although it waits. */
const PutOff = z.object({ item: DigestItem, until: Until });
export type PutOff = z.infer<typeof PutOff>;

/** How the morning's message stands with somebody. */
export const MyDigest = z.object({
  /** The app may write to them: else what it would say stands here. */
  isReached: z.boolean(),
  /** It is off until the end of that day, or for good. */
  off: z.optional(Until),
  /** What it would say today, where it can't be sent. */
  items: z.array(DigestItem),
  /** What waits, and isn't told: until the end of that day, or for good. */
  putOff: z.optional(z.array(PutOff)),
  zone: z.optional(z.string()),
});
export type MyDigest = z.infer<typeof MyDigest>;

/** Where somebody is: their mornings are told by it. */
export const MyZone = z.object({ zone: line(60, 'The time zone') });
export type MyZone = z.infer<typeof MyZone>;
