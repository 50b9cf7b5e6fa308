import type { Partition, Ports, RowChange } from '../../ports';
import { stored } from '../../rows';
import { busy, mostTries } from '../records';

/** A row that says elsewhere what a record says; without a body it is not there any more. */
export interface ProjectedRow extends Partition {
  readonly row: string;
  readonly body: object | undefined;
  /** What is kept with it or not at all, fresh for each writing. */
  readonly beside?: () => readonly RowChange[];
}

/**
 * Reads, writes and reads again until nothing has changed meanwhile: of two who do this at the same time, the last one to
 * write finds what the other knew.
 */
export async function settle(ports: Ports, read: () => Promise<readonly ProjectedRow[]>): Promise<void> {
  let written: string | undefined;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const rows = await read();
    const now = JSON.stringify(rows.map(({ row, partition, body }) => [partition, row, body]));
    if (rows.length === 0 || now === written) return;
    await Promise.all(rows.map((row) => write(ports, row)));
    written = now;
  }
  throw busy();
}

async function write(ports: Ports, { row, body, beside = () => [], ...place }: ProjectedRow): Promise<void> {
  const change = body ? ({ put: 'upsert', row, body: stored(body) } as const) : ({ put: 'remove', row } as const);
  await ports.store.commit(place, [change, ...beside()]);
}
