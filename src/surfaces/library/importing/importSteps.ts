import type { ApiClient, CallOptions } from '../../../apiClient';
import { mostRowsChecked, mostRowsKept, type RowOutcome } from '../../../../domain/importCalls';
import { Problem } from '../../../../domain/problems';
import { isWaiting, nextBatch, sent, withoutDuplicates, type RunRow } from './batches';
import { comingOf } from './comingOf';
import { refusedHere } from './refusedHere';

export interface Stepping {
  readonly api: Pick<ApiClient, 'call'>;
  readonly incomplete: 'refuse' | 'draft';
  /** Does it again where the network or the server fails for a moment. */
  readonly patiently: <T>(call: (options: CallOptions) => Promise<T>) => Promise<T>;
}

/** What the next rows would do; `undefined`: it is known of all of them. */
export async function checkSome(
  { api, incomplete, patiently }: Stepping,
  rows: readonly RunRow[],
): Promise<RunRow[] | undefined> {
  const known = new Map<number, RowOutcome>();
  const batch = nextBatch(rows, mostRowsChecked, (row, at) => {
    const refused = row.outcome ? undefined : refusedHere(row);
    if (refused) known.set(at, refused);
    return !row.outcome && !refused;
  });
  const [first] = batch;
  if (first) {
    const body = { of: first.row.of, incomplete, rows: sent(batch), ...comingOf(batch, rows) };
    const answer = await patiently((options) => api.call('checkImport', { body }, options));
    const said = saidOf(answer.rows);
    for (const { row, at } of batch) known.set(at, said(row));
  }
  if (known.size === 0) return undefined;
  return withoutDuplicates(rows.map((row, at) => (known.has(at) ? { ...row, ...given(known.get(at)) } : row)));
}

/** Brings the next rows in; `undefined`: there are none left. A batch that is sent again is sent under the same key. */
export async function bringSome(
  { api, incomplete, patiently }: Stepping,
  rows: readonly RunRow[],
  keyOf: (batch: string) => string,
): Promise<RunRow[] | undefined> {
  const batch = nextBatch(rows, mostRowsKept, isWaiting);
  const [first] = batch;
  if (!first) return undefined;
  const idempotencyKey = keyOf(batch.map(({ at }) => at).join());
  const body = { of: first.row.of, incomplete, rows: sent(batch) };
  const { isKept, rows: outcomes } = await patiently((options) =>
    api.call('importRows', { body }, { ...options, idempotencyKey }),
  );
  const said = saidOf(outcomes);
  const settled = new Map(batch.map(({ row, at }) => [at, settledRow(row, said(row), isKept)]));
  return rows.map((row, at) => settled.get(at) ?? row);
}

/** Where one row is refused none is kept: the others go with the next ones. */
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

const given = (outcome: RowOutcome | undefined): { outcome?: RowOutcome } => (outcome ? { outcome } : {});
