import * as z from 'zod/mini';
import { MomentId } from './moments';
import { line } from './text';

export const evidenceKinds = ['moment', 'link', 'number', 'guess'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a consideration rests on: something a customer said, a page, a figure, or nothing but a guess. */
export const Evidence = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('moment'), moment: MomentId }),
    z.object({
      kind: z.literal('link'),
      url: z
        .string('The link must be text.')
        .check(
          z.trim(),
          z.maxLength(2000, 'The link is longer than 2000 characters.'),
          z.regex(/^https:\/\/[^\s"'<>]+$/i, 'A link begins with https://.'),
        ),
    }),
    z.object({ kind: z.literal('number'), text: line(200, 'The number') }),
    z.object({ kind: z.literal('guess') }),
  ],
  'Say what this rests on.',
);
export type Evidence = z.infer<typeof Evidence>;
