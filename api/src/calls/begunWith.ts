import { proposeDecision } from '../../../domain/decisions';
import type { OccurrenceKey, Series } from '../../../domain/meetings';
import { expectedIn } from '../../../domain/sittings';
import type { RowChange } from '../ports';
import { type CarriedFrom, type Undecided } from '../recordRows';
import { keys, stored } from '../rows';

/** Leaves room in the transaction for everything else. */
const mostCarried = 80;

export interface BegunWith {
  readonly rows: RowChange[];
  /** What is kept of these elsewhere, too. */
  readonly records: string[];
}

/** What an occurrence begins with: decisions that were expected, and those that were left undecided. */
export function begunWith(key: OccurrenceKey, series: Series, undecided: readonly Undecided[]): BegunWith {
  const expected = expectedIn(series);
  const carried = undecided.slice(0, mostCarried - 2 * expected.length).map(({ decision, through }): RowChange => {
    const { id, occurrence } = decision;
    const from: CarriedFrom = { occurrence, ...(through.length > 0 && { through: [...through] }) };
    return { put: 'insert', row: keys.carried(key, id), body: stored(from) };
  });
  const proposed = expected.map(({ id, text, by, at }): RowChange => {
    return { put: 'insert', row: keys.decision(key, id), body: stored(proposeDecision({ id, text }, key, by, at)) };
  });
  return { rows: [...proposed, ...carried], records: expected.map(({ id }) => `decision:${key}:${id}`) };
}
