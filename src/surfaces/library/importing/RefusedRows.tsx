import { columnsOf, headingOf, type Sheet } from '../../../../domain/spreadsheetColumns';
import { useWords } from '../../../words';
import { useImportingWords } from '../../../words/importingWords';
import type { RunRow } from './batches';
import { writeTable } from './csv';
import type { ReadFile } from './readFile';
import { useReasons } from './reasons';
import { save } from './save';

interface RefusedRowsProps {
  readonly file: ReadFile;
  readonly rows: readonly RunRow[];
}

/** The rows that were refused, to be mended and brought again. */
export function RefusedRows({ file, rows }: RefusedRowsProps) {
  const words = useImportingWords();
  const language = useWords().common.language === 'vi' ? 'vi' : 'en';
  const reasons = useReasons();
  const refused = rows.filter(({ outcome }) => outcome?.outcome === 'refused');
  if (refused.length === 0) return null;
  const saveThem = (of: Sheet, those: readonly RunRow[]) => {
    const { headings, cells } = asInFile(file, of, language);
    const table = those.map((row) => [...cells(row), reasons(row).join(' ')]);
    const suffix = file.kind === 'library' ? `-${of}` : '';
    save(`${words.import.refusedName}${suffix}.csv`, writeTable([...headings, words.import.reason], table), 'text/csv');
  };
  return (
    <div className="importing-refused">
      {(['customers', 'moments'] as const).map((of) => {
        const those = refused.filter((row) => row.of === of);
        return those.length === 0 ? null : (
          <button key={of} type="button" className="button" onClick={() => saveThem(of, those)}>
            {words.import.saveRefused(those.length)}
          </button>
        );
      })}
      <p className="quiet-line">{words.import.saveRefusedHint}</p>
    </div>
  );
}

/** With the file's own columns, also those that mean nothing to us; of a library file, all that we know. */
function asInFile(file: ReadFile, of: Sheet, language: 'en' | 'vi') {
  if (file.kind === 'table') {
    const { headings, rows } = file.table;
    const byRow = new Map(rows.map((row) => [row.row, row.cells]));
    return {
      headings,
      cells: ({ row }: RunRow) => headings.map((_, at) => byRow.get(row)?.[at] ?? ''),
    };
  }
  const columns = Object.keys(columnsOf[of]);
  return {
    headings: columns.map((column) => headingOf(of, column, language)),
    cells: ({ cells }: RunRow) => columns.map((column) => cells[column] ?? ''),
  };
}
