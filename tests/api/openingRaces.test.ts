import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { keys, readHistory } from '../../api/src/rows';
import { changeMoment, move, suggestedIn, worldWithMoments } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { stock } from '../support/apiNotes';
import { ApiWorld } from '../support/apiWorld';

/** A store that lets others come in between, as one across a network does. */
function unhurried() {
  const store = memoryStore();
  const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    read: async (place: Parameters<typeof store.read>[0]) => (await pause(), store.read(place)),
    list: async (range: Parameters<typeof store.list>[0]) => (await pause(), store.list(range)),
    commit: async (...commit: Parameters<typeof store.commit>) => (await pause(), store.commit(...commit)),
  };
}

async function slowWorld(...ids: string[]) {
  const world = new ApiWorld(unhurried());
  const moments = await stock(world, mai, ...ids);
  await world.ask(mai, 'changeSettings', { body: { delegates: [ben.id] } });
  return { world, moments };
}

const patient = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!String(error).includes('"busy"')) throw error;
    }
  }
};

/** What somebody does right before the next commit that writes the series. */
async function worldWithMeanwhile() {
  const store = memoryStore();
  const to: { meanwhile?: (() => Promise<unknown>) | undefined } = {};
  const world = new ApiWorld({
    ...store,
    commit: async (partition, changes) => {
      const { meanwhile } = to;
      if (meanwhile && changes.some(({ row }) => row === keys.state)) {
        to.meanwhile = undefined;
        await meanwhile();
      }
      return store.commit(partition, changes);
    },
  });
  await stock(world, mai, 'moment-1', 'moment-2');
  await world.open(mai, 'sidePanel');
  await world.end();
  return { world, to };
}

describe('while somebody looks at what will open', () => {
  test('and the organizer changes the settings, a moment is shown and stored, never the question', async () => {
    const { world, to } = await worldWithMeanwhile();
    to.meanwhile = () => {
      to.meanwhile = () => world.ask(mai, 'changeSettings', { body: { goodNewsEvery: 3 } });
      return world.open(linh, 'meetingTab').then(() => undefined);
    };
    const view = await world.open(ben, 'meetingTab');
    expect(view).toMatchObject({ opening: { kind: 'moment' }, settings: { goodNewsEvery: 3 } });
    expect((await world.open(linh, 'meetingTab')).suggestion).toEqual(view.suggestion);
  });

  test('and the meeting begins, what opened it is shown', async () => {
    const { world, to } = await worldWithMeanwhile();
    world.later(7 * 24 * 60);
    to.meanwhile = () => world.start();
    const view = await world.open(ben, 'meetingTab');
    expect(view.opening).toMatchObject({ kind: 'moment', told: { moment: { id: view.occurrence?.showing.moment } } });
    expect(view.lastOccurrence).toBeUndefined();
  });
});

describe('two people at once', () => {
  test('pin, swap and skip in two browsers: nothing is lost, and both see the same', async () => {
    const { world, moments } = await slowWorld('moment-1', 'moment-2', 'moment-3', 'moment-4');
    const [one, two, three, four] = moments;
    await world.open(mai, 'meetingTab');
    await Promise.all([
      patient(() => world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'every' } })),
      patient(() => world.ask(ben, 'pinMoment', { body: { moment: two!, when: 'date', on: '2026-12-01' } })),
      patient(() => world.ask(mai, 'skipMoment', { body: { moment: three! } })),
      patient(() => world.ask(ben, 'setMomentAside', { params: { meeting: world.meeting, moment: four! }, body: {} })),
      patient(() => world.ask(mai, 'changeSettings', { body: { goodNewsEvery: 4 } })),
      patient(() => world.ask(linh, 'chooseToPresent', { body: { presenting: false } })),
    ]);
    const [mine, theirs] = [await world.open(mai, 'meetingTab'), await world.open(ben, 'meetingTab')];
    expect(mine.pins.map(({ when }) => when).sort()).toEqual(['date', 'every']);
    expect(mine).toMatchObject({
      setAside: [{ moment: four }],
      settings: { goodNewsEvery: 4 },
      notPresenting: [linh.id],
      suggestion: { moment: one, why: { reason: 'pinned' } },
    });
    expect({ ...theirs, me: mine.me, cursor: mine.cursor }).toEqual(mine);
  });

  test('ten panels and two start events during a pin make one showing, of what the last word said', async () => {
    const { world, moments } = await slowWorld('moment-1', 'moment-2', 'moment-3');
    const suggested = await suggestedIn(world);
    const other = moments.find((moment) => moment !== suggested)!;
    const at = (seconds: number) => new Date(world.now + seconds * 1000).toISOString();
    const panels = Array.from({ length: 10 }, (_, n) => patient(() => world.open([mai, ben, linh][n % 3]!)));
    await Promise.all([
      world.start(at(1)).catch(() => undefined),
      patient(() => world.ask(mai, 'pinMoment', { body: { moment: other, when: 'next' } })),
      world.start(at(2)).catch(() => undefined),
      ...panels,
    ]);
    const view = await world.open(linh);
    const { showing } = view.occurrence!;
    expect(showing.number).toBe(1);
    // Either the pin came before the claim, and is spent; or after it, and is there for the next time.
    expect([
      [other, 0],
      [suggested, 1],
    ]).toContainEqual([showing.moment, view.pins.length]);
    expect(new Set(world.queued.map(({ errand }) => errand.card)).size).toBe(1);
    expect(await readHistory(world.ports, world.series)).toMatchObject({
      showings: 1,
      shown: { [showing.moment!]: { n: 1 } },
    });
  });

  test('set aside while it is being claimed, it is either released or never opened', async () => {
    const { world } = await slowWorld('moment-1', 'moment-2', 'moment-3');
    const moment = await suggestedIn(world);
    const params = { meeting: world.meeting, moment };
    await Promise.all([
      patient(() => world.open(ben)),
      patient(() => world.ask(mai, 'setMomentAside', { params, body: {} })),
      patient(() => world.open(linh)),
    ]);
    const { showing } = (await world.open(ben)).occurrence!;
    expect(showing.moment === moment ? showing.state : 'other').not.toBe('claimed');
    expect((await readHistory(world.ports, world.series)).shown[moment]).toBeUndefined();
  });

  test('everybody taps at once: the history holds what the showing says', async () => {
    const { world } = await slowWorld('moment-1', 'moment-2');
    await world.start();
    const { key: occurrence, showing } = (await world.open(ben)).occurrence!;
    const tap = (person: typeof mai, from: 'claimed' | 'skipped' | 'shown', to: 'shown' | 'skipped' | 'discussed') =>
      patient(() => move(world, person, { occurrence, from, to }));
    await Promise.all([
      tap(mai, 'claimed', 'skipped'),
      tap(ben, 'claimed', 'shown'),
      tap(linh, 'skipped', 'shown'),
      tap(mai, 'shown', 'discussed'),
      tap(ben, 'claimed', 'skipped'),
    ]);
    const { state } = (await world.open(mai)).occurrence!.showing;
    const { shown, showings } = await readHistory(world.ports, world.series);
    expect([showings, shown[showing.moment!] !== undefined]).toEqual(state === 'skipped' ? [0, false] : [1, true]);
  });
});

describe('what was suggested', () => {
  test('and is barred between looking and starting is chosen again, and everybody is told so', async () => {
    const { world } = await worldWithMoments(4);
    const moment = await suggestedIn(world);
    await changeMoment(world, moment, { restricted: true });
    await world.start();
    const { showing } = (await world.open(ben)).occurrence!;
    expect(showing.moment).not.toBe(moment);
    expect(showing.why).toMatchObject({ instead: { moment, was: 'suggested', trouble: 'restricted' } });
  });

  test('costs no look through the library while nothing in it has changed', async () => {
    const { world, moments } = await worldWithMoments(5);
    await world.open(mai, 'meetingTab');
    let listed = 0;
    const { store } = world.ports;
    const list = store.list.bind(store);
    const read = store.read.bind(store);
    const reads: string[] = [];
    store.list = (range) => (range.table === 'library' && (listed += 1), list(range));
    store.read = (place) => (place.table === 'library' && reads.push(place.row), read(place));
    await world.ask(mai, 'skipMoment', { body: { moment: await suggestedIn(world) } });
    reads.splice(0);
    await world.start();
    expect(listed).toBe(0);
    // The stamp of the library, and the moment itself; the third read is of what this series has seen.
    expect(reads).toEqual(['stamp', expect.stringMatching(/^m:/)]);
    expect(moments).toHaveLength(5);
  });
});
