import * as z from 'zod/mini';

/** How every refusal is answered. */
export const ProblemAnswer = z.object({
  code: z.string(),
  sentence: z.string(),
  field: z.optional(z.string()),
  theirs: z.optional(z.unknown()),
  correlation: z.optional(z.string()),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;
