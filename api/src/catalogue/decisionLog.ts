import * as z from 'zod';
import { LoggedDecision, LoggedSeries } from '../../../domain/decisionLog';
import type { DecisionId } from '../../../domain/decisions';
import type { SeriesKey } from '../../../domain/meetings';
import type { Partition, Ports, RowChange, StoredRow } from '../ports';
import { after, kept, listRows, readRow, stored, timeKey, type Kept } from '../rows';
import { isFresh, loadOnce, type Shelf } from './shelf';
import { writeAnew } from './writtenBefore';

/** The log stands in a partition of its own, beside the meetings whose decisions it repeats. */
export function logPlace(home: Ports['home']): Partition {
  return { table: 'directory', partition: `${home}|decisions` };
}

export const logKeys = {
  stamp: 'stamp',
  decisions: 'd:',
  decision: (series: SeriesKey, id: DecisionId) => `d:${series}:${id}`,
  meetings: 's:',
  meeting: (series: SeriesKey) => `s:${series}`,
  changes: 'h:',
  change: (time: string) => `h:${time}`,
};

const Change = z.object({ row: z.string() });

/** Written with every change of the log: by the first an instance knows that something has changed, by the second what. */
export function changed(ports: Ports, row: string): RowChange[] {
  const time = timeKey(ports.clock().toISOString(), ports.ids());
  return [
    { put: 'upsert', row: logKeys.stamp, body: { v: 1 } },
    { put: 'insert', row: logKeys.change(time), body: stored({ row }) },
  ];
}

/** The whole log as of one moment: it never changes itself. */
export interface DecisionLog {
  readonly decisions: ReadonlyMap<string, LoggedDecision>;
  readonly meetings: ReadonlyMap<string, LoggedSeries>;
}

interface Warm {
  readonly stamp: string | undefined;
  readonly loadedAt: number;
  /** The last look, by which the next one asks for changes, and those that it would read once more. */
  readonly lookedAt: number;
  readonly known: ReadonlySet<string>;
  readonly log: DecisionLog;
}

const shelves = new WeakMap<Ports['store'], Shelf<Warm>>();
/** Clocks differ, and a commit takes a while: so much is read again. */
const overlapMs = 60_000;
/** Of more rows than these the whole log is read sooner than one by one. */
const mostOneByOne = 50;

/** One point read while nothing has changed, then what has; all rows are listed only cold. */
export async function decisionLog(ports: Ports): Promise<DecisionLog> {
  const shelf = shelves.get(ports.store) ?? {};
  shelves.set(ports.store, shelf);
  const warm = isFresh(ports, shelf.warm) ? shelf.warm : await loadOnce(shelf, () => load(ports));
  const lookedAt = ports.clock().getTime();
  const stamp = await readStamp(ports);
  if (stamp === warm.stamp) return warm.log;
  const news = await listChanges(ports, Math.min(lookedAt, warm.lookedAt));
  const rows = [...new Set(news.filter(({ row }) => !warm.known.has(row)).map(({ value }) => value.row))];
  if (rows.length > mostOneByOne) return (await loadOnce(shelf, () => load(ports))).log;
  const log = withRows(warm.log, await readAll(ports, rows));
  shelf.warm = { ...warm, stamp, lookedAt, log, known: new Set(news.map(({ row }) => row)) };
  return log;
}

/** The stamp first: what is written while the rows are listed changes it, and is looked into the next time. */
async function load(ports: Ports): Promise<Warm> {
  const loadedAt = ports.clock().getTime();
  const stamp = await readStamp(ports);
  const known = new Set((await listChanges(ports, loadedAt)).map(({ row }) => row));
  const place = logPlace(ports.home);
  const [decisions, meetings] = await Promise.all([
    listRows(ports, { ...place, prefix: logKeys.decisions }, LoggedDecision),
    listRows(ports, { ...place, prefix: logKeys.meetings }, LoggedSeries),
  ]);
  const log = {
    decisions: new Map(decisions.map(({ row, value }) => [row, value])),
    meetings: new Map(meetings.map(({ value }) => [value.series, value])),
  };
  await writeAnew(ports, log.decisions);
  return { stamp, loadedAt, lookedAt: loadedAt, log, known };
}

async function readStamp(ports: Ports): Promise<string | undefined> {
  return (await readRow(ports, { ...logPlace(ports.home), row: logKeys.stamp }, z.object({})))?.etag;
}

async function listChanges(ports: Ports, since: number): Promise<Kept<z.infer<typeof Change>>[]> {
  const from = logKeys.change(timeKey(new Date(Math.max(0, since - overlapMs)).toISOString(), ''));
  const found = await ports.store.list({ ...logPlace(ports.home), from, to: after(logKeys.changes) });
  return found.map((row) => kept(Change, row));
}

type Read = readonly [string, StoredRow | undefined];

/** As they stand now, whatever the changes said in which order. */
function readAll(ports: Ports, rows: readonly string[]): Promise<Read[]> {
  const place = logPlace(ports.home);
  return Promise.all(rows.map(async (row): Promise<Read> => [row, await ports.store.read({ ...place, row })]));
}

function withRows(log: DecisionLog, read: readonly Read[]): DecisionLog {
  const decisions = new Map(log.decisions);
  const meetings = new Map(log.meetings);
  for (const [name, row] of read) {
    if (name.startsWith(logKeys.meetings) && row) {
      const { value } = kept(LoggedSeries, row);
      meetings.set(value.series, value);
    } else if (row) decisions.set(name, kept(LoggedDecision, row).value);
    else decisions.delete(name);
  }
  return { decisions, meetings };
}

export async function readLogged(ports: Ports, series: SeriesKey, id: DecisionId): Promise<LoggedDecision | undefined> {
  const place = { ...logPlace(ports.home), row: logKeys.decision(series, id) };
  return (await readRow(ports, place, LoggedDecision))?.value;
}

export async function readLoggedSeries(ports: Ports, series: SeriesKey): Promise<LoggedSeries | undefined> {
  return (await readRow(ports, { ...logPlace(ports.home), row: logKeys.meeting(series) }, LoggedSeries))?.value;
}
