import { describe, expect, test } from '@jest/globals';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  world.teams.participantReads = 0;
  world.told.splice(0);
  return world;
}

const changesFor = (world: ApiWorld, since: string) => world.ask(ben, 'readChanges', { query: { since } });

describe('whether a host is there', () => {
  test('opening and reading again never ask Teams, however many do it', async () => {
    const world = await openWorld();
    for (const person of [ben, linh, mai])
      for (const surface of ['sidePanel', 'meetingTab', 'stage'] as const) await world.open(person, surface);
    expect(world.teams.participantReads).toBe(0);
    expect((await world.open(mai)).me.mayWrapUp).toBe(true);
    expect((await world.open(ben)).me.mayWrapUp).toBe(false);
  });

  test('a hundred panels that connect at once ask Teams once, and reading changes once a minute', async () => {
    const world = await openWorld();
    await Promise.all(Array.from({ length: 100 }, () => world.ask(ben, 'connectLive')));
    expect(world.teams.participantReads).toBe(1);
    for (let times = 0; times < 12; times += 1) {
      world.later(0.25);
      await changesFor(world, world.at);
    }
    // And once for whoever’s turn it is.
    expect(world.teams.participantReads).toBe(4);
    expect(world.told).toEqual([]);
  });

  test('is known to who opens the panel after the organizer has left, and told to everybody', async () => {
    const world = await openWorld();
    await world.ask(ben, 'connectLive');
    world.teams.inMeeting.delete(mai.id);
    const { cursor } = await world.open(ben);
    await world.ask(ben, 'connectLive');
    expect(world.told).toMatchObject([{ kind: 'meeting' }]);
    expect((await changesFor(world, cursor)).updates).toMatchObject([{ kind: 'meeting' }]);
    expect((await world.open(linh, 'meetingTab')).me.mayWrapUp).toBe(true);

    world.teams.inMeeting.add(mai.id);
    world.later(1.1);
    await changesFor(world, world.at);
    expect(world.told).toHaveLength(2);
    expect((await world.open(linh, 'meetingTab')).me.mayWrapUp).toBe(false);
  });

  test('outlives a new reading of the roster, and not the next sitting', async () => {
    const world = await openWorld();
    world.teams.inMeeting.delete(mai.id);
    await world.ask(ben, 'connectLive');
    world.later(1.5);
    const reads = world.teams.rosterReads;
    expect((await world.open(ben)).me.mayWrapUp).toBe(true);
    expect(world.teams.rosterReads).toBe(reads + 1);
    await world.end();
    world.later(7 * 24 * 60);
    world.teams.inMeeting.add(mai.id);
    await world.start();
    expect((await world.open(ben)).me.mayWrapUp).toBe(false);
  });

  test('that Teams can’t say counts as there, and keeps nobody from reading', async () => {
    const world = await openWorld();
    world.teams.answers = false;
    expect((await world.send(ben, 'connectLive')).status).toBe(200);
    expect((await world.open(ben, 'meetingTab')).me.mayWrapUp).toBe(false);
    await changesFor(world, world.at);
    expect(world.teams.participantReads).toBe(1);
    expect(refusalOf(await world.send(ben, 'wrapUp')).code).toBe('unavailable');
  });

  test('is asked again when somebody taps: what was remembered decides nothing', async () => {
    const world = await openWorld();
    world.teams.inMeeting.delete(mai.id);
    await world.ask(ben, 'connectLive');
    world.teams.inMeeting.add(mai.id);
    expect((await world.open(ben)).me.mayWrapUp).toBe(true);
    expect(refusalOf(await world.send(ben, 'wrapUp')).code).toBe('notAllowed');
  });

  test('counts a delegate, and says so of nobody who is away', async () => {
    const world = await openWorld();
    await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id] } });
    world.teams.inMeeting.delete(mai.id);
    const { code, sentence } = refusalOf(await world.send(ben, 'wrapUp'));
    expect([code, sentence]).toEqual([
      'notAllowed',
      'While somebody who runs the meeting is in it, only they wrap it up.',
    ]);
    expect((await world.send(linh, 'wrapUp')).status).toBe(200);
  });
});
