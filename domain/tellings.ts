import * as z from 'zod/mini';
import { MomentId } from './moments';
import { OccurrenceKey, SeriesKey } from './meetings';
import { Person } from './people';
import { Instant, passage } from './text';

/** One occurrence that a moment opened, as its page shows it. */
export const Telling = z.object({
  series: SeriesKey,
  occurrence: OccurrenceKey,
  at: Instant,
  state: z.enum(['claimed', 'shown', 'discussed', 'skipped']),
  /** Only for whoever belongs to that meeting: its name, and the decisions it touched. */
  title: z.optional(z.string()),
  decisions: z.optional(z.array(z.object({ text: z.string(), effect: z.optional(z.string()) }))),
  /** How many decisions were made there, and how many of them were changed, deferred or dropped for customers. */
  counts: z.object({ decisions: z.int(), changed: z.int() }),
});
export type Telling = z.infer<typeof Telling>;

/** One colleague's thanks to whoever told the moment; with words for the customer, somebody still has to pass them on. */
export const NewThanks = z.object({ forCustomer: z.optional(passage(300, 'Your thanks to the customer')) });
export type NewThanks = z.infer<typeof NewThanks>;

export const Thanks = z.object({
  moment: MomentId,
  by: Person,
  at: Instant,
  ...NewThanks.shape,
  passedOn: z.optional(z.object({ by: Person, at: Instant })),
});
export type Thanks = z.infer<typeof Thanks>;
