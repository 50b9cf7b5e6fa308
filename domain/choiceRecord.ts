import * as z from 'zod/mini';

/** How far a rule reached: what was asked of it, and what could be kept. */
const Reach = z.object({ asked: z.int(), used: z.int() });

/** How a moment came to be chosen: kept with the suggestion and the showing, so that "Why this one?" is true. */
export const ChoiceRecord = z.object({
  epoch: z.int(),
  /** How many moments were left after each step. */
  pools: z.object({
    eligible: z.int(),
    bag: z.int(),
    afterGuard: z.int(),
    afterCustomers: z.int(),
    afterShare: z.int(),
    afterKind: z.int(),
  }),
  /** No moment of the last so many showings. */
  guard: Reach,
  /** No customer of the last so many showings. */
  window: Reach,
  /** Rules that could not be kept in full. */
  relaxed: z.array(z.enum(['stale', 'setBack', 'guard', 'window', 'kind'])),
  score: z.object({
    /** `gap`: showings since the customer's last one, at most 8; `rem`: how many of the bag are that customer's. */
    variety: z.object({ value: z.number(), gap: z.int(), rem: z.int() }),
    kindNew: z.boolean(),
    fresh: z.object({ value: z.number(), days: z.int() }),
    relevance: z.object({ value: z.number(), tags: z.array(z.string()) }),
    total: z.number(),
  }),
  stale: z.boolean(),
  /** How many moments had the highest score. */
  tie: z.int(),
  /** A win was wanted: one of the bag opens, or the one shown longest ago again, or there is none. */
  goodNews: z.optional(z.enum(['bag', 'again', 'none'])),
});
export type ChoiceRecord = z.infer<typeof ChoiceRecord>;
