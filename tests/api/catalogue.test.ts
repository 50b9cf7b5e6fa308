import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { keepInLibrary } from '../../api/src/calls/keepInLibrary';
import { catalogueOf } from '../../api/src/catalogue/catalogue';
import { dropOldNews } from '../../api/src/catalogue/news';
import { libraryKeys } from '../../api/src/libraryRows';
import type { Store } from '../../api/src/ports';
import { after, keys, places, stored } from '../../api/src/rows';
import { projectMoment } from '../../domain/momentProjections';
import { addMoment } from '../../domain/moments';
import { momentOf, newCustomer, stock } from '../support/apiNotes';
import { mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

interface Counted {
  readonly store: Store;
  reads: number;
  lists: number;
  rows: number;
}

function counted(store: Store): Counted {
  const counts: Counted = {
    reads: 0,
    lists: 0,
    rows: 0,
    store: {
      read: (place) => {
        counts.reads += 1;
        return store.read(place);
      },
      list: async (range) => {
        counts.lists += 1;
        const rows = await store.list(range);
        counts.rows += rows.length;
        return rows;
      },
      commit: (partition, changes) => store.commit(partition, changes),
    },
  };
  return counts;
}

/** Two instances of the functions before one storage. */
function twoWorlds(): { here: ApiWorld; there: ApiWorld; counts: Counted } {
  const store = memoryStore();
  const counts = counted(store);
  return { here: new ApiWorld(counts.store), there: new ApiWorld(store), counts };
}

const idsIn = async (world: ApiWorld) => (await catalogueOf(world.ports)).moments.map(({ id }) => id).sort();

describe('the catalogue', () => {
  test('costs one point read while nothing changes, however much there is', async () => {
    const { here, there, counts } = twoWorlds();
    await stock(there, mai, 'moment-one', 'moment-two');
    const first = await catalogueOf(here.ports);
    counts.reads = counts.lists = counts.rows = 0;
    here.later(11 * 60);
    expect(await catalogueOf(here.ports)).toBe(first);
    expect([counts.reads, counts.lists, counts.rows]).toEqual([1, 0, 0]);
  });

  test('learns what another instance wrote, by its changes alone', async () => {
    const { here, there, counts } = twoWorlds();
    await stock(there, mai, 'moment-one', 'moment-two');
    here.later(30);
    there.later(30);
    const before = await catalogueOf(here.ports);
    await there.ask(mai, 'addMoment', { body: momentOf('moment-three', mai) });
    counts.lists = counts.rows = 0;
    expect(await idsIn(here)).toEqual(['moment-one', 'moment-three', 'moment-two']);
    expect([counts.lists, counts.rows]).toEqual([1, 1]);
    // Whoever still holds the one before sees it as it was.
    expect(before.moments).toHaveLength(2);
  });

  test('learns what an instance whose clock is half a minute behind wrote', async () => {
    const { here, there } = twoWorlds();
    await stock(there, mai, 'moment-one');
    await catalogueOf(here.ports);
    here.later(10);
    await here.ask(mai, 'addMoment', { body: momentOf('moment-two', mai), key: 'from-here' });
    await catalogueOf(here.ports);
    there.later(9.5);
    await there.ask(mai, 'addMoment', { body: momentOf('moment-three', mai) });
    expect(await idsIn(here)).toEqual(['moment-one', 'moment-three', 'moment-two']);
  });

  test('learns what was written after the clock was set back', async () => {
    const { here, there } = twoWorlds();
    await stock(there, mai, 'moment-one');
    here.later(5 * 60);
    await catalogueOf(here.ports);
    here.later(-3 * 60);
    there.later(2 * 60);
    await there.ask(mai, 'addMoment', { body: momentOf('moment-two', mai) });
    expect(await idsIn(here)).toEqual(['moment-one', 'moment-two']);
  });

  test('keeps the later revision, in whichever order two clocks put the changes', async () => {
    const { here, there } = twoWorlds();
    await stock(there, mai, 'moment-one');
    await catalogueOf(here.ports);
    const moment = addMoment(momentOf('moment-one', mai), mai, here.at);
    const changed = (headline: string, revision: number) => ({ ...projectMoment(moment), headline, revision });
    await keepInLibrary({ ports: there.ports }, { rows: [], moments: [changed('Newer', 3)] });
    there.later(0.2);
    await keepInLibrary({ ports: there.ports }, { rows: [], moments: [changed('Older', 2)] });
    expect((await catalogueOf(here.ports)).moments[0]?.headline).toBe('Newer');
  });

  test('forgets what is gone', async () => {
    const { here, there } = twoWorlds();
    await there.ask(mai, 'loadSamples');
    expect((await catalogueOf(here.ports)).customers.size).toBeGreaterThan(5);
    await there.ask(mai, 'removeSamples');
    const left = await catalogueOf(here.ports);
    expect([left.moments.length, left.customers.size]).toEqual([0, 0]);
  });

  test('is listed once, however many ask while it is cold', async () => {
    const { here, there, counts } = twoWorlds();
    await stock(there, mai, 'moment-one');
    const all = await Promise.all(Array.from({ length: 20 }, () => catalogueOf(here.ports)));
    expect(counts.lists).toBe(3);
    expect(new Set(all).size).toBe(1);
  });

  test('knows one’s own write, also when somebody else had begun to load before it', async () => {
    const { here, there } = twoWorlds();
    await stock(there, mai, 'moment-one');
    const loading = catalogueOf(here.ports);
    await here.ask(mai, 'addMoment', { body: momentOf('moment-two', mai), key: 'from-here' });
    expect(await idsIn(here)).toContain('moment-two');
    await loading;
    expect(await idsIn(here)).toContain('moment-two');
  });

  test('a load that failed is not remembered', async () => {
    const { here, there } = twoWorlds();
    await stock(there, mai, 'moment-one');
    here.outage = new Error('The storage is away.');
    await expect(catalogueOf(here.ports)).rejects.toThrow('away');
    here.outage = undefined;
    expect(await idsIn(here)).toEqual(['moment-one']);
  });

  test('is loaded anew after twelve hours', async () => {
    const { here, there, counts } = twoWorlds();
    await stock(there, mai, 'moment-one');
    await catalogueOf(here.ports);
    counts.lists = 0;
    here.later(12 * 60);
    await catalogueOf(here.ports);
    expect(counts.lists).toBe(3);
  });

  test('of a library that was written before there was a stamp is loaded once, and then warm', async () => {
    const { here, there, counts } = twoWorlds();
    await stock(there, mai, 'moment-one');
    await there.ports.store.commit(places.library(there.ports.home), [{ put: 'remove', row: libraryKeys.stamp }]);
    await catalogueOf(here.ports);
    counts.lists = 0;
    expect(await idsIn(here)).toEqual(['moment-one']);
    expect(counts.lists).toBe(0);
  });

  test('makes again what the first release wrote without words', async () => {
    const { here, there } = twoWorlds();
    const place = places.library(there.ports.home);
    await there.ask(mai, 'addCustomer', { body: newCustomer });
    const moment = addMoment(momentOf('moment-old', mai), mai, there.at);
    const { id, customer, kind, headline, language, state, heardOn, sample } = projectMoment(moment);
    const early = { id, customer, kind, headline, language, state, heardOn, sample };
    await there.ports.store.commit(place, [
      { put: 'insert', row: keys.moment(id), body: stored(moment) },
      { put: 'insert', row: keys.projection(id), body: stored(early) },
    ]);
    expect((await catalogueOf(here.ports)).moments).toEqual([projectMoment(moment)]);
  });

  test('counts a tag once for both its spellings, and none that is kept from others', async () => {
    const { here } = twoWorlds();
    await stock(here, mai);
    const tagged = async (id: string, tags: string[], restricted = false) =>
      here.ask(mai, 'addMoment', { body: momentOf(id, mai, { tags, restricted }) });
    await tagged('moment-one', ['Giao hàng']);
    await tagged('moment-two', ['giao hang', 'Pricing']);
    await tagged('moment-three', ['Secret'], true);
    expect([...(await catalogueOf(here.ports)).tags]).toEqual([
      ['giao hang', { tag: 'Giao hàng', count: 2 }],
      ['pricing', { tag: 'Pricing', count: 1 }],
    ]);
  });

  test('keeps changes for a day, and no longer', async () => {
    const { here } = twoWorlds();
    await stock(here, mai, 'moment-one');
    here.later(25 * 60);
    await here.ask(mai, 'addMoment', { body: momentOf('moment-two', mai) });
    await dropOldNews(here.ports);
    const range = { from: libraryKeys.changes, to: after(libraryKeys.changes) };
    expect(await here.ports.store.list({ ...places.library(here.ports.home), ...range })).toHaveLength(1);
  });
});
