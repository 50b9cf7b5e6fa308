import { expect, test } from '@jest/globals';
import { ConsiderationId } from '../../domain/considerations';
import { applyUpdate } from '../../domain/meetingView';
import { PersonId, type Person } from '../../domain/people';
import { decisionId, newConsideration, newDecision } from '../support/apiNotes';
import { ben, internal, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const idOf = (number: number) => ConsiderationId.parse(`consideration-${String(number).padStart(4, '0')}`);

const guests = Array.from({ length: 297 }, (_, number): Person => {
  const id = PersonId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
  return { id, name: `Person ${number}` };
});

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  world.teams.members = [mai, ben, linh, ...guests].map(internal);
  await world.start();
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  return world;
}

/** Thirty at once, each of the three who may write here as ten. */
async function writeAtOnce(world: ApiWorld, from: number): Promise<void> {
  const writers = Array.from({ length: 30 }, (_, number) => [mai, ben, linh][number % 3] ?? mai);
  await Promise.all(
    writers.map(async (by, number) => {
      const body = { ...newConsideration, id: idOf(from + number) };
      const sent = { body, key: `key-of-note-${from + number}` };
      // Also where ten of one person are counted at the same time.
      expect((await world.send(by, 'raiseConsideration', sent)).status).toBe(200);
    }),
  );
}

test('thirty who write at once among three hundred lose no note and double none', async () => {
  const world = await openWorld();
  for (const round of [0, 1, 2]) await writeAtOnce(world, round * 30);
  const pushed = world.told.flatMap((update) => (update.kind === 'consideration' ? [update.consideration.id] : []));
  const all = Array.from({ length: 90 }, (_, number) => idOf(number));
  expect(pushed.sort()).toEqual(all);
  const { considerations, earlier } = await world.open(mai);
  expect(considerations).toHaveLength(50);
  expect(earlier?.[decisionId]?.count).toBe(40);
});

test('twelve notes of one person at once are all taken and counted, also those taken back again', async () => {
  const world = await openWorld();
  const raised = Array.from({ length: 60 }, (_, number) => idOf(number));
  for (let from = 0; from < 60; from += 12)
    await Promise.all(
      raised
        .slice(from, from + 12)
        .map((id) => world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, id } })),
    );
  const counted = async () => {
    const { considerations, earlier } = await world.open(mai);
    return considerations.filter(({ removed }) => !removed).length + (earlier?.[decisionId]?.count ?? 0);
  };
  expect(await counted()).toBe(60);
  await Promise.all(
    raised.slice(0, 8).map((consideration) => {
      const params = { meeting: world.meeting, consideration };
      return world.ask(ben, 'editConsideration', { params, body: { base: 1, removed: true } });
    }),
  );
  expect(await counted()).toBe(52);
});

test('a panel that was away for an hour is right after one read of the changes', async () => {
  const world = await openWorld();
  const before = await world.open(ben);
  await writeAtOnce(world, 0);
  world.later(30);
  await world.ask(linh, 'decide', {
    params: { meeting: world.meeting, decision: decisionId },
    body: { base: 1, outcome: 'In instalments', effect: 'changed' },
  });
  await writeAtOnce(world, 30);
  world.later(30);
  const { updates } = await world.ask(ben, 'readChanges', { query: { since: before.cursor } });
  const now = updates.reduce(applyUpdate, before);
  expect(now.considerations.map(({ id }) => id).sort()).toEqual(
    Array.from({ length: 60 }, (_, number) => idOf(number)),
  );
  expect(now.decisions).toMatchObject([{ outcome: 'In instalments' }]);
});
