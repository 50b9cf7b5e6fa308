import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { look } from '../../api/src/calls/look';
import type { Store } from '../../api/src/ports';
import { keys, places, readChat, stored } from '../../api/src/rows';
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

  const manyAreDue = async (world: ApiWorld, count: number) => {
    for (let number = 0; number < count; number += 1) {
      const kind = `outbox:${randomUUID()}`;
      const row = { put: 'insert', row: keys.due(world.at, '-', kind), body: stored({ series: '-', kind }) } as const;
      await world.ports.store.commit(places.due(world.ports.home), [row]);
    }
  };

  test('works off in one run what is due for more than a thousand people on one morning', async () => {
    const world = new ApiWorld();
    await manyAreDue(world, 1_100);
    await world.look();
    expect(await due(world)).toEqual([]);
  });

  test('leaves to the next run what more there is than the chat service would take, or when its time is up', async () => {
    const world = new ApiWorld();
    await manyAreDue(world, 2_300);
    await world.look();
    expect(await due(world)).toHaveLength(300);
    await manyAreDue(world, 700);
    const { store } = world.ports;
    const slow: Store = {
      ...store,
      list: (range) => {
        if (range.table === 'due') world.now += 20_000;
        return store.list(range);
      },
    };
    await look({ ...world.ports, store: slow });
    expect(await due(world)).toHaveLength(400);
  });

  test('has several at a time, and what is due of one meeting one after the other', async () => {
    const world = new ApiWorld();
    await world.start();
    for (const occurrence of ['20261101T090000Z', '20261108T090000Z', '20261115T090000Z'])
      await world.ports.store.commit(places.due(world.ports.home), [
        {
          put: 'insert',
          row: keys.due('2026-11-15', world.series, `idle:${occurrence}`),
          body: stored({ series: world.series, kind: `idle:${occurrence}` }),
        },
      ]);
    await manyAreDue(world, 30);
    const { store } = world.ports;
    let ofMeeting = 0;
    let now = 0;
    const most = { all: 0, ofMeeting: 0 };
    const watched: Store = {
      ...store,
      read: async (place) => {
        const isOfMeeting = place.partition.endsWith(world.series);
        ofMeeting += isOfMeeting ? 1 : 0;
        most.ofMeeting = Math.max(most.ofMeeting, ofMeeting);
        const row = await store.read(place);
        ofMeeting -= isOfMeeting ? 1 : 0;
        return row;
      },
      list: async (range) => {
        now += 1;
        most.all = Math.max(most.all, now);
        const rows = await store.list(range);
        now -= 1;
        return rows;
      },
    };
    await look({ ...world.ports, store: watched });
    expect(most.ofMeeting).toBe(1);
    expect(most.all).toBeGreaterThan(1);
    expect(most.all).toBeLessThanOrEqual(10);
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
