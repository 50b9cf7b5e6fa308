import { cellProblem, type CellProblem } from './importProblems';
import { columnsOf, type Cells, type Column, type Sheet } from './spreadsheetColumns';
import { nameOf, plain, valueNamed, yesNoWords } from './spreadsheetWords';
import type { StoryLanguage } from './moments';
import { Day } from './text';

/** A cell that a spreadsheet would run as a formula begins with one of these. */
const runs = /^'*[=+\-@\t\r＝＋－＠]/;

/** Harmless in a spreadsheet: it shows the text and runs nothing. `unguarded` gives the very same text back. */
export function guarded(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && runs.test(text) ? text.slice(1) : text;
}

/** The parts of a record that a row names; `null` takes one out, and what the file has no column for is not there. */
export interface ReadCells {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly CellProblem[];
}

export function readCells(sheet: Sheet, cells: Cells): ReadCells {
  const values: Record<string, unknown> = {};
  const problems: CellProblem[] = [];
  for (const [name, column] of Object.entries(columnsOf[sheet])) {
    const cell = cells[name];
    if (cell === undefined) continue;
    const read = readCell(column, cell.replace(/\r\n?/g, '\n').trim());
    if (isUnread(read)) problems.push(cellProblem(name, read.unread));
    else put(values, column.path.split('.'), read);
  }
  return { values, problems };
}

/** Two columns may say the same: an empty one says nothing against the other. */
function put(values: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    if (value !== null || !(name in values)) values[name] = value;
    return;
  }
  const inner = values[name];
  const parts: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  put(parts, rest, value);
  values[name] = parts;
}

type Unread = { readonly unread: 'notADay' | 'notADayOrYear' | 'ambiguousDay' | 'notANumber' | 'unknownWord' };
const isUnread = (read: unknown): read is Unread => typeof read === 'object' && read !== null && 'unread' in read;

function readCell({ holds }: Column, text: string): unknown {
  if (text === '') return null;
  if (holds === 'text') return text;
  if (holds === 'day') return readDay(text);
  if (holds === 'dayOrYear') return readDayOrYear(text);
  if (holds === 'list') return readList(text);
  if (holds === 'number') return /^\d{1,9}$/.test(text) ? Number(text) : { unread: 'notANumber' };
  if (holds === 'ratio') return readRatio(text);
  if (holds !== 'yesNo') return valueNamed(holds, text) ?? { unread: 'unknownWord' };
  const said = valueNamed(yesNoWords, text);
  return said === undefined ? { unread: 'unknownWord' } : said === 'yes';
}

function readRatio(text: string): unknown {
  const [, count, of] = /^(\d{1,9}) (?:of|out of|tren|trong) (\d{1,9})(?: \p{L}+)?$/u.exec(plain(text)) ?? [];
  if (count !== undefined) return { count: Number(count), of: Number(of) };
  const [, over, under] = /^(\d{1,9}) ?\/ ?(\d{1,9})$/.exec(text) ?? [];
  return over === undefined ? { unread: 'notANumber' } : { count: Number(over), of: Number(under) };
}

/** A day in one of the notations that people use; one that may be two days is refused rather than guessed. */
export function readDay(text: string): string | Unread {
  const day = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day) ?? [];
  if (year !== undefined) return dayOf(year, month, date);
  const [, first = '', mark, second = '', written] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(day) ?? [];
  if (written === undefined) return { unread: 'notADay' };
  // Nobody writes the month first with dots.
  if (mark === '.' || Number(first) > 12 || Number(first) === Number(second)) return dayOf(written, second, first);
  return Number(second) > 12 ? dayOf(written, first, second) : { unread: 'ambiguousDay' };
}

/** A year alone, as most people note since when somebody is a customer: its first day. */
function readDayOrYear(text: string): string | Unread {
  if (yearIn(text) !== undefined) return `${text.trim()}-01-01`;
  const day = readDay(text);
  return isUnread(day) && day.unread === 'notADay' ? { unread: 'notADayOrYear' } : day;
}

/** The year that a cell holds, where it holds nothing else. */
export function yearIn(cell: string): string | undefined {
  return /^\s*((?:18|19|20)\d\d)\s*$/.exec(cell)?.[1];
}

function dayOf(year: string, month = '', date = ''): string | Unread {
  const read = Day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return read.success ? read.data : { unread: 'notADay' };
}

/** By comma, semicolon or line; what holds one of them itself stands in quotation marks. */
export function readList(text: string): string[] {
  const parts = text.match(/\s*"(?:[^"]|"")*"\s*(?=[,;\n]|$)|[^,;\n]+/g) ?? [];
  const read = parts.map((part) => part.trim());
  return read.map((part) => (isQuoted(part) ? part.slice(1, -1).replaceAll('""', '"').trim() : part)).filter(Boolean);
}

const isQuoted = (part: string) => part.length > 1 && part.startsWith('"') && part.endsWith('"');

export function writeList(texts: readonly string[]): string {
  return texts.map((text) => (/[,;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('; ');
}

/** The text of each column that has something to say about the record. */
export function writeCells(sheet: Sheet, record: object, language: StoryLanguage): Cells {
  const written = Object.entries(columnsOf[sheet]).map(([name, column]) => [
    name,
    writeCell(column, valueAt(record, column.path), language),
  ]);
  return Object.fromEntries(written) as Record<string, string>;
}

function writeCell({ holds }: Column, value: unknown, language: StoryLanguage): string {
  if (value === undefined || value === null) return '';
  if (holds === 'list') return Array.isArray(value) ? writeList(value.map(String)) : JSON.stringify(value);
  if (holds === 'ratio') return writeRatio(value, language);
  if (holds === 'yesNo') return nameOf(yesNoWords, value === true ? 'yes' : 'no', language);
  if (typeof holds === 'object' && typeof value === 'string') return nameOf(holds, value, language);
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function writeRatio(value: unknown, language: StoryLanguage): string {
  const [count, of] = [valueAt(value, 'count'), valueAt(value, 'of')];
  if (typeof count !== 'number' || typeof of !== 'number') return JSON.stringify(value);
  return `${count} ${language === 'vi' ? 'trên' : 'of'} ${of}`;
}

export function valueAt(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null ? (Reflect.get(value, part) as unknown) : undefined,
      record,
    );
}
