import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import type { Committed, Partition, RowChange, Store } from '../../api/src/ports';
import { keys, places, readMoment, stored } from '../../api/src/rows';
import { newDecision, noteAll, stock, considerationId } from '../support/apiNotes';
import { ben, home, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

type Meanwhile = (store: Store, partition: Partition, changes: readonly RowChange[]) => Promise<Committed | undefined>;

/** A store in which something else happens just before each commit. */
function interrupted(meanwhile: { does: Meanwhile | undefined }): Store {
  const store = memoryStore();
  return {
    ...store,
    commit: async (partition, changes) => {
      const instead = await meanwhile.does?.(store, partition, changes);
      return instead ?? store.commit(partition, changes);
    },
  };
}

function worldWith(): { world: ApiWorld; meanwhile: { does: Meanwhile | undefined } } {
  const meanwhile: { does: Meanwhile | undefined } = { does: undefined };
  return { world: new ApiWorld(interrupted(meanwhile)), meanwhile };
}

const touches = (changes: readonly RowChange[], prefix: string) => changes.some(({ row }) => row.startsWith(prefix));

describe('when somebody else is faster', () => {
  test('an edit is made again on what they wrote', async () => {
    const { world, meanwhile } = worldWith();
    await world.start();
    await noteAll(world, ben);
    const params = { meeting: world.meeting, consideration: considerationId };
    let theirs = 0;
    meanwhile.does = async (_store, _partition, changes) => {
      if (theirs > 0 || !touches(changes, '20261123T090000Z|r:consideration')) return undefined;
      theirs += 1;
      await world.ask(mai, 'editConsideration', { params, body: { base: 1, who: 'Trainers' } });
      return undefined;
    };
    const mine = await world.ask(ben, 'editConsideration', { params, body: { base: 1, text: 'Trainers stop' } });
    expect(mine).toMatchObject({ who: 'Trainers', text: 'Trainers stop', revision: 3 });
  });

  test('the same field at the same time is still a conflict', async () => {
    const { world, meanwhile } = worldWith();
    await world.start();
    await noteAll(world, ben);
    const params = { meeting: world.meeting, consideration: considerationId };
    let theirs = 0;
    meanwhile.does = async (_store, _partition, changes) => {
      if (theirs > 0 || !touches(changes, '20261123T090000Z|r:consideration')) return undefined;
      theirs += 1;
      await world.ask(mai, 'editConsideration', { params, body: { base: 1, text: 'Theirs' } });
      return undefined;
    };
    const mine = await world.send(ben, 'editConsideration', { params, body: { base: 1, text: 'Mine' } });
    expect([mine.status, refusalOf(mine)]).toMatchObject([409, { code: 'conflict', theirs: { text: 'Theirs' } }]);
  });

  test('again and again, it is said after five tries, with when to try again', async () => {
    const { world, meanwhile } = worldWith();
    await world.start();
    await noteAll(world, ben);
    let tries = 0;
    meanwhile.does = async (_store, _partition, changes) => {
      if (!touches(changes, '20261123T090000Z|r:consideration')) return undefined;
      tries += 1;
      return 'moved';
    };
    const params = { meeting: world.meeting, consideration: considerationId };
    const mine = await world.send(ben, 'editConsideration', { params, body: { base: 1, text: 'Mine' } });
    expect([mine.status, refusalOf(mine).code, mine.headers['retry-after'], tries]).toEqual([503, 'busy', '1', 5]);
  });

  test('a claim that lost joins the one that won', async () => {
    const { world, meanwhile } = worldWith();
    await stock(world, mai, 'moment-one', 'moment-two');
    await world.open(mai, 'meetingTab');
    let theirs = 0;
    meanwhile.does = async (_store, _partition, changes) => {
      if (theirs > 0 || !touches(changes, 'occ:')) return undefined;
      theirs += 1;
      await world.start(new Date(world.now - 5_000).toISOString());
      return undefined;
    };
    expect((await world.open(ben)).occurrence).toMatchObject({ begunBy: 'event', showing: { number: 1 } });
  });

  test('two tabs that suggest at the same time show the same', async () => {
    const { world } = worldWith();
    await stock(world, mai, 'moment-one', 'moment-two', 'moment-three');
    const views = await Promise.all([mai, ben, linh].map((person) => world.open(person, 'meetingTab')));
    expect(new Set(views.map(({ suggestion }) => suggestion?.moment)).size).toBe(1);
  });

  test('a pin set while somebody looked is what opens', async () => {
    const { world, meanwhile } = worldWith();
    const [, two] = await stock(world, mai, 'moment-one', 'moment-two');
    let pins = 0;
    meanwhile.does = async (_store, _partition, changes) => {
      const suggests = changes.length === 1 && changes[0]?.row === keys.state && changes[0].put === 'replace';
      if (pins > 0 || !suggests) return undefined;
      pins += 1;
      await world.ask(mai, 'pinMoment', { body: { moment: two!, when: 'next' } });
      return undefined;
    };
    const looked = await world.open(ben, 'meetingTab');
    expect([looked.pins[0]?.moment, looked.suggestion?.moment]).toEqual([two, two]);
    await world.start();
    expect((await world.open(ben)).occurrence?.showing.moment).toBe(two);
  });

  test('an answer that was lost on the way is given again, and nothing is done twice', async () => {
    const { world, meanwhile } = worldWith();
    await world.start();
    meanwhile.does = async (store, partition, changes) => {
      if (!touches(changes, '20261123T090000Z|r:decision')) return undefined;
      meanwhile.does = undefined;
      await store.commit(partition, changes);
      throw Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' });
    };
    const sent = { body: newDecision, key: 'the-same-key' };
    expect((await world.send(ben, 'proposeDecision', sent)).status).toBe(503);
    expect(await world.send(ben, 'proposeDecision', sent)).toMatchObject({
      status: 200,
      body: { by: ben, revision: 1 },
    });
    expect((await world.open(ben)).decisions).toHaveLength(1);
  });
});

describe('what is chosen', () => {
  test('is read itself before it opens: a list that lags behind opens nothing that was barred', async () => {
    const { world } = worldWith();
    const [one, two] = await stock(world, mai, 'moment-one', 'moment-two');
    const first = (await world.open(mai, 'meetingTab')).suggestion!.moment!;
    const kept = await readMoment(world.ports, first);
    const withdrawn = { ...kept!.value, state: 'withdrawn' };
    const replace = { put: 'replace', row: kept!.row, etag: kept!.etag, body: stored(withdrawn) } as const;
    await world.ports.store.commit(places.library(home), [replace]);
    await world.start();
    expect((await world.open(mai)).occurrence?.showing.moment).toBe(first === one ? two : one);
  });

  test('and was withdrawn after it opened keeps its place without its content', async () => {
    const { world } = worldWith();
    const [one] = await stock(world, mai, 'moment-one');
    await world.start();
    const kept = await readMoment(world.ports, one!);
    const withdrawn = { ...kept!.value, state: 'withdrawn' };
    const replace = { put: 'replace', row: kept!.row, etag: kept!.etag, body: stored(withdrawn) } as const;
    await world.ports.store.commit(places.library(home), [replace]);
    const view = await world.open(mai);
    expect(view.opening).toEqual({ kind: 'withdrawn' });
    expect(view.occurrence?.showing.moment).toBe(one);
    const read = await world.send(ben, 'readMoment', { params: { moment: one } });
    expect([read.status, refusalOf(read).code]).toEqual([404, 'notFound']);
  });
});
