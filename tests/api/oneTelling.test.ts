import { beforeEach, describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { keys } from '../../api/src/rows';
import { MomentId } from '../../domain/moments';
import { apiChat, type ApiChat } from '../support/apiChat';
import { momentOf, newCustomer } from '../support/apiNotes';
import { move } from '../support/apiOpenings';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const one = MomentId.parse('moment-one');
const params = { moment: one };

let world: ApiWorld;
let chat: ApiChat;
/** Before the next commit that writes the moment. */
let meanwhile: (() => Promise<unknown>) | undefined;

beforeEach(async () => {
  const store = memoryStore();
  meanwhile = undefined;
  world = new ApiWorld({
    ...store,
    commit: async (partition, changes) => {
      const somebody = changes.some(({ row }) => row === keys.moment(one)) ? meanwhile : undefined;
      if (somebody) {
        meanwhile = undefined;
        await somebody();
      }
      return store.commit(partition, changes);
    },
  });
  chat = apiChat(world);
  await world.ask(mai, 'addCustomer', { body: newCustomer });
  await world.ask(mai, 'addMoment', { body: momentOf(one, mai, { use: 'single' }) });
});

/** Of another team, in a chat of its own. */
function startOther(at: string): Promise<void> {
  const conversation = { ...world.conversation, conversationId: '19:meeting_stand-up@thread.v2' };
  return onChatEvent(world.ports, { kind: 'meetingStarted', at, meetingId: 'stand-up', conversation });
}

const usedAt = async () => (await world.ask(mai, 'openMoment', { params })).moment.usedAt;

describe('a moment for one telling', () => {
  test('is used up by the meeting it opened', async () => {
    await world.start();
    await chat.deliver();
    expect(await usedAt()).toBe('2026-11-23T09:00:00.000Z');
    expect((await world.ask(ben, 'findMoments')).moments).toMatchObject([{ id: one, usedAt: await usedAt() }]);
    await world.end();
    world.later(7 * 24 * 60);
    expect((await world.open(mai, 'meetingTab')).opening.kind).toBe('question');
  });

  test('is used up also where somebody edits it at that moment, and the edit stays', async () => {
    await world.start();
    const body = { base: 1, headline: 'Another headline' };
    meanwhile = () => world.ask(mai, 'editMoment', { params, body });
    await chat.deliver();
    const { moment } = await world.ask(mai, 'openMoment', { params });
    expect([moment.usedAt, moment.headline]).toEqual(['2026-11-23T09:00:00.000Z', 'Another headline']);
  });

  test('that was skipped is not used up', async () => {
    await world.start();
    await chat.deliver();
    const { occurrence } = await world.open(mai);
    await move(world, mai, { occurrence: occurrence!.key, from: 'claimed', to: 'skipped' });
    await chat.deliver();
    expect(await usedAt()).toBeUndefined();
  });

  test('opens no meeting that begins once it was told', async () => {
    await world.start();
    await chat.deliver();
    await startOther(world.at);
    await chat.deliver();
    const { tellings } = await world.ask(mai, 'openMoment', { params });
    expect(tellings).toHaveLength(1);
  });

  test('that two meetings opened with at once is used up, also when one of them skips it', async () => {
    await world.start();
    const second = new Date(world.now + 1000).toISOString();
    await startOther(second);
    await chat.deliver();
    expect((await world.ask(mai, 'openMoment', { params })).tellings).toHaveLength(2);
    const { occurrence } = await world.open(mai);
    await move(world, mai, { occurrence: occurrence!.key, from: 'claimed', to: 'skipped' });
    await chat.deliver();
    expect(await usedAt()).toBe(second);
  });
});
