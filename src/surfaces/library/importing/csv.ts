import Papa from 'papaparse';
import { guarded, unguarded } from '../../../../domain/spreadsheetCells';
import {
  columnsOf,
  headingOf,
  readHeadings,
  sheetOf,
  sheets,
  type Cells,
  type Sheet,
} from '../../../../domain/spreadsheetColumns';

/** A row as it stands in the file: its number there, and its cells from left to right. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Where a quotation mark is wrong, or a cell too many, what stands where can't be trusted. */
  readonly broken?: 'unreadable' | 'moreCells';
}

export interface FileTable {
  readonly headings: readonly string[];
  readonly rows: readonly FileRow[];
}

const delimiters = [',', ';', '\t'];
/** So much is parsed before the page gets its turn. */
const chunkLength = 256 * 1024;

/** All rows of the text; `pause` is awaited between chunks, so that the page stays alive and can cancel. */
export async function readTable(text: string, pause: () => Promise<void>): Promise<FileTable> {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(lines);
  const read: string[][] = [];
  const unreadable = new Set<number>();
  await parseInChunks(lines, delimiter, pause, ({ data, errors }) => {
    for (const { type, row } of errors) if (type === 'Quotes' && row !== undefined) unreadable.add(read.length + row);
    read.push(...data);
  });
  const [headings = [], ...rows] = read;
  const numbered = rows.map((cells, at) => ({
    row: at + 2,
    cells: cells.map(unguarded),
    ...brokenness(unreadable.has(at + 1), cells.slice(headings.length)),
  }));
  return {
    headings: headings.map((heading) => heading.trim()),
    rows: numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  };
}

function brokenness(isUnreadable: boolean, beyond: readonly string[]): Pick<FileRow, 'broken'> {
  if (isUnreadable) return { broken: 'unreadable' };
  return beyond.some((cell) => cell.trim() !== '') ? { broken: 'moreCells' } : {};
}

type Chunk = Papa.ParseResult<string[]>;

function parseInChunks(
  lines: string,
  delimiter: string,
  pause: () => Promise<void>,
  take: (chunk: Chunk) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(lines, {
      delimiter,
      newline: '\n',
      chunkSize: chunkLength,
      chunk: (chunk: Chunk, parser: Papa.Parser) => {
        take(chunk);
        parser.pause();
        pause().then(
          () => parser.resume(),
          (stop: unknown) => {
            parser.abort();
            reject(stop instanceof Error ? stop : new Error('The reading was stopped.'));
          },
        );
      },
      complete: () => resolve(),
    });
  });
}

/** The one with which the first line names most columns that we know; then the one that makes most columns. */
function delimiterOf(lines: string): string {
  const first = delimiters.map((delimiter) => {
    const [headings = []] = Papa.parse<string[]>(lines, { delimiter, newline: '\n', preview: 1 }).data;
    const known = Math.max(...sheets.map((sheet) => headings.length - readHeadings(sheet, headings).ignored.length));
    return { delimiter, known: headings.length > 1 ? known : 0, columns: headings.length };
  });
  first.sort((a, b) => b.known - a.known || b.columns - a.columns);
  return first[0]?.delimiter ?? ',';
}

export { sheetOf };

/** With the mark by which Excel knows UTF-8, and with nothing in it that a spreadsheet would run. */
export function writeTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const safe = [headings, ...rows].map((cells) => cells.map(guarded));
  return `\ufeff${Papa.unparse(safe, { newline: '\r\n' })}\r\n`;
}

export function writeSheet(sheet: Sheet, records: readonly Cells[], language: 'en' | 'vi'): string {
  const columns = Object.keys(columnsOf[sheet]);
  const headings = columns.map((column) => headingOf(sheet, column, language));
  return writeTable(
    headings,
    records.map((cells) => columns.map((column) => cells[column] ?? '')),
  );
}
