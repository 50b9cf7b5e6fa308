import * as z from 'zod/mini';
import { missingColumns, readHeadings, type Cells, type Sheet } from '../../../../domain/spreadsheetColumns';
import type { FileRow, FileTable } from './csv';

/** By field: the place of the column that it is read from. What is not there, the file is not asked for. */
export const Mapping = z.record(z.string(), z.int());
export type Mapping = Readonly<Record<string, number>>;

/** As the headings say. */
export function mappingOf(sheet: Sheet, headings: readonly string[]): Mapping {
  const { columns } = readHeadings(sheet, headings);
  const known = columns.flatMap((field, at) => (field === undefined ? [] : [[field, at] as const]));
  return Object.fromEntries(known);
}

/** One column may be read as several fields; a field is read from one column, or from none. */
export function readFrom(mapping: Mapping, field: string, at: number | undefined): Mapping {
  const others = Object.entries(mapping).filter(([name]) => name !== field);
  return Object.fromEntries(at === undefined ? others : [...others, [field, at]]);
}

/** The cells of any row by field, in the order in which they stand in the file. */
export function cellsBy(mapping: Mapping): (row: FileRow) => Cells {
  const places = Object.entries(mapping).sort(([, one], [, other]) => one - other);
  return ({ cells }) => Object.fromEntries(places.map(([field, at]) => [field, cells[at] ?? '']));
}

/** The headings of the columns that nothing is read from. */
export function leftOut(mapping: Mapping, headings: readonly string[]): string[] {
  const read = new Set(Object.values(mapping));
  return headings.filter((heading, at) => heading !== '' && !read.has(at));
}

export function missingIn(sheet: Sheet, mapping: Mapping): string[] {
  return missingColumns(sheet, (field) => field in mapping);
}

export interface FileColumn {
  readonly at: number;
  readonly heading: string;
  /** Another column has the same heading, or this one has none. */
  readonly isNumbered: boolean;
}

/** The columns that there are to choose from: spreadsheets write some that hold nothing at all. */
export function fileColumns({ headings, rows }: FileTable): FileColumn[] {
  return headings.flatMap((heading, at) => {
    if (heading === '' && rows.every(({ cells }) => (cells[at] ?? '').trim() === '')) return [];
    return [{ at, heading, isNumbered: heading === '' || headings.indexOf(heading) !== headings.lastIndexOf(heading) }];
  });
}
