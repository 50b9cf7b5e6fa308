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

/** The next rows of one sheet, as many as are taken at once. */
export function nextBatch(
  rows: readonly RunRow[],
  most: number,
  isMeant: (row: RunRow, at: number) => boolean,
): Placed[] {
  const batch: Placed[] = [];
  let characters = 0;
  for (const [at, row] of rows.entries()) {
    if (batch.length === most) break;
    if (!isMeant(row, at)) continue;
    characters += Object.values(row.cells).reduce((sum, cell) => sum + cell.length, 0);
    const [first] = batch;
    if (first && (first.row.of !== row.of || characters > mostCharacters)) break;
    batch.push({ row, at });
  }
  return batch;
}

/** With the ids that the dry run found, so that nothing has to be found again. */
export function sent(batch: readonly Placed[]): ImportRow[] {
  return batch.map(({ row: { row, cells, of, outcome } }) => {
    if (!outcome || outcome.outcome === 'refused') return { row, cells };
    const whom = of === 'moments' && outcome.customer !== undefined ? { customerId: outcome.customer } : {};
    return { row, cells: { ...cells, id: outcome.id, ...whom } };
  });
}

/** Rows of a file that would make, or change, the same record: only the first may. */
export function withoutDuplicates(rows: readonly RunRow[]): RunRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if (!row.outcome || row.outcome.outcome === 'refused') return row;
    const key = `${row.of}|${row.outcome.id}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    return before === undefined || before === row.row ? row : { ...row, outcome: refusedAsDuplicate(row, before) };
  });
}

const namedBy: Readonly<Record<Sheet, string>> = { customers: 'name', moments: 'headline' };

function refusedAsDuplicate({ of, row, cells }: RunRow, first: number): RowOutcome {
  const column = cells['id'] ? 'id' : namedBy[of];
  return { row, outcome: 'refused', problems: [duplicateOf(first, column)] };
}
