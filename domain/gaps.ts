import * as z from 'zod/mini';
import { CompanyFunction, MomentKind } from './moments';

/** What the library lacks, worst first: each with one thing to do about it. */
export const Gap = z.discriminatedUnion('gap', [
  /** No moment says what this team's part in it was. */
  z.object({ gap: z.literal('noTeam'), team: CompanyFunction }),
  /** Nothing of this kind was heard for so many days. */
  z.object({ gap: z.literal('noKind'), kind: MomentKind, days: z.int() }),
  /** Customers of whom nothing can be told. */
  z.object({ gap: z.literal('silentCustomers'), count: z.int() }),
  /** Customers with whom nobody spoke for 90 days. */
  z.object({ gap: z.literal('unspoken'), count: z.int() }),
  z.object({ gap: z.literal('stale'), count: z.int() }),
]);
export type Gap = z.infer<typeof Gap>;

/** Fewer moments than this, and meetings soon hear the same again. */
export const smallLibrary = 10;
