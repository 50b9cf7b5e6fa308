import * as z from 'zod/mini';
import { Customer, CustomerId } from './customers';
import { CellProblem } from './cellProblems';
import { AnyMoment } from './momentDrafts';
import { basedOn } from './records';
import { Sheet } from './sheets';

const nothing = z.object({});

/** So many rows of a file are looked at in one go, and so many are kept in one transaction. */
export const mostRowsChecked = 100;
export const mostRowsKept = 30;
/** In bytes: a batch of rows whose cells are all as long as they may be. */
export const mostImportBytes = 1024 * 1024;
/** Moments, or customers, on one page of an export. */
export const exportPage = 200;

const Row = z.object({
  /** Its number in the file, by which it is spoken of. */
  row: z.int('A row has a number.').check(z.positive('A row has a number.')),
  /** Text by column; a column that is not there is left as it is. */
  cells: z.record(z.string(), z.string('A cell holds text.')),
});

/** A row after its dry run. `base`: the revision that it was compared with; without it, there was nothing yet. */
const RowSeen = z.object({ ...Row.shape, base: z.optional(basedOn) });
export type ImportRow = z.infer<typeof RowSeen>;

const rowsOf = <R extends typeof Row | typeof RowSeen>(row: R, most: number) =>
  z
    .array(row)
    .check(z.minLength(1, 'There is no row to read.'), z.maxLength(most, `There are more than ${most} rows.`));

const whose = {
  row: z.int(),
  id: z.string(),
  /** Whom a moment is about, where the library knows them. */
  customer: z.optional(z.string()),
};

const batch = {
  of: Sheet,
  /** What becomes of a moment that lacks what publishing asks for, when its own state does not say. */
  incomplete: z.enum(['refuse', 'draft'], 'Say what becomes of moments that lack something.'),
};

/** A customer of the same file, who will be there by the time the moments are. */
const Coming = z.object({
  id: CustomerId,
  name: z.string(),
  alias: z.optional(z.string()),
  shown: z.optional(z.enum(['name', 'alias'])),
});

/** What a row would do, or did. */
export const RowOutcome = z.discriminatedUnion('outcome', [
  z.object({ ...whose, outcome: z.literal('added') }),
  z.object({
    ...whose,
    outcome: z.literal('changed'),
    columns: z.array(z.string()),
    /** Of the record before; answers that were kept before it was said lack it. */
    revision: z.optional(z.int()),
  }),
  z.object({ ...whose, outcome: z.literal('unchanged') }),
  z.object({ row: z.int(), outcome: z.literal('refused'), problems: z.array(CellProblem) }),
]);
export type RowOutcome = z.infer<typeof RowOutcome>;

export interface ImportBatch {
  readonly of: Sheet;
  readonly incomplete: 'refuse' | 'draft';
  readonly rows: readonly ImportRow[];
  readonly coming?: readonly z.infer<typeof Coming>[] | undefined;
}

export const importCalls = {
  /** For curators: what these rows would do; nothing is written. */
  checkImport: {
    method: 'POST',
    path: 'library/import/check',
    params: nothing,
    query: nothing,
    body: z.object({
      ...batch,
      rows: rowsOf(Row, mostRowsChecked),
      coming: z.optional(z.array(Coming).check(z.maxLength(mostRowsChecked, 'There are too many customers.'))),
    }),
    answer: z.object({ rows: z.array(RowOutcome) }),
    mostBytes: mostImportBytes,
  },
  /**
   * For curators: all of these rows or, where one is refused, none. The same rows again change nothing. A row whose
   * record is no longer what it was compared with is refused, unless it would change nothing.
   */
  importRows: {
    method: 'POST',
    path: 'library/import',
    params: nothing,
    query: nothing,
    body: z.object({ ...batch, rows: rowsOf(RowSeen, mostRowsKept) }),
    answer: z.object({ isKept: z.boolean(), rows: z.array(RowOutcome) }),
    mostBytes: mostImportBytes,
  },
  /** For curators: all that is neither withdrawn nor a sample; customers first, then moments. */
  exportLibrary: {
    method: 'GET',
    path: 'library/export',
    params: nothing,
    query: z.object({ after: z.optional(z.string().check(z.maxLength(80, 'This is not a page of the library.'))) }),
    body: nothing,
    answer: z.object({
      customers: z.array(Customer),
      moments: z.array(AnyMoment),
      /** Where the next page begins; none: this was the last. */
      next: z.optional(z.string()),
    }),
  },
} as const;
