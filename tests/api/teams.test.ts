import { describe, expect, test } from '@jest/globals';
import { places } from '../../api/src/rows';
import { momentOf, stock } from '../support/apiNotes';
import { refusal } from '../support/apiOpenings';
import { ben, gil, guest, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const ourPart = { who: 'finance' as const, part: 'hurt' as const, how: 'Paid late' };

async function opened(changes: object) {
  const world = new ApiWorld();
  await stock(world, mai);
  await world.ask(mai, 'addMoment', { body: momentOf('moment-one', mai, changes) });
  await world.start();
  return world;
}

describe('the question to the room', () => {
  test('is the moment’s own where it has one', async () => {
    const world = await opened({ question: 'Whose week could we save?', ourPart });
    expect((await world.open(ben)).question).toEqual({ of: 'moment', text: 'Whose week could we save?' });
  });

  test('is about the team whose part it was, by name once Teams says that somebody of it is there', async () => {
    const world = await opened({ ourPart });
    const team = { of: 'team', team: 'finance', part: 'hurt' };
    expect((await world.open(ben)).question).toEqual({ ...team, isPresent: false });
    await world.ask(linh, 'sayMyTeam', { body: { team: 'finance' } });
    world.teams.inMeeting.delete(linh.id);
    await world.ask(ben, 'connectLive');
    expect((await world.open(ben)).question).toEqual({ ...team, isPresent: false });
    world.teams.inMeeting.add(linh.id);
    world.later(1.1);
    await world.ask(ben, 'readChanges', { query: { since: world.at } });
    expect((await world.open(ben)).question).toEqual({ ...team, isPresent: true });
  });

  test('always fits where nothing is known, or nothing may be told', async () => {
    expect((await (await opened({})).open(ben)).question).toEqual({ of: 'anyone' });
    const world = await opened({ question: 'Whose week could we save?' });
    world.teams.members.push(guest);
    world.later(2);
    expect((await world.open(ben)).question).toEqual({ of: 'anyone' });
    expect((await world.open(ben, 'sidePanel', true)).question).toMatchObject({ of: 'moment' });
  });
});

describe('of which team somebody is', () => {
  test('is said by themselves, said otherwise later, or taken back', async () => {
    const world = new ApiWorld();
    const say = (team: 'finance' | 'legal' | null) => world.ask(ben, 'sayMyTeam', { body: { team } });
    expect(await world.ask(ben, 'readMyTeam')).toEqual({});
    expect(await say('finance')).toEqual({ team: 'finance' });
    expect(await say('finance')).toEqual({ team: 'finance' });
    expect(await say('legal')).toEqual({ team: 'legal' });
    expect(await world.ask(ben, 'readMyTeam')).toEqual({ team: 'legal' });
    expect(await world.ask(linh, 'readMyTeam')).toEqual({});
    expect(await say(null)).toEqual({});
    const rows = await world.ports.store.list({ ...places.directory(world.ports.home), from: 'p', to: 'u' });
    expect(rows).toEqual([]);
  });

  test('is one of those that the library knows', async () => {
    const world = new ApiWorld();
    expect(await refusal(world, ben, 'sayMyTeam', { body: { team: 'kitchen' } })).toEqual([422, 'invalid', 'team']);
    expect(await refusal(world, ben, 'sayMyTeam', { body: {} })).toEqual([422, 'invalid', 'team']);
    expect(await refusal(world, gil, 'sayMyTeam', { body: { team: 7 } })).toEqual([422, 'invalid', 'team']);
  });
});
