import * as z from 'zod/mini';
import type { Consideration } from './considerations';
import type { DecisionId } from './decisions';
import { Instant } from './text';

/** A meeting is opened with so many of its considerations, the newest; so many more come with each page. */
export const notesOnPage = 50;

/** Of one decision: how many considerations an answer left out, and where reading them goes on. */
export const Earlier = z.object({
  count: z.int().check(z.positive()),
  before: z.string().check(z.maxLength(200)),
  /** What was written then or sooner is among them. */
  until: z.optional(Instant),
});
export type Earlier = z.infer<typeof Earlier>;

/** By decision; none where everything is known. */
export const EarlierNotes = z.record(z.string(), Earlier);
export type EarlierNotes = z.infer<typeof EarlierNotes>;

/** As far as a view is concerned. */
interface Known {
  readonly considerations: readonly Consideration[];
  readonly earlier: EarlierNotes;
}

/** One of those that were left out came by itself, with what happened lately or because somebody changed it. */
export function withoutOne(earlier: EarlierNotes, { decision, at, revision }: Consideration): EarlierNotes {
  const left = earlier[decision];
  const wasLeftOut = left?.until === undefined ? revision > 1 : at <= left.until;
  return left && wasLeftOut ? withEarlier(earlier, decision, { ...left, count: left.count - 1 }) : earlier;
}

/** After a page was read: `before` is missing with the last one. */
export function withPage(earlier: EarlierNotes, { decision, before, found, oldest }: ReadPage): EarlierNotes {
  const left = earlier[decision];
  if (!left || before === undefined) return withEarlier(earlier, decision, undefined);
  const until = oldest ?? left.until;
  return withEarlier(earlier, decision, { count: left.count - found, before, ...(until && { until }) });
}

interface ReadPage {
  readonly decision: DecisionId;
  readonly before: string | undefined;
  /** How many of it were not known and are not removed. */
  readonly found: number;
  /** When the oldest of it was written. */
  readonly oldest?: string | undefined;
}

/** The meeting was read again: whoever had read further back needs to do so only from there. */
export function readFurther(known: Known, read: Known, considerations: readonly Consideration[]): EarlierNotes {
  const decisions = new Set(known.considerations.map(({ decision }) => decision as string));
  const left = Object.entries(read.earlier).flatMap(([decision, unread]): [string, Earlier][] => {
    if (!decisions.has(decision)) return [[decision, unread]];
    const further = known.earlier[decision];
    if (!further) return [];
    const { before, until } = further;
    const count = unread.count + countOf(read.considerations, decision) - countOf(considerations, decision);
    return [[decision, { count: Math.max(1, count), before, ...(until && { until }) }]];
  });
  return Object.fromEntries(left);
}

function countOf(considerations: readonly Consideration[], decision: string): number {
  return considerations.filter((one) => one.decision === decision && !one.removed).length;
}

/** As long as there is more to read, it is at least one. */
function withEarlier(earlier: EarlierNotes, decision: string, left: Earlier | undefined): EarlierNotes {
  const { [decision]: _was, ...others } = earlier;
  return left ? { ...others, [decision]: { ...left, count: Math.max(1, left.count) } } : others;
}
