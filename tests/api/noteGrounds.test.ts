import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { ConsiderationId } from '../../domain/considerations';
import type { Store } from '../../api/src/ports';
import { places } from '../../api/src/rows';
import { considerationId, newConsideration, newDecision } from '../support/apiNotes';
import { ben, linh, mai, olga } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

/** Rounds of reading: what is asked before anything of it was answered is one. */
class Rounds {
  count = 0;
  private asked = 0;
  readonly store: Store;

  constructor(of: Store = memoryStore()) {
    this.store = {
      ...of,
      read: async (place) => {
        if (this.asked++ === 0) this.count += 1;
        await new Promise(setImmediate);
        this.asked -= 1;
        return of.read(place);
      },
    };
  }

  async of(doing: () => Promise<unknown>): Promise<number> {
    this.count = 0;
    await doing();
    return this.count;
  }
}

async function begun(store: Store = memoryStore()) {
  const world = new ApiWorld(store);
  await world.start();
  await world.open(mai);
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  return world;
}

const note = (text: string) => ({ ...newConsideration, id: ConsiderationId.parse(`the-note-${text}`), text });

describe('what a note stands on', () => {
  test('is read in one round by whoever writes after the first', async () => {
    const rounds = new Rounds();
    const world = await begun(rounds.store);
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    const of = await rounds.of(() => world.ask(linh, 'raiseConsideration', { body: note('second') }));
    expect(of).toBe(1);
  });

  test('is looked for again where the meeting has gone on to its next time', async () => {
    const world = await begun();
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    await world.end();
    world.later(5 * 60);
    await world.start();
    const { occurrence } = await world.open(mai);
    await world.ask(ben, 'raiseConsideration', { body: note('second') });
    const { considerations } = await world.open(ben);
    expect(considerations.find(({ text }) => text === 'second')?.occurrence).toBe(occurrence?.key);
    expect(considerations.find(({ text }) => text === 'second')?.late).toBeUndefined();
  });

  test('is late where the meeting has ended since the last note', async () => {
    const world = await begun();
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    await world.end();
    const raised = await world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, id: considerationId } });
    expect(raised).toMatchObject({ late: true });
  });

  test('is nothing to somebody from elsewhere, who is refused as ever', async () => {
    const world = await begun();
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    const { status } = await world.send(olga, 'raiseConsideration', { body: note('theirs') });
    expect(status).toBe(403);
  });
});

describe('how many notes somebody wrote', () => {
  const raises = (world: ApiWorld, text: string) => world.ask(ben, 'raiseConsideration', { body: note(text) });
  const rowsOf = async ({ ports, series }: ApiWorld) => {
    const rows = await ports.store.list({ ...places.meeting(ports.home, series), from: '0', to: '~' });
    return rows.filter(({ row }) => row.includes('|r:decision|'));
  };
  const counted = async (world: ApiWorld) =>
    (await rowsOf(world)).flatMap(({ body }) => Object.values((body as { counts: Record<string, number> }).counts));

  test('is read before the first of them only', async () => {
    const read: string[] = [];
    const store = memoryStore();
    const heard: Store = { ...store, read: (place) => (read.push(place.row), store.read(place)) };
    const world = await begun(heard);
    const reads = async (text: string) => {
      read.length = 0;
      await raises(world, text);
      return read.filter((row) => row.includes('|r:decision|')).length;
    };
    expect([await reads('first'), await reads('second'), await reads('third')]).toEqual([1, 0, 0]);
    expect(await counted(world)).toEqual([3]);
  });

  test('is read again where they wrote through another instance since', async () => {
    const store = memoryStore();
    const [here, there] = [await begun(store), new ApiWorld(store)];
    for (const [number, world] of [here, there, here, there, here].entries()) await raises(world, `${number}`);
    expect(await counted(here)).toEqual([5]);
  });

  test('is right after notes at once, one that came to nothing, and one that was taken out', async () => {
    const world = await begun();
    await raises(world, 'first');
    await Promise.all(['a', 'b', 'c'].map((text) => raises(world, text)));
    const again = { ...note('first'), text: 'something else' };
    expect((await world.send(ben, 'raiseConsideration', { body: again })).status).toBe(409);
    await raises(world, 'last');
    const params = { meeting: world.meeting, consideration: note('last').id };
    await world.ask(ben, 'editConsideration', { params, body: { base: 1, removed: true } });
    await raises(world, 'after');
    expect((await counted(world)).reduce((sum, count) => sum + count)).toBe(5);
  });
});
