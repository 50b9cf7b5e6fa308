import { beforeEach, describe, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { DecisionId } from '../../domain/decisions';
import { apiChat, type ApiChat } from '../support/apiChat';
import { newAction, newDecision, stock, actionId } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { buttonsIn, tap, titlesIn } from '../support/apiTaps';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;
let chat: ApiChat;

const opening = () => chat.posted.get('message-1')!;
const leads = () => (opening() as { actions: { title: string }[] }).actions.map(({ title }) => title);
const decide = () => world.ask(ben, 'proposeDecision', { body: newDecision });

async function discussed(): Promise<void> {
  const { occurrence, lastOccurrence } = await world.open(mai);
  const { key, showing } = (occurrence ?? lastOccurrence)!;
  await world.ask(mai, 'moveShowing', { body: { occurrence: key, from: showing.state, to: 'discussed' } });
}

const ways: readonly [string, () => Promise<unknown>][] = [
  ['Teams tells of its end', () => world.end()],
  ['Mai wraps it up', () => world.ask(mai, 'wrapUp')],
  ['nobody wrote anything for four hours', () => (world.later(245), world.look())],
];

beforeEach(async () => {
  world = new ApiWorld();
  chat = apiChat(world);
  await stock(world, mai, 'moment-one');
  await world.start();
  await chat.deliver();
  world.later(20);
});

describe('a meeting in which nothing was recorded', () => {
  test.each(ways)('leaves nothing more in the chat when %s, and its record in the tab', async (_how, end) => {
    await end();
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
    expect((await world.open(ben, 'meetingTab')).lastOccurrence?.ended).toBeDefined();
    expect((await world.ask(mai, 'checkMeeting')).cards).toEqual([]);
  });

  test('gets its summary with the first late note, once', async () => {
    await world.end();
    await chat.deliver();
    await decide();
    await chat.deliver();
    expect(chat.posted.size).toBe(2);
    expect(chat.cards()).toContain(newDecision.text);
    const body = { id: DecisionId.parse('decision-2'), text: 'Ask again in spring' };
    await world.ask(linh, 'proposeDecision', { body });
    await chat.deliver();
    expect(chat.posted.size).toBe(2);
    expect(chat.cards()).toContain('Ask again in spring');
  });

  test('gets it for a note that was on its way while it ended', async () => {
    await world.end();
    const [errand] = world.queued.splice(0, 1);
    expect(errand).toMatchObject({ errand: { card: expect.stringMatching(/^summary:/) } });
    await decide();
    await chat.deliver();
    expect(chat.posted.size).toBe(2);
  });

  test('is no matter for the chat because it is renamed or marked as discussed afterwards', async () => {
    await world.end();
    world.later(1);
    await discussed();
    world.teams.title = 'Terms for suppliers';
    const { meetingId, conversation } = world;
    await onChatEvent(world.ports, { kind: 'renamed', meetingId, conversation });
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
    expect(JSON.stringify(opening())).toContain('✓');
  });
});

describe('a meeting of which there is something to tell', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['the moment was discussed', discussed],
    ['a decision is still undecided', decide],
    [
      'somebody took something on',
      () => world.ask(ben, 'takeAction', { body: { id: actionId, text: newAction.text } }),
    ],
  ])('gets its summary when %s', async (_what, happens) => {
    await happens();
    await world.end();
    await chat.deliver();
    expect(chat.posted.size).toBe(2);
  });

  test('gets it for what was carried over; what is taken on later is not carried into an earlier one', async () => {
    await world.ask(ben, 'takeAction', { body: { id: actionId, text: newAction.text } });
    await world.end();
    await chat.deliver();
    world.later(7 * 24 * 60);
    await world.start();
    await world.end(new Date(world.now + 60_000).toISOString());
    world.later(5);
    await chat.deliver();
    expect(chat.posted.size).toBe(4);
    const later = ActionId.parse('action-later');
    await world.ask(ben, 'takeAction', { body: { id: later, text: 'Thank the driver' } });
    await world.ask(ben, 'closeAction', { params: { meeting: world.meeting, action: actionId } });
    await chat.deliver();
    const [, first, , second] = [...chat.posted.values()].map((card) => JSON.stringify(card));
    expect(first).toContain(`✓ ${newAction.text}`);
    expect(first).not.toContain('Thank the driver');
    expect(second).toContain('Thank the driver');
  });
});

describe('the card that opened a meeting', () => {
  test.each(ways)('shows that it is over once %s: it leads to the record, and has no buttons', async (_how, end) => {
    expect(titlesIn(opening())).toEqual(['Discussed']);
    expect(leads()).toContain('Open in panel');
    await end();
    await chat.deliver();
    expect(buttonsIn(opening())).toEqual([]);
    expect(leads()).toEqual(['Open the record']);
    expect(opening()).not.toHaveProperty('refresh');
  });

  test('has its buttons again when the meeting goes on', async () => {
    await world.end();
    await chat.deliver();
    world.later(10);
    await world.start();
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
    expect(titlesIn(opening())).toEqual(['Discussed']);
  });

  test('tapped where a client still shows it as it was is answered in words, or as it is now', async () => {
    const [button] = buttonsIn(opening());
    await world.end();
    world.teams.inMeeting.clear();
    expect(await tap(world, ben, button!)).toBe('Only people who are in the meeting can do this.');
    expect(titlesIn(await tap(world, mai, button!))).toEqual([]);
    expect(await tap(world, linh, { ...button!, locale: 'vi-VN' })).toMatch(/^Chỉ /);
  });

  test('of a meeting that opens with nothing is not asked for at its end', async () => {
    await world.end();
    await chat.deliver();
    await world.ask(mai, 'changeSettings', { body: { automatic: false } });
    world.later(7 * 24 * 60);
    await world.start();
    await world.end(new Date(world.now + 60_000).toISOString());
    expect(world.cardsAskedFor().filter((card) => card.startsWith('opening:'))).toEqual([]);
  });
});
