import { yearIn } from '../../../../domain/spreadsheetCells';
import { headingOf } from '../../../../domain/spreadsheetColumns';
import type { CellProblemKind } from '../../../../domain/importProblems';
import { useWords } from '../../../words';
import { useImportingWords } from '../../../words/importingWords';
import type { RunRow } from './batches';

/** Of the whole row: no cell of it is wrong. */
const ofTheRow: readonly CellProblemKind[] = ['changedSince', 'withdrawn', 'archived'];

/** Why a row is refused, one sentence for each thing that is wrong. */
export function useReasons(): (row: RunRow) => string[] {
  const words = useImportingWords();
  const language = useWords().common.language === 'vi' ? 'vi' : 'en';
  return ({ of, outcome }) => {
    if (outcome?.outcome !== 'refused') return [];
    return outcome.problems.map((problem) => {
      const said = words.problem(problem);
      return ofTheRow.includes(problem.kind) ? said : words.at(headingOf(of, problem.column, language), said);
    });
  };
}

/** What a row that comes in, or could, is taken to say. */
export function useReading(): (row: RunRow) => string | undefined {
  const { common } = useWords();
  const words = useImportingWords().import;
  return ({ of, cells, outcome }) => {
    const year = of === 'customers' ? yearIn(cells['since'] ?? '') : undefined;
    if (year === undefined || !isSinceWritten(outcome)) return undefined;
    const heading = headingOf(of, 'since', common.language === 'vi' ? 'vi' : 'en');
    return words.firstOfYear(heading, common.day(`${year}-01-01`));
  };
}

function isSinceWritten(outcome: RunRow['outcome']): boolean {
  return outcome?.outcome === 'added' || (outcome?.outcome === 'changed' && outcome.columns.includes('since'));
}
