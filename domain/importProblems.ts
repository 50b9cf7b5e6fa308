import type * as z from 'zod/mini';
import type { CellProblem, CellProblemKind } from './cellProblems';
import { columnAt, type Cells, type Sheet } from './spreadsheetColumns';

export { CellProblem, cellProblemKinds, type CellProblemKind } from './cellProblems';

const sentences = {
  empty: 'This is still empty.',
  notADay: 'A day is written like 2026-11-22 or 22.11.2026.',
  notADayOrYear: 'A day is written like 2026-11-22 or 22.11.2026; a year alone, like 2019, is its first day.',
  ambiguousDay: 'This may be either of two days: write it like 2026-11-22.',
  dayToCome: 'This day is still to come.',
  notANumber: 'This is a whole number from 1 up, or “3 of 40”.',
  unknownWord: 'This is none of the words that can stand here.',
  notAnId: 'An id has 8 to 64 letters, digits, - or _.',
  unknownCustomer: 'The customer is not in the library.',
  severalCustomers: 'Several customers are called so: give the id of the one you mean.',
  unknownPerson: 'Nobody that the library knows is called so: leave it empty, or give name and id.',
  severalPeople: 'Several people are called so: give the id of the one you mean.',
  needsAlias: 'They asked not to be named, but this customer has no alias: the name would be shown.',
  notOfThisKind: 'A moment of this kind has no such field: leave it empty, or choose another kind.',
  withdrawn: 'This moment was withdrawn: a file does not bring it back.',
  archived: 'This moment is archived: put it back first, then change it.',
  changedSince: 'Somebody changed this since the check. Check the file again to see their version.',
  neverPublished: 'A moment that is not in the library yet comes in published or as a draft.',
  unreadable: 'A quotation mark is opened here and not closed, or stands in the middle of a cell.',
  moreCells: 'This row has more cells than there are headings.',
} as const satisfies Partial<Record<CellProblemKind, string>>;

export function cellProblem(column: string, kind: keyof typeof sentences): CellProblem {
  return { column, kind, sentence: sentences[kind] };
}

export function duplicateOf(row: number, column: string): CellProblem {
  return { column, kind: 'duplicate', row, sentence: `Row ${row} of this file already says this.` };
}

/** The schema's sentences, each at the column that it is about; one for each column. */
export function problemsAt(sheet: Sheet, issues: readonly z.core.$ZodIssue[], cells: Cells): CellProblem[] {
  const problems = new Map<string, CellProblem>();
  for (const issue of issues) {
    const column = columnAt(sheet, issue.path.map(String).join('.'), cells);
    if (!problems.has(column)) problems.set(column, problemOf(issue, column, cells[column] ?? ''));
  }
  return [...problems.values()];
}

const formats: Readonly<Record<string, CellProblemKind>> = { outsideDomains: 'notADomain', clip: 'notAnAddress' };

function problemOf(issue: z.core.$ZodIssue, column: string, text: string): CellProblem {
  const { message: sentence } = issue;
  if (text.trim() === '' && issue.code !== 'custom') return cellProblem(column, 'empty');
  switch (issue.code) {
    case 'too_big':
      return {
        ...{ column, sentence, most: Number(issue.maximum) },
        kind: issue.origin === 'array' ? 'tooMany' : 'tooLong',
      };
    case 'too_small':
      return issue.origin === 'string' ? cellProblem(column, 'empty') : cellProblem(column, 'notANumber');
    case 'invalid_value':
      return cellProblem(column, 'unknownWord');
    case 'custom':
      return { column, sentence, kind: /[\r\n]/.test(text.trim()) ? 'oneLine' : 'moreThanThereAre' };
    case 'invalid_format':
      if (issue.format === 'date') return cellProblem(column, 'notADay');
      if (column === 'id') return cellProblem(column, 'notAnId');
      return { column, sentence, kind: formats[column] ?? 'wrong' };
    default:
      return { column, sentence, kind: 'wrong' };
  }
}
