import * as z from 'zod';

const outcome = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), error: z.string() })]);

/** What the functions' process says to the one that started it. */
export const fromHost = z.union([
  z.object({ ready: z.url(), functions: z.array(z.string()) }),
  z.object({ answerTo: z.number(), outcome }),
  z.object({ answerTo: z.number(), cpuMs: z.number() }),
  z.object({ answerTo: z.number(), refused: z.string() }),
]);

/** What it is told: each is answered once it has been done. */
export const toHost = z.union([
  z.object({ ask: z.number().default(0), clockOffsetMs: z.number() }),
  z.object({ ask: z.number(), trigger: z.string(), input: z.unknown().optional() }),
  z.object({ ask: z.number(), tell: z.literal('cpuMs') }),
]);

export type FromHost = z.infer<typeof fromHost>;
export type ToHost = z.infer<typeof toHost>;
