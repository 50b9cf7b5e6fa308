import { idleMs, type Occurrence, type Series } from './meetings';

/** What of the stored occurrence and series is asked when Teams tells of a start or an end. */
export type Sitting = Pick<Occurrence, 'startedAt' | 'resumedAt' | 'ended' | 'begunBy'>;

export interface Start {
  /** When it began, whenever that was told. */
  readonly at: string;
  /** `adding`: nobody told of a start, but somebody who is in the meeting adds something to it. */
  readonly begunBy: Occurrence['begunBy'] | 'adding';
  /** When it is dealt with. */
  readonly now: string;
}

/** The newest start that this occurrence knows of: its own, or the one by which it went on. */
export function latestStart({ startedAt, resumedAt }: Sitting): string {
  return resumedAt !== undefined && isBefore(startedAt, resumedAt) ? resumedAt : startedAt;
}

/** Teams told it hours late, or after the end that belongs to it: nobody waits for this opening any more. */
export function comesTooLate({ overAt }: Pick<Series, 'overAt'>, { at, begunBy, now }: Start): boolean {
  if (begunBy !== 'event') return false;
  return msBetween(at, now) >= idleMs || (overAt !== undefined && !isBefore(overAt, at));
}

/** Whoever is still in the meeting so long after its end is in one that began again, though Teams told of no start. */
const stillThereMs = 2 * 60_000;

/** What a start means for the last occurrence, which has ended: it goes on, nothing begins, or another one does. */
export function afterTheEnd(sitting: Sitting, { at, begunBy }: Start): 'goesOn' | 'isOver' | 'another' {
  const { ended } = sitting;
  if (!ended) return 'goesOn';
  const since = msBetween(ended.at, at);
  if (begunBy === 'adding') return wentOnAfterWrapUp(sitting, since) ? 'goesOn' : 'isOver';
  if (begunBy === 'event' && !isBefore(latestStart(sitting), at)) return 'isOver';
  // Nobody ended what idled out: a start from before that was told late.
  if (ended.how === 'idle') return begunBy === 'event' && since <= 0 ? 'goesOn' : 'another';
  if (since >= idleMs) return 'another';
  if (begunBy === 'event') return since <= 0 ? 'isOver' : 'goesOn';
  return ended.how === 'event' && since >= stillThereMs ? 'goesOn' : 'isOver';
}

/** Teams tells of no start of it, so that none can follow its wrap-up; what was half typed then still comes late. */
function wentOnAfterWrapUp({ begunBy, ended }: Sitting, since: number): boolean {
  return begunBy === 'panel' && ended?.how === 'person' && since >= stillThereMs && since < idleMs;
}

/** An end that was told late may be of a part before the newest start. */
export function isEndOf(sitting: Sitting, at: string): boolean {
  return !isBefore(at, latestStart(sitting));
}

/** A start while it is open: only one that is newer than all it knows says anything. */
export function isNewStart(sitting: Sitting, { at, begunBy }: Start): boolean {
  return begunBy === 'event' && isBefore(latestStart(sitting), at);
}

function isBefore(a: string, b: string): boolean {
  return msBetween(a, b) > 0;
}

function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
