import * as z from 'zod';
import { libraryKeys } from '../libraryRows';
import type { Ports } from '../ports';
import { places, readRow } from '../rows';
import { loadCatalogue } from './loading';
import { listNews } from './news';
import { isFresh, loadOnce, type Shelf } from './shelf';
import { withNews, type Catalogue } from './snapshot';

export type { Catalogue } from './snapshot';

/** What one instance knows of one store's library. */
interface Warm {
  /** The last look, by which the next one asks for news. */
  readonly lookedAt: string;
  readonly loadedAt: number;
  readonly catalogue: Catalogue;
  /** Changes that were taken in and would be listed once more. */
  readonly known: ReadonlySet<string>;
}

interface LibraryShelf extends Shelf<Warm> {
  /** When it was last seen to be as it stands in the store. */
  seenAt?: number | undefined;
}

const shelves = new WeakMap<Ports['store'], LibraryShelf>();

/**
 * What everybody chooses and finds from, as it stands now: one point read while nothing has changed. Rows are listed
 * only cold; what changed since is read from the changes. A catalogue never changes itself: it can be kept while awaiting.
 */
export async function catalogueOf(ports: Ports): Promise<Catalogue> {
  const shelf = shelfOf(ports);
  const warm = (isFresh(ports, shelf.warm) && shelf.warm) || (await loadOnce(shelf, () => load(ports)));
  const at = ports.clock().toISOString();
  const stamp = await readStamp(ports);
  shelf.seenAt = ports.clock().getTime();
  // Whoever began to load before our own write doesn't know it: a stamp that differs is looked into.
  if (stamp === warm.catalogue.version) return warm.catalogue;
  if (stamp === undefined) return (await loadOnce(shelf, () => load(ports))).catalogue;
  // A clock that was set back writes changes before the last look.
  const news = await listNews(ports, at < warm.lookedAt ? at : warm.lookedAt);
  const unknown = news.filter(({ row }) => !warm.known.has(row));
  const catalogue = withNews(
    warm.catalogue,
    stamp,
    unknown.map(({ value }) => value),
  );
  shelf.warm = { ...warm, lookedAt: at, catalogue, known: new Set(news.map(({ row }) => row)) };
  return catalogue;
}

const glancedMs = 10_000;

/** For those who look every few seconds: as it stood ten seconds ago at most; `undefined` where nothing is known yet. */
export async function glanceAtCatalogue(ports: Ports): Promise<Catalogue | undefined> {
  const { warm, seenAt } = shelfOf(ports);
  if (!isFresh(ports, warm)) return undefined;
  const isSeen = seenAt !== undefined && Math.abs(ports.clock().getTime() - seenAt) < glancedMs;
  return isSeen ? warm.catalogue : catalogueOf(ports);
}

function shelfOf({ store }: Ports): LibraryShelf {
  const shelf = shelves.get(store) ?? {};
  shelves.set(store, shelf);
  return shelf;
}

async function load(ports: Ports): Promise<Warm> {
  const began = ports.clock();
  // The stamp first: what is written while the rows are listed changes it, and is looked into the next time.
  const version = (await readStamp(ports)) ?? (await stampAnew(ports));
  const at = began.toISOString();
  // What these changed is in the rows already; taken in once more, one of them might bring back what another removed.
  const known = new Set((await listNews(ports, at)).map(({ row }) => row));
  return { lookedAt: at, loadedAt: began.getTime(), catalogue: await loadCatalogue(ports, version), known };
}

async function readStamp(ports: Ports): Promise<string | undefined> {
  const place = { ...places.library(ports.home), row: libraryKeys.stamp };
  return (await readRow(ports, place, z.object({})))?.etag;
}

/** A library that the first release wrote has none yet. */
async function stampAnew(ports: Ports): Promise<string> {
  await ports.store.commit(places.library(ports.home), [{ put: 'insert', row: libraryKeys.stamp, body: { v: 1 } }]);
  return (await readStamp(ports)) ?? '';
}
