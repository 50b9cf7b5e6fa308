import * as z from 'zod/mini';
import type { Consideration } from './considerations';
import type { DecisionId } from './decisions';

/** A meeting is opened with so many of its considerations, the newest; so many more come with each page. */
export const notesOnPage = 50;

/** Of one decision: how many considerations an answer left out, and where reading them goes on. */
export const Earlier = z.object({ count: z.int().check(z.positive()), before: z.string().check(z.maxLength(200)) });
export type Earlier = z.infer<typeof Earlier>;

/** By decision; none where everything is known. */
export const EarlierNotes = z.record(z.string(), Earlier);
export type EarlierNotes = z.infer<typeof EarlierNotes>;

/** As far as a view is concerned. */
interface Known {
  readonly considerations: readonly Consideration[];
  readonly earlier: EarlierNotes;
}

/** One of those that were left out came by itself, because somebody changed it: it is one less. */
export function withoutOne(earlier: EarlierNotes, { decision, revision }: Consideration): EarlierNotes {
  const left = earlier[decision];
  return left && revision > 1 ? withEarlier(earlier, decision, { ...left, count: left.count - 1 }) : earlier;
}

/** After a page was read: `before` is missing with the last one. */
export function withPage(earlier: EarlierNotes, { decision, before, found }: ReadPage): EarlierNotes {
  const left = earlier[decision];
  if (!left || before === undefined) return withEarlier(earlier, decision, undefined);
  return withEarlier(earlier, decision, { count: left.count - found, before });
}

interface ReadPage {
  readonly decision: DecisionId;
  readonly before: string | undefined;
  /** How many of it were not known and are not removed. */
  readonly found: number;
}

/** The meeting was read again: whoever had read further back needs to do so only from there. */
export function readFurther(known: Known, read: Known, considerations: readonly Consideration[]): EarlierNotes {
  const decisions = new Set(known.considerations.map(({ decision }) => decision as string));
  const further = Object.entries(read.earlier).flatMap(([decision, left]): [string, Earlier][] => {
    if (!decisions.has(decision)) return [[decision, left]];
    const before = known.earlier[decision]?.before;
    if (before === undefined) return [];
    const count = left.count + countOf(read.considerations, decision) - countOf(considerations, decision);
    return [[decision, { count: Math.max(1, count), before }]];
  });
  return Object.fromEntries(further);
}

function countOf(considerations: readonly Consideration[], decision: string): number {
  return considerations.filter((one) => one.decision === decision && !one.removed).length;
}

/** As long as there is more to read, it is at least one. */
function withEarlier(earlier: EarlierNotes, decision: string, left: Earlier | undefined): EarlierNotes {
  const { [decision]: _was, ...others } = earlier;
  return left ? { ...others, [decision]: { ...left, count: Math.max(1, left.count) } } : others;
}
