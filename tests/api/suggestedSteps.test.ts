import { describe, expect, test } from '@jest/globals';
import { after, places } from '../../api/src/rows';
import { ConsiderationId } from '../../domain/considerations';
import { newConsideration, newDecision } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, carla, internal, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const chain = ['60-day terms', 'Weaker training'];
const suggested = async (world: ApiWorld) => (await world.ask(linh, 'suggestSteps', { query: { q: 'train' } })).steps;

async function openWorld() {
  const world = new ApiWorld();
  world.teams.members.push(internal(carla));
  await world.start();
  const { occurrence } = await world.open(mai);
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  return { world, occurrence: occurrence!.key };
}

describe('steps of a path that was private', () => {
  async function writtenPrivately() {
    const scene = await openWorld();
    await scene.world.ask(mai, 'writePrivately', { body: { occurrence: scene.occurrence } });
    await scene.world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, chain } });
    await scene.world.project();
    return scene;
  }

  test('are suggested once it is shown, and not before', async () => {
    const { world, occurrence } = await writtenPrivately();
    expect(await suggested(world)).toEqual([]);
    await world.ask(mai, 'revealNotes', { query: { occurrence } });
    await world.project();
    expect(await suggested(world)).toEqual(['Weaker training']);
  });

  test('also where the end of the meeting shows it', async () => {
    const { world } = await writtenPrivately();
    await nextWeek(world);
    await world.project();
    expect(await suggested(world)).toEqual(['Weaker training']);
  });

  test('but not of one that was taken back before', async () => {
    const { world, occurrence } = await writtenPrivately();
    const params = { meeting: world.meeting, consideration: newConsideration.id };
    await world.ask(ben, 'editConsideration', { params, body: { base: 1, removed: true } });
    await world.ask(mai, 'revealNotes', { query: { occurrence } });
    await world.project();
    expect(await suggested(world)).toEqual([]);
  });
});

describe('steps of a note that is removed', () => {
  const params = (world: ApiWorld, consideration = newConsideration.id) => ({ meeting: world.meeting, consideration });
  const edit = (world: ApiWorld, body: object, key?: string) =>
    world.ask(ben, 'editConsideration', { params: params(world), body: body as never, ...(key && { key }) });
  const other = { ...newConsideration, id: ConsiderationId.parse('consideration-2') };
  const following = async (world: ApiWorld) =>
    (await world.ask(linh, 'suggestSteps', { query: { previous: '60-day terms' } })).steps;

  async function withPath() {
    const { world, occurrence } = await openWorld();
    const sent = { body: { ...newConsideration, chain }, key: 'path-key-1' };
    await world.ask(ben, 'raiseConsideration', sent);
    // Sent again it counts once.
    await world.ask(ben, 'raiseConsideration', sent);
    return { world, occurrence };
  }

  test('are suggested to nobody, sent twice too, and again once that is undone', async () => {
    const { world } = await withPath();
    expect([await suggested(world), await following(world)]).toEqual([['Weaker training'], ['Weaker training']]);
    await edit(world, { base: 1, removed: true }, 'remove-key-1');
    await edit(world, { base: 1, removed: true }, 'remove-key-1');
    expect([await suggested(world), await following(world)]).toEqual([[], []]);
    await edit(world, { base: 2, removed: false });
    expect([await suggested(world), await following(world)]).toEqual([['Weaker training'], ['Weaker training']]);
    expect(world.problems).toEqual([]);
  });

  test('stay where another note has them, until that is removed too', async () => {
    const { world } = await withPath();
    await world.ask(linh, 'raiseConsideration', { body: { ...other, chain: ['weaker TRAINING', 'Longer queues'] } });
    await edit(world, { base: 1, removed: true });
    expect(await suggested(world)).toEqual(['weaker TRAINING']);
    expect(await following(world)).toEqual([]);
    await world.ask(linh, 'editConsideration', { params: params(world, other.id), body: { base: 1, removed: true } });
    expect(await suggested(world)).toEqual([]);
  });

  test('go with the path that was changed, as far as it says them no more', async () => {
    const { world } = await withPath();
    await edit(world, { base: 1, chain: ['60-day terms', 'Longer queues'] });
    expect([await suggested(world), await following(world)]).toEqual([[], ['Longer queues']]);
    await edit(world, { base: 2, chain: null });
    expect(await following(world)).toEqual([]);
  });

  test('written by somebody else at that moment they stay', async () => {
    const { world } = await withPath();
    let isWritten = false;
    const { commit } = world.ports.store;
    world.ports.store.commit = async (place, rows, hear) => {
      const isForgetting = place.partition.endsWith('|chains') && rows.some(({ put }) => put === 'remove');
      if (isForgetting && !isWritten) {
        isWritten = true;
        await world.ask(linh, 'raiseConsideration', { body: { ...other, chain } });
      }
      return commit(place, rows, hear);
    };
    await edit(world, { base: 1, removed: true });
    expect([isWritten, await suggested(world), await following(world)]).toEqual([
      true,
      ['Weaker training'],
      ['Weaker training'],
    ]);
  });

  test('go also where the two notes that have them are removed at the same moment', async () => {
    const { world } = await withPath();
    await world.ask(linh, 'raiseConsideration', { body: { ...other, chain } });
    await Promise.all([
      edit(world, { base: 1, removed: true }),
      world.ask(linh, 'editConsideration', { params: params(world, other.id), body: { base: 1, removed: true } }),
    ]);
    expect([await suggested(world), await following(world)]).toEqual([[], []]);
  });

  test('that were kept before notes were counted stay', async () => {
    const { world } = await withPath();
    const place = places.steps(world.ports.home);
    const from = 'wrote|';
    const counted = await world.ports.store.list({ ...place, from, to: after(from) });
    await world.ports.store.commit(
      place,
      counted.map(({ row }) => ({ put: 'remove', row })),
    );
    await edit(world, { base: 1, removed: true });
    expect(await suggested(world)).toEqual(['Weaker training']);
  });

  test('written privately go and come back as well, once they were shown', async () => {
    const { world, occurrence } = await openWorld();
    await world.ask(mai, 'writePrivately', { body: { occurrence } });
    await world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, chain } });
    await world.ask(mai, 'revealNotes', { query: { occurrence } });
    await world.project();
    await edit(world, { base: 1, removed: true });
    await world.project();
    expect(await suggested(world)).toEqual([]);
    await edit(world, { base: 2, removed: false });
    expect(await suggested(world)).toEqual(['Weaker training']);
  });
});

describe('a step that is not to be suggested', () => {
  async function withSteps() {
    const { world } = await openWorld();
    world.curators.clear();
    world.curators.add(carla.id);
    await world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, chain } });
    return world;
  }
  const step = 'weaker  TRAINING';

  test('is taken out by a curator or whoever runs the meeting, however it is spelt, and put back', async () => {
    for (const person of [mai, carla]) {
      const world = await withSteps();
      await world.ask(person, 'offerStep', { body: { step, offered: false } });
      expect(await suggested(world)).toEqual([]);
      expect((await world.open(linh)).considerations).toMatchObject([{ chain }]);
      await world.ask(person, 'offerStep', { body: { step, offered: true } });
      expect(await suggested(world)).toEqual(['Weaker training']);
    }
  });

  test('whoever asks for suggestions is told whether they may take one out', async () => {
    const world = await withSteps();
    const asked = (person: typeof mai) => world.ask(person, 'suggestSteps', { query: { q: 'train' } });
    for (const [person, may] of [
      [mai, true],
      [carla, true],
      [linh, false],
    ] as const)
      expect((await asked(person)).mayTakeOut).toBe(may);
  });

  test('stays out when somebody writes it again', async () => {
    const world = await withSteps();
    await world.ask(carla, 'offerStep', { body: { step, offered: false } });
    const params = { meeting: world.meeting, consideration: newConsideration.id };
    await world.ask(ben, 'editConsideration', {
      params,
      body: { base: 1, chain: ['Weaker training', 'Longer queues'] },
    });
    expect(await suggested(world)).toEqual([]);
  });

  test('is taken out once, sent twice and by two at once', async () => {
    const world = await withSteps();
    const sent = { body: { step, offered: false }, key: 'step-key-1' };
    await Promise.all([
      world.ask(carla, 'offerStep', sent),
      world.ask(carla, 'offerStep', sent),
      world.ask(mai, 'offerStep', { body: sent.body }),
    ]);
    expect(await suggested(world)).toEqual([]);
    await world.ask(mai, 'offerStep', { body: { step, offered: true } });
    // A late echo of what was asked before changes nothing.
    await world.ask(carla, 'offerStep', sent);
    expect(await suggested(world)).toEqual(['Weaker training']);
  });
});
