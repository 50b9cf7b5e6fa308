import { describe, expect, test } from '@jest/globals';
import { keys, places, readChat } from '../../api/src/rows';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { newDecision } from '../support/apiNotes';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const due = (world: ApiWorld) => world.ports.store.list({ ...places.due(world.ports.home), from: '0', to: '~' });

describe('the timer', () => {
  test('ends a meeting after four hours without a note, also when nobody ever calls again', async () => {
    const world = new ApiWorld();
    await world.start();
    const { occurrence } = await world.open(mai);
    world.cardsAskedFor();
    world.later(239);
    await world.look();
    expect((await world.open(mai, 'meetingTab')).occurrence).toBeDefined();
    world.later(2);
    await world.look();
    const view = await world.open(mai, 'meetingTab');
    expect(view.occurrence).toBeUndefined();
    expect(view.lastOccurrence?.ended).toEqual({ how: 'idle', at: world.at });
    expect(world.cardsAskedFor()).toEqual([`summary:${occurrence?.key}`, `opening:${occurrence?.key}`]);
  });

  test('a note puts the end off by four hours', async () => {
    const world = new ApiWorld();
    await world.start();
    await world.open(mai);
    world.later(180);
    await world.ask(ben, 'proposeDecision', { body: newDecision });
    world.later(70);
    await world.look();
    expect((await world.open(mai, 'meetingTab')).occurrence).toBeDefined();
    world.later(171);
    await world.look();
    expect((await world.open(mai, 'meetingTab')).occurrence).toBeUndefined();
    world.later(10);
    await world.look();
    expect(await due(world)).toEqual([]);
  });

  test('what idled out is not gone on with: the next start is a new occurrence', async () => {
    const world = new ApiWorld();
    await world.start();
    const first = (await world.open(mai)).occurrence?.key;
    world.later(241);
    await world.look();
    world.later(1);
    await world.start();
    expect((await world.open(mai)).occurrence?.key).not.toBe(first);
  });

  test('queues again what could not be queued, until it could', async () => {
    const world = new ApiWorld();
    world.queueIsDown = true;
    await world.start();
    expect(world.queued).toEqual([]);
    world.later(3);
    await world.look();
    expect(world.queued).toEqual([]);
    world.queueIsDown = false;
    world.later(1);
    await world.look();
    const { occurrence } = await world.open(mai);
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence?.key}`]);
    world.later(5);
    await world.look();
    expect(world.cardsAskedFor()).toEqual([]);
  });

  test('rows that nobody can read keep no others from being looked at', async () => {
    const world = new ApiWorld();
    await world.start();
    const { occurrence } = await world.open(mai);
    world.later(241);
    for (let number = 0; number < 230; number += 1) {
      const row = keys.due('2026-11-23T09:00:00.000Z', world.series, `unknown:${number}`);
      await world.ports.store.commit(places.due(world.ports.home), [{ put: 'insert', row, body: { number, v: 9 } }]);
    }
    world.cardsAskedFor();
    for (let times = 0; times < 2; times += 1) {
      await world.look();
      world.later(1);
    }
    expect(world.cardsAskedFor()).toEqual([`summary:${occurrence?.key}`, `opening:${occurrence?.key}`]);
    expect((await due(world)).filter(({ row }) => row.includes('unknown'))).toHaveLength(230);
  });

  test('what was queued at once leaves nothing behind', async () => {
    const world = new ApiWorld();
    await world.start();
    const place = places.meeting(world.ports.home, world.series);
    expect(await world.ports.store.list({ ...place, from: keys.outbox, to: 'o;' })).toEqual([]);
    world.later(3);
    await world.look();
    expect((await due(world)).map(({ row }) => row.split('|')[2]?.split(':')[0])).toEqual(['idle']);
  });
});

describe('what the chat tells', () => {
  test('added and removed: where the chat is reached is known, and no longer', async () => {
    const world = new ApiWorld();
    const { conversation, meetingId } = world;
    const chat = () => readChat(world.ports, conversation.conversationId);
    await onChatEvent(world.ports, { kind: 'installed', conversation, meetingId });
    await onChatEvent(world.ports, { kind: 'installed', conversation, meetingId });
    expect((await chat())?.value).toEqual({ ...conversation, meetingId, toldAt: world.at });
    await onChatEvent(world.ports, { kind: 'removed', conversation });
    expect((await chat())?.value.gone).toBe(true);
    await world.start();
    expect((await chat())?.value.gone).toBeUndefined();
  });

  test('a chat that moved is reached where it is now', async () => {
    const world = new ApiWorld();
    await world.start();
    const conversation = { ...world.conversation, serviceUrl: 'https://emea.example/' };
    await onChatEvent(world.ports, { kind: 'rosterChanged', conversation, meetingId: undefined });
    await onChatEvent(world.ports, { kind: 'installed', conversation, meetingId: undefined });
    const known = await readChat(world.ports, conversation.conversationId);
    expect(known?.value).toMatchObject({ serviceUrl: conversation.serviceUrl, meetingId: world.meetingId });
  });

  test('a new title is taken over at the next start, and an older one that is told late is not', async () => {
    const world = new ApiWorld();
    await world.start();
    const { at, meetingId, conversation } = world;
    const started = { kind: 'meetingStarted', at, meetingId, conversation } as const;
    world.teams.title = 'Terms, again';
    await onChatEvent(world.ports, { ...started, title: 'Terms, again' });
    await onChatEvent(world.ports, { ...started, title: 'Payment terms review' });
    expect((await world.open(mai)).title).toBe('Terms, again');
    world.teams.answers = false;
    await onChatEvent(world.ports, { ...started, title: 'Terms, at last' });
    world.teams.answers = true;
    expect((await world.open(mai)).title).toBe('Terms, at last');
  });

  test('a roster of a chat that is no meeting changes nothing', async () => {
    const world = new ApiWorld();
    const { conversation } = world;
    await onChatEvent(world.ports, { kind: 'rosterChanged', conversation, meetingId: undefined });
    await onChatEvent(world.ports, { kind: 'removed', conversation });
    expect(await readChat(world.ports, conversation.conversationId)).toBeUndefined();
  });
});
