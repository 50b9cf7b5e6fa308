import { describe, expect, test } from '@jest/globals';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { keys, places, stored } from '../../api/src/rows';
import { ben, gil, guest, home, internal, linh, mai, olga, outsider } from '../support/apiPeople';
import { newCustomer, stock } from '../support/apiNotes';
import { ApiWorld, refusalOf } from '../support/apiWorld';

describe('who may see', () => {
  test('with an outsider in the roster the panel is veiled until somebody says that only they see it', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    world.teams.members.push(outsider);
    const veiled = await world.open(mai);
    expect(veiled.opening).toEqual({ kind: 'veiled' });
    expect(veiled.audience).toEqual({ kind: 'mixed', people: 4, outsiders: 1 });
    expect(JSON.stringify(veiled)).not.toMatch(/Ken|Headline|counts on us/);
    expect((await world.open(mai, 'sidePanel', true)).opening.kind).toBe('moment');
    expect((await world.open(mai, 'stage', true)).opening.kind).toBe('veiled');
    expect(veiled.people.map(({ name }) => name)).not.toContain(olga.name);
  });

  test('what pinning and wrapping up answer is veiled as well', async () => {
    const world = new ApiWorld();
    const [one] = await stock(world, mai, 'moment-one');
    world.teams.members.push(guest);
    await world.start();
    const pinned = await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'next' } });
    const wrapped = await world.ask(mai, 'wrapUp');
    expect([pinned.opening.kind, wrapped.opening.kind]).toEqual(['veiled', 'veiled']);
  });

  test('an outsider who joins is known within a minute: panels and the card follow', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    await world.start();
    const open = await world.open(mai);
    world.cardsAskedFor();
    world.told.splice(0);
    world.teams.members.push(outsider);
    expect((await world.open(ben)).opening.kind).toBe('moment');
    world.later(2);
    expect((await world.open(ben)).opening.kind).toBe('veiled');
    expect(world.told).toMatchObject([{ kind: 'meeting' }]);
    expect(world.cardsAskedFor()).toEqual([`opening:${open.occurrence?.key}`]);
  });

  test('whoever joins can read back through the chat: the cards of earlier sittings follow too', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    await world.start();
    const open = await world.open(mai);
    const posted = { state: 'posted', activityId: 'message-1', shown: 'content' };
    const rows = [
      { ...posted, card: 'opening:20261109T090000Z' },
      { ...posted, card: 'summary:20261116T090000Z' },
      { state: 'gone', card: 'summary:20261102T090000Z' },
    ].map(({ card, ...row }) => ({
      put: 'insert' as const,
      row: keys.card(card),
      body: stored({ ...row, errand: { tenant: home, series: world.series, card } }),
    }));
    await world.ports.store.commit(places.meeting(home, world.series), rows);
    world.cardsAskedFor();
    world.teams.members.push(outsider);
    const { conversation } = world;
    await onChatEvent(world.ports, { kind: 'rosterChanged', meetingId: undefined, conversation });
    expect(world.cardsAskedFor()).toEqual([
      `opening:${open.occurrence?.key}`,
      'summary:20261116T090000Z',
      'opening:20261109T090000Z',
    ]);
  });

  test('told of a change by the chat it is known at once, and who left gets no more live updates', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    await world.start();
    await world.open(mai);
    world.teams.members = [internal(mai), outsider];
    const { conversation } = world;
    await onChatEvent(world.ports, { kind: 'rosterChanged', meetingId: undefined, conversation });
    expect((await world.open(mai)).opening.kind).toBe('veiled');
    expect(world.dismissed).toEqual([ben.id, linh.id]);
  });

  test('nothing goes to the stage unless everybody is known to be internal, as of this moment', async () => {
    const world = new ApiWorld();
    await world.start();
    expect(await world.ask(mai, 'prepareStage')).toEqual({ allowed: true });
    world.later(0.5);
    world.teams.members.push(outsider);
    const refused = await world.send(mai, 'prepareStage');
    expect([refused.status, refusalOf(refused).code]).toEqual([409, 'audienceMixed']);
  });

  test('a guest in the roster, an outsider in the roster and somebody who is not in it are refused', async () => {
    const world = new ApiWorld();
    world.teams.members = [internal(mai), guest, outsider];
    const codes = await Promise.all(
      [gil, olga, ben].map(async (person) => {
        const answer = await world.send(person, 'openMeeting', { body: { surface: 'sidePanel', onlyISeeThis: true } });
        return [answer.status, refusalOf(answer).code];
      }),
    );
    expect(codes).toEqual([
      [403, 'outsider'],
      [403, 'outsider'],
      [403, 'notInMeeting'],
    ]);
  });

  test('a hundred panels at once ask Teams once', async () => {
    const world = new ApiWorld();
    await Promise.all(Array.from({ length: 100 }, () => world.open(ben, 'meetingTab')));
    expect(world.teams.rosterReads).toBe(1);
  });

  test('who was just added is let in although the roster is younger than a minute', async () => {
    const world = new ApiWorld();
    world.teams.members = [internal(mai)];
    await world.open(mai);
    world.later(0.2);
    world.teams.members.push(internal(ben));
    expect((await world.open(ben)).me.name).toBe(ben.name);
  });

  test('where the app was not added nobody can be verified', async () => {
    const world = new ApiWorld();
    world.teams.isInstalled = false;
    const refused = await world.send(mai, 'openMeeting', { body: { surface: 'sidePanel', onlyISeeThis: false } });
    expect([refused.status, refusalOf(refused).code]).toEqual([403, 'appNotInMeeting']);
  });

  test('while Teams does not answer, what was verified a minute ago is not believed, and it is worth trying again', async () => {
    const world = new ApiWorld();
    await world.open(mai);
    world.teams.answers = false;
    expect((await world.open(mai)).me.id).toBe(mai.id);
    world.later(2);
    const answer = await world.send(mai, 'openMeeting', { body: { surface: 'sidePanel', onlyISeeThis: false } });
    expect([answer.status, refusalOf(answer).code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '5']);
  });

  test('a first question that Teams does not answer is worth trying again: the app may well be there', async () => {
    const world = new ApiWorld();
    world.teams.answers = false;
    const body = { surface: 'sidePanel', onlyISeeThis: false };
    const answer = await world.send(mai, 'openMeeting', { body });
    expect([answer.status, refusalOf(answer).code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    world.teams.answers = true;
    expect((await world.send(mai, 'openMeeting', { body })).status).toBe(200);
  });

  test('a roster with more people than can be verified counts as unknown, and is veiled', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    const many = Array.from({ length: 360 }, (_, n) => ({ ...internal(linh), name: `Person ${n}` }));
    world.teams.members = [internal(mai), ...many];
    const view = await world.open(mai);
    expect([view.audience.kind, view.opening.kind]).toEqual(['unknown', 'veiled']);
  });

  test('behind an alias the name is in no answer to a meeting, whoever opens it', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    const params = { customer: newCustomer.id };
    await world.ask(mai, 'editCustomer', {
      params,
      body: { base: 1, alias: 'A plumbing shop', outsideDomains: ['kens.example'] },
    });
    for (const person of [mai, ben]) {
      const { opening } = await world.open(person);
      expect(JSON.stringify(opening)).toContain('A plumbing shop');
      expect(JSON.stringify(opening)).not.toMatch(new RegExp(`${newCustomer.name}|kens.example`));
    }
  });
});
