import type { ImportRow, RowOutcome } from '../../../../domain/importCalls';
import { duplicateOf } from '../../../../domain/importProblems';
import type { Sheet } from '../../../../domain/spreadsheetColumns';
import type { PlannedRow } from './readFile';

/** A row with what it would do, as far as that is known; `isKept`: it is done. */
export interface RunRow extends PlannedRow {
  readonly outcome?: RowOutcome;
  readonly isKept?: boolean;
}

export interface Placed {
  readonly row: RunRow;
  /** Its place among all rows. */
  readonly at: number;
}

/** In characters: whatever letters they are, the bytes stay below what is taken at once. */
const mostCharacters = 300_000;

export const isWaiting = ({ outcome, isKept }: RunRow): boolean =>
  !isKept && (outcome?.outcome === 'added' || outcome?.outcome === 'changed');

export interface Batch {
  readonly placed: readonly Placed[];
  /** Rows before this one need no look any more, once these are settled. */
  readonly next: number;
}

/** The next rows of one sheet from `from` on, as many as are taken at once. */
export function nextBatch(
  rows: readonly RunRow[],
  { from, most }: { readonly from: number; readonly most: number },
  isMeant: (row: RunRow, at: number) => boolean,
): Batch {
  const placed: Placed[] = [];
  let characters = 0;
  let next = from;
  for (; next < rows.length && placed.length < most; next += 1) {
    const row = rows[next];
    if (!row || !isMeant(row, next)) continue;
    characters += Object.values(row.cells).reduce((sum, cell) => sum + cell.length, 0);
    const [first] = placed;
    if (first && (first.row.of !== row.of || characters > mostCharacters)) break;
    placed.push({ row, at: next });
  }
  return { placed, next };
}

/** With the ids that the dry run found, so that nothing has to be found again, and with what it was compared with. */
export function sent(batch: readonly Placed[]): ImportRow[] {
  return batch.map(({ row: { row, cells, of, outcome } }) => {
    if (!outcome || outcome.outcome === 'refused') return { row, cells };
    const whom = of === 'moments' && outcome.customer !== undefined ? { customerId: outcome.customer } : {};
    const seen = outcome.outcome === 'changed' && outcome.revision !== undefined ? { base: outcome.revision } : {};
    return { row, cells: { ...cells, id: outcome.id, ...whom }, ...seen };
  });
}

/** Of rows that would make, or change, the same record only the first may. `first` knows who came first so far. */
export function unlessDuplicate(first: Map<string, number>, row: RunRow, outcome: RowOutcome): RowOutcome {
  if (outcome.outcome === 'refused') return outcome;
  const key = `${row.of}|${outcome.id}`;
  const before = first.get(key);
  if (before === undefined) first.set(key, row.row);
  return before === undefined ? outcome : refusedAsDuplicate(row, before);
}

const namedBy: Readonly<Record<Sheet, string>> = { customers: 'name', moments: 'headline' };

function refusedAsDuplicate({ of, row, cells }: RunRow, first: number): RowOutcome {
  const column = cells['id'] ? 'id' : namedBy[of];
  return { row, outcome: 'refused', problems: [duplicateOf(first, column)] };
}
