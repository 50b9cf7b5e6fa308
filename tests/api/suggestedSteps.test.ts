import { describe, expect, test } from '@jest/globals';
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
