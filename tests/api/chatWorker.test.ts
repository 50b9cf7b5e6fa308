import { expect, test } from '@jest/globals';
import { hear, QueueMessage } from '../../api/src/calls/heard';
import { workOnHeard } from '../../api/src/chatWorker';
import { ben, outsider } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const noStorage = () => Object.assign(new Error('no storage'), { statusCode: 503 });

/** Takes the next message as the queue brings it; answers after how many seconds it came. */
async function workOnce(world: ApiWorld): Promise<number> {
  const { afterSeconds = 0, ...next } = world.heard.shift()!;
  world.now += afterSeconds * 1000;
  const message = QueueMessage.parse(JSON.parse(JSON.stringify(next)));
  if (!('heard' in message)) throw new Error('The queue brought something else.');
  await workOnHeard(world.ports, message);
  return afterSeconds;
}

test('a start waits for storage, ever longer, and counts by its own time', async () => {
  const world = new ApiWorld();
  const { meetingId, conversation, at } = world;
  await hear(world.ports, { kind: 'meetingStarted', meetingId, conversation, at });
  world.outage = noStorage();
  const waits = [await workOnce(world), await workOnce(world), await workOnce(world), await workOnce(world)];
  expect(waits).toEqual([0, 2, 4, 8]);
  world.outage = undefined;
  await workOnce(world);
  expect(world.heard).toEqual([]);
  expect((await world.open(ben)).occurrence?.startedAt).toBe(at);
});

test('nobody works for ever: after four hours it is given up, and nobody waits for the start', async () => {
  const world = new ApiWorld();
  const began = world.now;
  const { meetingId, conversation, at } = world;
  await hear(world.ports, { kind: 'meetingStarted', meetingId, conversation, at });
  world.outage = noStorage();
  const given = async () => {
    for (;;) await workOnce(world);
  };
  await expect(given()).rejects.toThrow('no storage');
  expect((world.now - began) / 3_600_000).toBeGreaterThan(3.9);
  expect((world.now - began) / 3_600_000).toBeLessThan(4.5);
  expect(world.heard).toEqual([]);
});

test('who joined from outside is not overlooked because Teams could not say who is there', async () => {
  const world = new ApiWorld();
  await world.start();
  await world.open(ben);
  const { meetingId, conversation, at } = world;
  await hear(world.ports, { kind: 'rosterChanged', meetingId, conversation, at });
  world.teams.members = [...world.teams.members, outsider];
  world.teams.answers = false;
  for (let times = 0; times < 8; times += 1) await workOnce(world);
  world.cardsAskedFor();
  world.teams.answers = true;
  await workOnce(world);
  expect(world.heard).toEqual([]);
  expect(world.cardsAskedFor()).toEqual([expect.stringMatching(/^opening:/)]);
});

test('what is wrong with the work itself goes to where what was given up is kept', async () => {
  const world = new ApiWorld();
  const { meetingId, conversation, at } = world;
  await hear(world.ports, { kind: 'meetingStarted', meetingId, conversation, at });
  world.outage = new Error('a mistake of ours');
  await expect(workOnce(world)).rejects.toThrow('a mistake of ours');
  expect(world.heard).toEqual([]);
});
