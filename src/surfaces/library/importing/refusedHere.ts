import type { RowOutcome } from '../../../../domain/importCalls';
import { decideCustomer, readCustomerRow } from '../../../../domain/importedCustomers';
import { decideMoment, readMomentRow } from '../../../../domain/importedMoments';
import { cellProblem, type CellProblem } from '../../../../domain/importProblems';
import { PersonId } from '../../../../domain/people';
import type { PlannedRow } from './readFile';

/** No cell that can be kept is longer. */
const longestCell = 2_000;

/** What need not be sent to be refused: a row that is broken, or that no library could hold. */
export function refusedHere(row: PlannedRow): RowOutcome | undefined {
  const problems = row.broken ? [cellProblem(firstColumn(row), row.broken)] : tooLong(row);
  return problems.length === 0 ? undefined : { row: row.row, outcome: 'refused', problems };
}

function firstColumn({ cells }: PlannedRow): string {
  const last = Object.entries(cells).findLast(([, cell]) => cell.trim() !== '');
  return last?.[0] ?? 'id';
}

function tooLong({ of, cells }: PlannedRow): CellProblem[] {
  const long = Object.entries(cells).filter(([, cell]) => cell.length > longestCell);
  if (long.length === 0) return [];
  const said = problemsOf(of, cells).filter(({ kind }) => kind === 'tooLong' || kind === 'tooMany');
  const unsaid = long.filter(([column]) => !said.some((problem) => problem.column === column));
  return [...said, ...unsaid.map(([column]) => overLong(column))];
}

function overLong(column: string): CellProblem {
  return { column, kind: 'tooLong', most: longestCell, sentence: `This is longer than ${longestCell} characters.` };
}

const nobody = { id: PersonId.parse('00000000-0000-4000-8000-000000000000'), name: '-' };
const importing = { by: nobody, at: '2000-01-01T00:00:00.000Z', incomplete: 'draft' as const };

/** As if the library were empty: what a text is too long for does not depend on it. */
function problemsOf(of: PlannedRow['of'], cells: PlannedRow['cells']): readonly CellProblem[] {
  const decided =
    of === 'customers'
      ? decideCustomer({ row: readCustomerRow(cells), id: 'not-kept-yet', stored: undefined }, importing)
      : decideMoment(
          {
            row: readMomentRow(cells),
            id: 'not-kept-yet',
            stored: undefined,
            customer: undefined,
            owner: undefined,
            unknown: [],
          },
          importing,
        );
  return decided.outcome === 'refused' ? decided.problems : [];
}
