import { describe, expect, test } from '@jest/globals';
import { keys, places, readSeries, stored } from '../../api/src/rows';
import { ConsiderationId } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import type { Person } from '../../domain/people';
import { decisionId, newConsideration, newDecision } from '../support/apiNotes';
import { ben, home, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const otherDecision = DecisionId.parse('decision-2');
const idOf = (number: number) => ConsiderationId.parse(`consideration-${String(number).padStart(4, '0')}`);

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  await world.ask(mai, 'proposeDecision', { body: { ...newDecision, id: otherDecision, text: 'Close the hotline' } });
  return world;
}

const raise = (world: ApiWorld, by: Person, number: number, decision = decisionId) =>
  world.ask(by, 'raiseConsideration', { body: { ...newConsideration, id: idOf(number), decision } });

async function raiseMany(world: ApiWorld, from: number, to: number, decision = decisionId): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    world.now += 1000;
    await raise(world, number % 2 ? ben : linh, number, decision);
  }
}

/** What the panel reads as somebody scrolls back to the beginning. */
async function readBack(world: ApiWorld, before: string | undefined, decision = decisionId): Promise<string[][]> {
  const pages: string[][] = [];
  for (let from = before; from !== undefined;) {
    const page = await world.ask(ben, 'readConsiderations', { query: { decision, before: from } });
    pages.push(page.considerations.map(({ id }) => id));
    from = page.before;
  }
  return pages;
}

describe('a meeting with many considerations', () => {
  test('is opened with the newest fifty, and says of each decision how many there were before', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 20, otherDecision);
    await raiseMany(world, 21, 110);
    const view = await world.open(mai);
    expect(view.considerations.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, at) => idOf(61 + at)));
    expect(view.earlier?.[decisionId]?.count).toBe(40);
    expect(view.earlier?.[otherDecision]?.count).toBe(20);
  });

  test('gives the rest page by page, each once, down to the first', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 20, otherDecision);
    await raiseMany(world, 21, 180);
    const { earlier } = await world.open(mai);
    const pages = await readBack(world, earlier?.[decisionId]?.before);
    expect(pages.flat().sort()).toEqual(Array.from({ length: 110 }, (_, at) => idOf(21 + at)));
    expect(pages.every((page) => page.length <= 100)).toBe(true);
    const others = await readBack(world, earlier?.[otherDecision]?.before, otherDecision);
    expect(others.flat()).toEqual(Array.from({ length: 20 }, (_, at) => idOf(1 + at)));
  });

  test('says that the last page is the last, also when it is full', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 100);
    const { earlier } = await world.open(mai);
    const until = (await world.open(mai)).considerations[0]?.at;
    expect(earlier?.[decisionId]).toMatchObject({ count: 50, until });
    expect(await readBack(world, earlier?.[decisionId]?.before)).toHaveLength(1);
  });

  test('leaves nothing out while there are few', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 12);
    const view = await world.open(mai);
    expect(view.considerations).toHaveLength(12);
    expect(view.earlier).toEqual({});
  });

  test('costs the same calls with 400 as with 60', async () => {
    const world = await openWorld();
    const cost = async () => {
      world.storeCalls = 0;
      const { considerations } = await world.open(ben);
      return { calls: world.storeCalls, rows: considerations.length };
    };
    await raiseMany(world, 1, 60);
    const few = await cost();
    await raiseMany(world, 61, 400);
    expect(await cost()).toEqual(few);
  });

  test('shows an edit of an old one as it was edited, and counts what was taken back no more', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 60);
    const edit = (by: Person, number: number, body: object) =>
      world.ask(by, 'editConsideration', {
        params: { meeting: world.meeting, consideration: idOf(number) },
        body: { base: 1, ...body },
      });
    await edit(ben, 1, { text: 'Reworded' });
    await edit(linh, 2, { removed: true });
    await edit(mai, 3, { removed: true });
    const { earlier } = await world.open(mai);
    expect(earlier?.[decisionId]?.count).toBe(8);
    const { considerations } = await world.ask(ben, 'readConsiderations', {
      query: { decision: decisionId, before: earlier![decisionId]!.before },
    });
    expect(considerations.map(({ id, removed, text }) => [id, removed, text])).toEqual(
      expect.arrayContaining([
        [idOf(1), undefined, 'Reworded'],
        [idOf(2), true, newConsideration.text],
      ]),
    );
  });

  test('counts right when one person writes from two places at once', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 50);
    await Promise.all([101, 102, 103, 104].map((number) => raise(world, ben, number)));
    expect((await world.open(mai)).earlier?.[decisionId]?.count).toBe(4);
  });

  test('counts a note once, however often it is sent', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 50);
    const sent = { body: { ...newConsideration, id: idOf(51) } };
    await world.ask(ben, 'raiseConsideration', { ...sent, key: 'the-same-key' });
    await world.ask(ben, 'raiseConsideration', { ...sent, key: 'the-same-key' });
    await world.ask(ben, 'raiseConsideration', { ...sent, key: 'another-key' });
    expect((await world.open(mai)).earlier?.[decisionId]?.count).toBe(1);
  });

  test('shows who supports the notes of a page, and of no other', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 60);
    for (const number of [1, 59])
      await world.ask(mai, 'supportConsideration', {
        params: { meeting: world.meeting, consideration: idOf(number) },
      });
    const view = await world.open(mai);
    expect(view.supports.map(({ consideration }) => consideration)).toEqual([idOf(59)]);
    const page = await world.ask(ben, 'readConsiderations', {
      query: { decision: decisionId, before: view.earlier![decisionId]!.before },
    });
    expect(page.supports.map(({ consideration }) => consideration)).toEqual([idOf(1)]);
  });

  test('takes over a decision of last time with what was said about it', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 70);
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    await raiseMany(world, 71, 75);
    const view = await world.open(mai);
    expect(view.considerations).toHaveLength(55);
    expect(view.earlier?.[decisionId]?.count).toBe(20);
    const pages = await readBack(world, view.earlier?.[decisionId]?.before);
    expect(pages.flat()).toEqual(Array.from({ length: 20 }, (_, at) => idOf(1 + at)));
  });

  test('that an earlier release began is shown whole', async () => {
    const world = await openWorld();
    await raiseMany(world, 1, 60);
    const place = places.meeting(home, world.series);
    const state = await readSeries(world.ports, world.series);
    const { pagedFrom: _pagedFrom, ...older } = state!.value;
    await world.ports.store.commit(place, [{ put: 'upsert', row: keys.state, body: stored(older) }]);
    const view = await world.open(mai);
    expect(view.considerations).toHaveLength(60);
    expect(view.earlier).toEqual({});
  });

  test.each(['nowhere', '20261123T090000Z', '20261123T090000Z|%', '19991123T090000Z|1-x', ''])(
    'reads on from no other place: %s',
    async (before) => {
      const world = await openWorld();
      const answer = await world.send(ben, 'readConsiderations', { query: { decision: decisionId, before } });
      expect([400, 422]).toContain(answer.status);
      expect(refusalOf(answer).sentence).not.toBe('');
    },
  );
});
