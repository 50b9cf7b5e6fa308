import { beforeEach, describe, expect, test } from '@jest/globals';
import { ChatFailure } from '../../api/src/ports';
import { keepStuck } from '../../api/src/calls/stuck';
import { keys, places, stored } from '../../api/src/rows';
import { apiChat, type ApiChat } from '../support/apiChat';
import { ben, gil, guest, linh, mai, olga } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

let world: ApiWorld;
let chat: ApiChat;
const check = (person = mai) => world.ask(person, 'checkMeeting');
const card = 'opening:20261123T090000Z';
const errand = () => ({ tenant: world.ports.home, series: world.series, card });

beforeEach(async () => {
  world = new ApiWorld();
  chat = apiChat(world);
  await world.start();
});

describe('the self-check of a meeting', () => {
  test('says that all is well, to everybody in it', async () => {
    await chat.deliver();
    expect(await check(ben)).toEqual({
      chat: 'here',
      roster: { people: 3, outsiders: 0, unreached: 3 },
      starts: { seen: 0, of: 0 },
      ends: { seen: 0, of: 0 },
      works: { tables: true, queue: true, pictures: true },
      waiting: { messages: 0 },
      cards: [],
      stuck: [],
      mayRun: false,
    });
    expect((await check()).mayRun).toBe(true);
  });

  test('counts who is from outside, and whom the app may write to', async () => {
    world.teams.members = [...world.teams.members, guest];
    const reach = stored({ conversationId: 'a:ben' });
    const place = places.directory(world.ports.home);
    await world.ports.store.commit(place, [{ put: 'upsert', row: keys.personalChat(ben.id), body: reach }]);
    expect((await check()).roster).toEqual({ people: 4, outsiders: 1, unreached: 2 });
  });

  test('says of how many sittings the start and the end were told', async () => {
    await world.end();
    world.later(7 * 24 * 60);
    await world.open(mai);
    world.later(9 * 60);
    await world.look();
    expect(await check()).toMatchObject({ starts: { seen: 1, of: 2 }, ends: { seen: 1, of: 2 } });
  });

  test('says that the app was taken out of the chat, where the chat would not have a card', async () => {
    chat.fault = new ChatFailure('gone', undefined, new Error('403'));
    await chat.deliver();
    world.teams.isInstalled = false;
    const seen = await check();
    expect(seen).toMatchObject({ chat: 'gone', cards: [{ card, kind: 'opening', trouble: 'gone' }] });
    expect(seen).not.toHaveProperty('roster');
  });

  test('is there also while Teams can’t say who is in the chat', async () => {
    world.teams.answers = false;
    expect(await check()).not.toHaveProperty('roster');
  });

  test('names the cards that nobody is sure of, that fail and that were refused', async () => {
    for (const [kind, trouble] of [
      ['retry', 'failing'],
      ['rejected', 'refused'],
      ['uncertain', 'uncertain'],
    ] as const) {
      chat.fault = new ChatFailure(kind, undefined, new Error('the chat'));
      world.queued.splice(0);
      world.queued.push({ errand: errand(), afterSeconds: 6 });
      await chat.deliverOne();
      expect((await check()).cards).toMatchObject([{ card, trouble }]);
    }
  });

  test('says what does not answer', async () => {
    world.queueIsDown = true;
    const seen = await check();
    expect(seen.works).toEqual({ tables: true, queue: false, pictures: true });
    expect(seen).not.toHaveProperty('waiting');
  });

  test('is for nobody from outside, nor for who was never in the chat', async () => {
    world.teams.members = world.teams.members.filter(({ id }) => id !== linh.id);
    world.later(2);
    expect((await world.send(gil, 'checkMeeting')).status).toBe(403);
    expect((await world.send(olga, 'checkMeeting')).status).toBe(403);
    expect((await world.send(linh, 'checkMeeting')).status).toBe(403);
    world.teams.isInstalled = false;
    expect((await world.send(linh, 'checkMeeting')).status).not.toBe(200);
  });
});

describe('what was given up', () => {
  beforeEach(() => keepStuck(world.ports, errand(), 'workFails'));

  const stuck = async () => (await check()).stuck;

  test('is kept once, and told to who runs the meeting and to curators', async () => {
    await keepStuck(world.ports, errand(), 'workFails');
    expect(await stuck()).toMatchObject([{ kind: 'opening', why: 'workFails', at: world.at }]);
    expect((await check(ben)).stuck).toEqual([]);
    expect((await world.ask(mai, 'checkAll')).stuck).toHaveLength(1);
  });

  test('is tried again in one tap, by either, and only once under one key', async () => {
    const [one] = await stuck();
    world.queued.splice(0);
    world.curators.clear();
    const sent = { params: { id: one?.id ?? '' }, key: 'the-same-key' };
    const first = await world.send(mai, 'retryStuck', sent);
    expect(first.body).toEqual({ stuck: [] });
    expect(await world.send(mai, 'retryStuck', sent)).toEqual(first);
    expect(world.queued).toEqual([{ errand: errand(), afterSeconds: undefined }]);
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
  });

  test('stays while the queue can’t be reached', async () => {
    const [one] = await stuck();
    world.queueIsDown = true;
    const failed = await world.send(mai, 'retryStuck', { params: { id: one?.id ?? '' } });
    expect(failed.status).toBe(500);
    world.queueIsDown = false;
    expect(await stuck()).toHaveLength(1);
  });

  test('can be put aside, also where it can’t be read', async () => {
    await keepStuck(world.ports, 'no errand at all', 'workFails');
    const all = (await world.ask(mai, 'checkAll')).stuck;
    expect(all.map(({ kind }) => kind).sort()).toEqual(['opening', 'unread']);
    for (const { id } of all) await world.send(mai, 'dropStuck', { params: { id } });
    expect((await world.ask(mai, 'checkAll')).stuck).toEqual([]);
    expect(world.problems).toEqual([]);
  });

  test('is put aside once under one key, by two at once and after it was tried again', async () => {
    const [one] = await stuck();
    const params = { id: one?.id ?? '' };
    const drop = (key: string) => world.send(mai, 'dropStuck', { params, key });
    const [first, ...others] = await Promise.all([drop('the-same-key'), drop('the-same-key'), drop('another-key')]);
    expect(first).toMatchObject({ status: 200, body: { stuck: [] } });
    expect(others).toEqual([first, first]);
    expect(await drop('the-same-key')).toEqual(first);
    world.queued.splice(0);
    expect((await world.send(mai, 'retryStuck', { params })).status).toBe(200);
    expect(world.queued).toEqual([]);
  });

  test('is no business of others', async () => {
    const [one] = await stuck();
    for (const call of ['retryStuck', 'dropStuck'] as const) {
      const refused = await world.send(ben, call, { params: { id: one?.id ?? '' } });
      expect([refused.status, refusalOf(refused).code]).toEqual([403, 'notAllowed']);
    }
    expect((await world.send(ben, 'checkAll')).status).toBe(403);
  });

  test('of a person or of a record is told by its kind', async () => {
    await keepStuck(world.ports, { tenant: world.ports.home, person: ben.id, card: 'digest:2026-11-23' }, 'chatFails');
    await keepStuck(world.ports, { ...errand(), card: undefined, record: 'action:a-1' }, 'workFails');
    const kinds = (await world.ask(mai, 'checkAll')).stuck.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['opening', 'personal', 'record']);
  });
});

test('the self-check of all meetings counts the chats, and those that are gone', async () => {
  expect((await world.ask(mai, 'checkAll')).chats).toEqual({ known: 1, gone: 0 });
  chat.fault = new ChatFailure('gone', undefined, new Error('404'));
  await chat.deliver();
  expect((await world.ask(mai, 'checkAll')).chats).toEqual({ known: 1, gone: 1 });
});
