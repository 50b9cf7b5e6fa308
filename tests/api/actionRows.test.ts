import { describe, expect, test } from '@jest/globals';
import { listActionsOf, readAction } from '../../api/src/actionRows';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import type { Store } from '../../api/src/ports';
import { keys, places, stored } from '../../api/src/rows';
import { ActionId, closeAction, takeAction, type Action } from '../../domain/actions';
import { OccurrenceKey } from '../../domain/meetings';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const idOf = (number: number) => ActionId.parse(`action-${String(number).padStart(4, '0')}`);

/** Counts what lists read of actions. */
class Counting {
  readonly rows: string[] = [];
  private readonly within = memoryStore();
  readonly store: Store = {
    ...this.within,
    list: async (range) => {
      const found = await this.within.list(range);
      this.rows.push(...found.map(({ row }) => row).filter((row) => row.startsWith('a')));
      return found;
    },
  };
}

async function openWorld(store?: Store): Promise<ApiWorld> {
  const world = new ApiWorld(store);
  await world.start();
  await world.open(mai);
  return world;
}

const of = (world: ApiWorld, number: number) => ({ params: { meeting: world.meeting, action: idOf(number) } });
const take = (world: ApiWorld, number: number) =>
  world.ask(ben, 'takeAction', { body: { id: idOf(number), text: `Action ${number}` } });

/** As an earlier release kept it: in one row, beside the open ones. */
function doneLongAgo(number: number): Action {
  const at = '2026-01-05T09:00:00.000Z';
  const action = takeAction({ id: idOf(number), text: 'Done' }, OccurrenceKey.parse('20260105T090000Z'), ben, at);
  return closeAction(action, linh, at);
}

async function keepAsBefore(world: ApiWorld, actions: readonly Action[]): Promise<void> {
  const place = places.meeting(world.ports.home, world.series);
  for (let from = 0; from < actions.length; from += 100)
    await world.ports.store.commit(
      place,
      actions.slice(from, from + 100).map((action) => {
        return { put: 'insert', row: keys.action(action.id), body: stored(action) };
      }),
    );
}

describe('a thousand actions that were done', () => {
  test('are read by no list once somebody has looked, and found by their ids as ever', async () => {
    const counting = new Counting();
    const world = await openWorld(counting.store);
    await keepAsBefore(
      world,
      Array.from({ length: 1_000 }, (_, number) => doneLongAgo(number)),
    );
    await nextWeek(world);
    await world.start();
    await take(world, 2_000);
    world.later(5);
    await world.look();
    counting.rows.length = 0;
    expect((await world.open(mai)).actions.map(({ id }) => id)).toEqual([idOf(2_000)]);
    await world.look();
    expect(counting.rows).toEqual([`a:${idOf(2_000)}`]);
    const again = await world.ask(mai, 'reopenAction', of(world, 7));
    expect(again).toMatchObject({ state: 'open', closings: [{ by: linh, reopenedBy: mai }] });
    expect((await world.open(mai)).actions.map(({ id }) => id).sort()).toEqual([idOf(7), idOf(2_000)]);
  });

  test('done here leave the list with the next meeting, and are still in the summary of theirs', async () => {
    const counting = new Counting();
    const world = await openWorld(counting.store);
    for (const number of [1, 2, 3]) await take(world, number);
    for (const number of [1, 2]) await world.ask(ben, 'closeAction', of(world, number));
    const { actions, occurrence } = await world.open(mai);
    expect(actions.map(({ state }) => state).sort()).toEqual(['done', 'done', 'open']);
    await nextWeek(world);
    await world.start();
    counting.rows.length = 0;
    expect((await world.open(mai)).actions.map(({ id }) => id)).toEqual([idOf(3)]);
    expect(counting.rows).toEqual([`a:${idOf(3)}`]);
    const theirs = await listActionsOf(world.ports, world.series, occurrence!.key);
    expect(theirs.map(({ id }) => id).sort()).toEqual([1, 2, 3].map(idOf));
  });
});

describe('an action in two rows', () => {
  test('is one: closed, opened, removed and brought back it is in every list once', async () => {
    const world = await openWorld();
    await take(world, 1);
    const listed = async () => (await world.open(linh)).actions.map(({ state, removed }) => [state, removed ?? false]);
    await world.ask(ben, 'closeAction', of(world, 1));
    expect(await listed()).toEqual([['done', false]]);
    await world.ask(ben, 'reopenAction', of(world, 1));
    expect(await listed()).toEqual([['open', false]]);
    await world.ask(ben, 'editAction', { ...of(world, 1), body: { base: 3, removed: true } });
    expect(await listed()).toEqual([['open', true]]);
    const back = await world.ask(ben, 'editAction', { ...of(world, 1), body: { base: 4, removed: false } });
    expect(await listed()).toEqual([['open', false]]);
    expect((await readAction(world.ports, world.series, idOf(1)))?.value).toEqual(back);
  });

  test('of an earlier release, changed by two at once: both changes are kept', async () => {
    const world = await openWorld();
    const at = world.at;
    const { occurrence } = await world.open(mai);
    await keepAsBefore(world, [takeAction({ id: idOf(1), text: 'Ask' }, occurrence!.key, ben, at)]);
    await Promise.all([
      world.ask(ben, 'editAction', { ...of(world, 1), body: { base: 1, text: 'Ask both' } }),
      world.ask(linh, 'closeAction', of(world, 1)),
    ]);
    expect((await world.open(mai)).actions).toMatchObject([{ text: 'Ask both', state: 'done', revision: 3 }]);
    expect((await listActionsOf(world.ports, world.series, occurrence!.key)).length).toBe(1);
  });

  test('under an id that an earlier release kept is taken by nobody again', async () => {
    const world = await openWorld();
    await keepAsBefore(world, [{ ...doneLongAgo(1), state: 'open' }]);
    const taken = await world.send(mai, 'takeAction', { body: { id: idOf(1), text: 'Another' } });
    expect(taken.status).toBe(409);
    expect((await world.open(mai)).actions).toMatchObject([{ text: 'Done' }]);
  });
});
