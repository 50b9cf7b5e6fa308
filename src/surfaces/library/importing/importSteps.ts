import type { ApiClient, CallOptions } from '../../../apiClient';
import { mostRowsChecked, mostRowsKept, type RowOutcome } from '../../../../domain/importCalls';
import { Problem } from '../../../../domain/problems';
import { isWaiting, nextBatch, sent, unlessDuplicate, type RunRow } from './batches';
import { Coming } from './coming';
import { refusedHere } from './refusedHere';

export interface Stepping {
  readonly api: Pick<ApiClient, 'call'>;
  readonly incomplete: 'refuse' | 'draft';
  /** Does it again where the network or the server fails for a moment. */
  readonly patiently: <T>(call: (options: CallOptions) => Promise<T>) => Promise<T>;
  /** What was seen of the file so far: the row that first named each record, and customers who are not there yet. */
  readonly first: Map<string, number>;
  readonly coming: Coming;
  /** Under which key each batch is sent, however often. */
  readonly keys: Map<string, string>;
}

export interface Step {
  /** By their places. */
  readonly settled: ReadonlyMap<number, RunRow>;
  /** Where the next step begins. */
  readonly next: number;
}

/** What the next rows would do; `undefined`: it is known of all of them. */
export async function checkSome(
  { api, incomplete, patiently, first, coming }: Stepping,
  rows: readonly RunRow[],
  from: number,
): Promise<Step | undefined> {
  const settled = new Map<number, RunRow>();
  const { placed, next } = nextBatch(rows, { from, most: mostRowsChecked }, (row, at) => {
    const outcome = row.outcome ? undefined : refusedHere(row);
    if (outcome) settled.set(at, { ...row, outcome });
    return !row.outcome && !outcome;
  });
  const [one] = placed;
  if (one) {
    const body = { of: one.row.of, incomplete, rows: sent(placed), ...coming.of(placed) };
    const answer = await patiently((options) => api.call('checkImport', { body }, options));
    const said = saidOf(answer.rows);
    for (const { row, at } of placed) {
      const outcome = unlessDuplicate(first, row, said(row));
      settled.set(at, { ...row, outcome });
      coming.note(row, outcome);
    }
  }
  return settled.size === 0 ? undefined : { settled, next };
}

/** Brings the next rows in; `undefined`: there are none left. */
export async function bringSome(
  { api, incomplete, patiently, keys }: Stepping,
  rows: readonly RunRow[],
  from: number,
): Promise<Step | undefined> {
  const { placed, next } = nextBatch(rows, { from, most: mostRowsKept }, isWaiting);
  const [one] = placed;
  if (!one) return undefined;
  const name = placed.map(({ at }) => at).join();
  const idempotencyKey = keys.get(name) ?? crypto.randomUUID();
  keys.set(name, idempotencyKey);
  const body = { of: one.row.of, incomplete, rows: sent(placed) };
  const { isKept, rows: outcomes } = await patiently((options) =>
    api.call('importRows', { body }, { ...options, idempotencyKey }),
  );
  keys.delete(name);
  const said = saidOf(outcomes);
  const settled = new Map(placed.map(({ row, at }) => [at, settledRow(row, said(row), isKept)]));
  // Where one row is refused none is kept: the others go with the next ones.
  return { settled, next: isKept ? next : from };
}

function settledRow(row: RunRow, outcome: RowOutcome, isKept: boolean): RunRow {
  if (!isKept) return outcome.outcome === 'refused' ? { ...row, outcome } : row;
  // Somebody else may have been faster: what they made is as good.
  return { ...row, isKept, ...(outcome.outcome === 'unchanged' ? {} : { outcome }) };
}

function saidOf(outcomes: readonly RowOutcome[]): (row: RunRow) => RowOutcome {
  const byRow = new Map(outcomes.map((outcome) => [outcome.row, outcome]));
  return ({ row }) => {
    const outcome = byRow.get(row);
    if (!outcome) throw new Problem('unexpected', `Nothing was said of row ${row}.`);
    return outcome;
  };
}
