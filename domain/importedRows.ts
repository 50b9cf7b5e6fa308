import type { CellProblem } from './importProblems';
import { valueAt } from './spreadsheetCells';
import { columnsOf, type Cells, type Sheet } from './spreadsheetColumns';
import type { Person } from './people';

/** Who brings the file, when, and what becomes of a moment that lacks something. */
export interface Importing {
  readonly by: Person;
  readonly at: string;
  readonly incomplete: 'refuse' | 'draft';
}

/** What a row would do to the library, or did. */
export type Decided<R> =
  | { readonly outcome: 'added'; readonly record: R }
  | { readonly outcome: 'changed'; readonly record: R; readonly columns: string[] }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly problems: readonly CellProblem[] };

export function refusedFor(...problems: readonly CellProblem[]): Decided<never> {
  return { outcome: 'refused', problems };
}

type Values = Readonly<Record<string, unknown>>;

/** The record as the row wants it: what the row doesn't speak of stays, parts of a whole are put beside its other parts. */
export function asWanted(stored: object | undefined, values: Values, fields: readonly string[]): Values {
  const wanted = fields.map((field) => {
    const before: unknown = stored && Reflect.get(stored, field);
    return [field, field in values ? partsTogether(before, values[field]) : before];
  });
  return Object.fromEntries(wanted.filter(([, value]) => value !== undefined)) as Values;
}

function partsTogether(before: unknown, value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const parts = Object.entries({ ...(isWhole(before) ? before : {}), ...value });
  const said = parts.filter(([, part]) => part !== null && part !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

const isWhole = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that differ from what is stored, with `null` for what is taken out. */
export function differences(stored: object, wanted: Values, fields: readonly string[]): Record<string, unknown> {
  const differ = fields.filter((field) => !saysTheSame(Reflect.get(stored, field), wanted[field]));
  return Object.fromEntries(differ.map((field) => [field, wanted[field] ?? null]));
}

/** The order of parts, how lines end, and whether a "no" is said at all are of no account. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (value === false) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(inOrder);
  if (!isWhole(value)) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, inOrder(part)]));
}

/** The columns in which two records differ. */
export function columnsThatDiffer(sheet: Sheet, one: object, other: object, cells: Cells): string[] {
  const columns = Object.entries(columnsOf[sheet]).filter(
    ([, { path }]) => !saysTheSame(valueAt(one, path), valueAt(other, path)),
  );
  const named = columns.filter(([name]) => name in cells);
  return (named.length > 0 ? named : columns).map(([name]) => name);
}

/** One spelling of a name or a headline: what an id is made of when a row has none. */
export function identity(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
