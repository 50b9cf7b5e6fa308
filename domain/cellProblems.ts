import * as z from 'zod/mini';

/** All that can be wrong with one cell of a row. */
export const cellProblemKinds = [
  'empty',
  'tooLong',
  'tooMany',
  'oneLine',
  'notADay',
  'notADayOrYear',
  'ambiguousDay',
  'dayToCome',
  'notANumber',
  'moreThanThereAre',
  'unknownWord',
  'notAnId',
  'notADomain',
  'notAnAddress',
  'unknownCustomer',
  'severalCustomers',
  'unknownPerson',
  'severalPeople',
  'needsAlias',
  'notOfThisKind',
  'duplicate',
  'withdrawn',
  'archived',
  'changedSince',
  'neverPublished',
  'unreadable',
  'moreCells',
  'wrong',
] as const;
export type CellProblemKind = (typeof cellProblemKinds)[number];

/** What is wrong with a row, at one of its columns. The sentence is for people; other languages say it by its kind. */
export const CellProblem = z.object({
  column: z.string(),
  kind: z.enum(cellProblemKinds),
  sentence: z.string(),
  /** With `tooLong` and `tooMany`. */
  most: z.optional(z.int()),
  /** With `duplicate`: the row that says it first. */
  row: z.optional(z.int()),
});
export type CellProblem = z.infer<typeof CellProblem>;
