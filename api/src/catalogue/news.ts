import { libraryKeys, LibraryChange } from '../libraryRows';
import type { Partition, Ports, RowChange } from '../ports';
import { after, kept, places, timeKey, type Kept } from '../rows';
import { logKeys, logPlace } from './decisionLog';

/** Clocks differ, and a commit takes a while: so much is read again. */
const overlapMs = 60_000;
/** No instance looks further back: by then it has loaded everything anew. */
const keptMs = 24 * 3_600_000;
const mostInOneCommit = 100;
const mostCommits = 10;

/** What changed since a little before `since`, oldest first. */
export async function listNews(ports: Ports, since: string): Promise<Kept<LibraryChange>[]> {
  const from = new Date(Date.parse(since) - overlapMs).toISOString();
  const range = { from: libraryKeys.change(timeKey(from, '')), to: after(libraryKeys.changes) };
  const found = await ports.store.list({ ...places.library(ports.home), ...range });
  return found.map((row) => kept(LibraryChange, row));
}

/** Changes of the library and of the log of decisions that nobody asks for any more. */
export async function dropOldNews(ports: Ports): Promise<void> {
  await dropOld(ports, places.library(ports.home), libraryKeys);
  await dropOld(ports, logPlace(ports.home), logKeys);
}

async function dropOld(ports: Ports, place: Partition, keys: Pick<typeof libraryKeys, 'change' | 'changes'>) {
  const until = new Date(ports.clock().getTime() - keptMs).toISOString();
  const range = { from: keys.changes, to: keys.change(timeKey(until, '')) };
  const old = await ports.store.list({ ...place, ...range, most: mostInOneCommit * mostCommits });
  const removals = old.map(({ row }): RowChange => ({ put: 'remove', row }));
  for (let from = 0; from < removals.length; from += mostInOneCommit) {
    // Another instance that drops the same ones leaves nothing to do.
    await ports.store.commit(place, removals.slice(from, from + mostInOneCommit));
  }
}
