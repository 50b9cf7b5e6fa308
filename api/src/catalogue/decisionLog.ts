import * as z from 'zod';
import { LoggedDecision } from '../../../domain/decisionLog';
import type { DecisionId } from '../../../domain/decisions';
import type { SeriesKey } from '../../../domain/meetings';
import type { Partition, Ports, RowChange } from '../ports';
import { listRows, readRow } from '../rows';

/** The log stands in a partition of its own, beside the meetings whose decisions it repeats. */
export function logPlace(home: Ports['home']): Partition {
  return { table: 'directory', partition: `${home}|decisions` };
}

export const logKeys = {
  stamp: 'stamp',
  decisions: 'd:',
  decision: (series: SeriesKey, id: DecisionId) => `d:${series}:${id}`,
};

/** Written with every change of the log: by it an instance knows that what it has is still all there is. */
export const restamp: RowChange = { put: 'upsert', row: logKeys.stamp, body: { v: 1 } };

interface Warm {
  readonly stamp: string | undefined;
  readonly log: Promise<readonly LoggedDecision[]>;
}

const warm = new WeakMap<Ports['store'], Warm>();

/** Every decision that is in the log: one point read while none has changed. */
export async function decisionLog(ports: Ports): Promise<readonly LoggedDecision[]> {
  const stamp = (await readRow(ports, { ...logPlace(ports.home), row: logKeys.stamp }, z.object({})))?.etag;
  const known = warm.get(ports.store);
  if (known && known.stamp === stamp) return known.log;
  // The stamp first: what is written while the rows are listed changes it, and is looked into the next time.
  const log = listLog(ports);
  warm.set(ports.store, { stamp, log });
  return log.catch((error: unknown) => {
    warm.delete(ports.store);
    throw error;
  });
}

async function listLog(ports: Ports): Promise<readonly LoggedDecision[]> {
  const rows = await listRows(ports, { ...logPlace(ports.home), prefix: logKeys.decisions }, LoggedDecision);
  return rows.map(({ value }) => value);
}

export async function readLogged(ports: Ports, series: SeriesKey, id: DecisionId): Promise<LoggedDecision | undefined> {
  const place = { ...logPlace(ports.home), row: logKeys.decision(series, id) };
  return (await readRow(ports, place, LoggedDecision))?.value;
}
