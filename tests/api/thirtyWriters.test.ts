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
      // Where ten of one person were counted at the same time, it is asked for again, as the panel does.
      for (let tries = 0; tries < 20; tries += 1)
        if ((await world.send(by, 'raiseConsideration', sent)).status === 200) return;
      throw new Error('A note was not taken.');
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
