import { beforeEach, describe, expect, test } from '@jest/globals';
import { ChatFailure } from '../../api/src/ports';
import { readChat } from '../../api/src/rows';
import { CardName } from '../../domain/chatChecks';
import { OccurrenceKey } from '../../domain/meetings';
import { apiChat, type ApiChat } from '../support/apiChat';
import { ben, gil, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const card = CardName.parse('opening:20261123T090000Z');

let world: ApiWorld;
let chat: ApiChat;

const params = () => ({ meeting: world.meeting, card });
const unsure = async () => (await world.ask(mai, 'readUnsureCards')).cards;
const again = (key?: string) => world.send(mai, 'postAgain', { params: { card }, ...(key && { key }) });

beforeEach(async () => {
  world = new ApiWorld();
  chat = apiChat(world);
  await world.start();
  chat.fault = new ChatFailure('uncertain', undefined, new Error('the chat'));
  await chat.deliver();
});

describe('a card of which nobody knows whether it is in the chat', () => {
  test('is told to who runs the meeting, and to nobody else', async () => {
    expect(await unsure()).toEqual([{ card, kind: 'opening', occurrence: '20261123T090000Z', trouble: 'uncertain' }]);
    for (const person of [ben, gil]) expect((await world.send(person, 'readUnsureCards')).status).toBe(403);
    for (const call of ['postAgain', 'dismissCard'] as const)
      expect((await world.send(ben, call, { params: { card } })).status).toBe(403);
    expect(await unsure()).toHaveLength(1);
  });

  test('is posted again when they ask for it, once, and is no matter any more', async () => {
    expect(await world.ask(mai, 'postAgain', { params: params() })).toEqual({ cards: [] });
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
    expect(await unsure()).toEqual([]);
    expect(world.told.at(-1)).toMatchObject({ kind: 'meeting' });
  });

  test('is posted once however often that is asked for, under one key or under several', async () => {
    const [first, second] = [await again('the-same-key'), await again('the-same-key')];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    await Promise.all([again(), again(), chat.deliver()]);
    expect((await again()).status).toBe(200);
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
  });

  test('asked for again under the same key after it was posted is not posted once more', async () => {
    await again('the-same-key');
    await chat.deliver();
    expect((await again('the-same-key')).status).toBe(200);
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
  });

  test('stays as it is when they have seen it there, whatever changes later', async () => {
    expect(await world.ask(mai, 'dismissCard', { params: params() })).toEqual({ cards: [] });
    expect((await world.send(mai, 'dismissCard', { params: { card } })).status).toBe(200);
    world.queued.push({ errand: { tenant: world.ports.home, series: world.series, card }, afterSeconds: 0 });
    await chat.deliver();
    expect([chat.posted.size, world.queued.length]).toEqual([0, 0]);
  });

  test('seen there twice at once, also under one key, is the same answer', async () => {
    const seen = (key: string) => world.send(mai, 'dismissCard', { params: { card }, key });
    const answers = await Promise.all([seen('the-same-key'), seen('the-same-key'), seen('another-key')]);
    answers.push(await seen('the-same-key'));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { cards: [] } });
    await chat.deliver();
    expect(chat.posted.size).toBe(0);
  });

  test('that one has seen there is not posted by another, who is told so; nor the other way round', async () => {
    await world.ask(mai, 'dismissCard', { params: params() });
    const late = await again();
    expect([late.status, refusalOf(late).code]).toEqual([409, 'conflict']);
    await chat.deliver();
    expect(chat.posted.size).toBe(0);
  });

  test('that is posted again already can’t be put aside', async () => {
    await again();
    const late = await world.send(mai, 'dismissCard', { params: { card } });
    expect(refusalOf(late)).toMatchObject({
      code: 'conflict',
      sentence: 'Somebody else has said meanwhile what became of this card.',
    });
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
  });

  test('posted again and lost again is told again', async () => {
    await again();
    chat.fault = new ChatFailure('uncertain', undefined, new Error('the chat'));
    await chat.deliver();
    expect(await unsure()).toHaveLength(1);
    await again();
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
  });

  test('is sent for by the timer where the queue was down when it was asked for', async () => {
    world.queueIsDown = true;
    expect((await again()).status).toBe(200);
    world.queueIsDown = false;
    world.later(2);
    await world.look();
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
  });

  test('is no longer asked about after a month', async () => {
    world.later(32 * 24 * 60);
    expect(await unsure()).toEqual([]);
  });
});

test('what is no card, or was never sent, is said to be so', async () => {
  const never = await world.send(mai, 'postAgain', { params: { card: 'summary:20261123T090000Z' } });
  expect([never.status, refusalOf(never).sentence]).toEqual([404, 'This card was never sent.']);
  const none = await world.send(mai, 'postAgain', { params: { card: 'surprise' } });
  expect(refusalOf(none)).toMatchObject({ code: 'invalid', sentence: 'This is not the name of a card.' });
});

describe('a card that somebody deleted in the chat', () => {
  beforeEach(async () => {
    await again();
    await chat.deliver();
    chat.deleted.add('message-1');
    world.now += 10_000;
    const body = { occurrence: OccurrenceKey.parse('20261123T090000Z'), from: 'claimed', to: 'discussed' } as const;
    await world.ask(mai, 'moveShowing', { body });
    await chat.deliver();
  });

  test('is told to who runs the meeting and on the self-check, and the chat is as it was', async () => {
    expect(await unsure()).toMatchObject([{ card, trouble: 'deleted' }]);
    expect(await world.ask(mai, 'checkMeeting')).toMatchObject({ cards: [{ card, trouble: 'deleted' }] });
    expect((await readChat(world.ports, world.conversation.conversationId))?.value.gone).toBeUndefined();
  });

  test('is posted once more when they ask for it, under one key or under several', async () => {
    const [first, second] = [await again('the-same-key'), await again('the-same-key')];
    expect(second.body).toEqual(first.body);
    await again();
    await chat.deliver();
    expect(chat.posted.size).toBe(2);
    expect(await unsure()).toEqual([]);
  });

  test('stays deleted when they say so, whatever changes later', async () => {
    expect(await world.ask(mai, 'dismissCard', { params: params() })).toEqual({ cards: [] });
    world.queued.push({ errand: { tenant: world.ports.home, series: world.series, card }, afterSeconds: 0 });
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
    expect(refusalOf(await again()).code).toBe('conflict');
  });
});
