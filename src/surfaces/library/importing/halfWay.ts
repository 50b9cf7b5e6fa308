import * as z from 'zod/mini';
import { Plan } from './plan';

/** A file that was being brought in when the page was left. */
const HalfWay = z.object({
  ...{ name: z.string(), mark: z.string(), kept: z.int(), all: z.int() },
  /** How it was read: read otherwise, its rows would be other records. */
  plan: z.optional(Plan),
});
export type HalfWay = z.infer<typeof HalfWay>;

const key = 'customer-moment:import';

/** Where a browser keeps nothing for us, nothing was left half-way. */
export function readHalfWay(): HalfWay | undefined {
  try {
    const read = HalfWay.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

export function forgetHalfWay(mark: string): void {
  if (readHalfWay()?.mark === mark) rememberHalfWay({ name: '', mark, kept: 0, all: 0 });
}

export function rememberHalfWay(half: HalfWay): void {
  try {
    if (half.kept >= half.all) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(half));
  } catch {
    // It is a courtesy: what was brought in is found again without it.
  }
}
