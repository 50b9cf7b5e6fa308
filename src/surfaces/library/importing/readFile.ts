import { readHeadings, type Cells, type Sheet } from '../../../../domain/spreadsheetColumns';
import { readTable, sheetOf, type FileRow, type FileTable } from './csv';
import { decode, fingerprint, type Undecoded } from './decode';
import { readLibraryFile, type FileRecord } from './libraryFile';
import { cellsBy } from './mapping';
import type { Plan } from './plan';

/** Why nothing of a file can be brought in. */
export type Unread = Undecoded | 'noRows' | 'noHeadings' | 'notOurs';

interface Chosen {
  readonly name: string;
  /** The same for the same file, whenever it is chosen. */
  readonly mark: string;
}

export type ReadFile = Chosen &
  (
    | { readonly kind: 'table'; readonly table: FileTable; readonly looksLike: Sheet }
    | { readonly kind: 'library'; readonly records: readonly FileRecord[] }
  );

/** A row that is to be brought in, by the number it has in its file. */
export interface PlannedRow {
  readonly of: Sheet;
  readonly row: number;
  readonly cells: Cells;
  readonly broken?: FileRow['broken'];
}

export async function readFile(file: File, pause: () => Promise<void>): Promise<ReadFile | { unread: Unread }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const decoded = decode(bytes);
  if ('undecoded' in decoded) return { unread: decoded.undecoded };
  const chosen = { name: file.name, mark: fingerprint(bytes) };
  if (/^\s*[{[]/.test(decoded.text.replace(/^\ufeff/, ''))) {
    const records = readLibraryFile(decoded.text);
    if (!records) return { unread: 'notOurs' };
    return records.length === 0 ? { unread: 'noRows' } : { ...chosen, kind: 'library', records };
  }
  const table = await readTable(decoded.text, pause);
  const looksLike = sheetOf(table.headings);
  // With several columns somebody can say what they hold; a single one is a text rather than a table.
  const knows = readHeadings(looksLike, table.headings).columns.some((column) => column !== undefined);
  if (!knows && table.headings.length < 2) return { unread: 'noHeadings' };
  return table.rows.length === 0 ? { unread: 'noRows' } : { ...chosen, kind: 'table', table, looksLike };
}

export function rowsOf(file: ReadFile, { of, mapping }: Pick<Plan, 'of' | 'mapping'>): PlannedRow[] {
  if (file.kind === 'library') return file.records.map((record, at) => ({ ...record, row: at + 1 }));
  const cellsOf = cellsBy(mapping[of]);
  return file.table.rows.map((row) => ({
    ...{ of, row: row.row, cells: cellsOf(row) },
    ...(row.broken ? { broken: row.broken } : {}),
  }));
}

export function rowCount(file: ReadFile): number {
  return file.kind === 'table' ? file.table.rows.length : file.records.length;
}
