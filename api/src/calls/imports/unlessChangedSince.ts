import type { ImportRow } from '../../../../domain/importCalls';
import { cellProblem } from '../../../../domain/importProblems';
import { refusedFor } from '../../../../domain/importedRows';
import type { DecidedRow } from './decidedRow';

/** A dry run that is no longer true is no consent to write: what somebody made of the record since is seen first. */
export function unlessChangedSince(decided: readonly DecidedRow[], rows: readonly ImportRow[]): DecidedRow[] {
  const seen = new Map(rows.map(({ row, base }) => [row, base]));
  return decided.map((one) => {
    const isAsSeen = one.revision === seen.get(one.row);
    return isAsSeen || changesNothing(one) ? one : { ...one, decided: refusedFor(cellProblem('id', 'changedSince')) };
  });
}

/** What the same file already wrote is no conflict; and that a moment was withdrawn is the better reason. */
function changesNothing({ decided }: DecidedRow): boolean {
  if (decided.outcome !== 'refused') return decided.outcome === 'unchanged';
  return decided.problems.some(({ kind }) => kind === 'withdrawn');
}
