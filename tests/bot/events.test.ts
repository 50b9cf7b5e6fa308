import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createBot, type Bot } from '../../api/src/bot';
import { Incoming } from '../../api/src/bot/activities';
import { answerCardAction } from '../../api/src/bot/cardActions';
import type { Card, CardAction, ChatEvent } from '../../api/src/ports';
import { Problem } from '../../domain/problems';
import {
  activityRequest,
  botAppId,
  home,
  keptLog,
  mai,
  meetingId,
  meetingStarted,
  startBotChannel,
  type BotChannel,
} from '../support/botChannel';

let channel: BotChannel;
let bot: Bot;
let heard: ChatEvent[];
let clicked: CardAction[];
let onClick: () => Card | undefined;
const log = keptLog();

beforeAll(async () => {
  channel = await startBotChannel();
});
afterAll(() => channel.stop());
beforeEach(() => {
  heard = [];
  clicked = [];
  onClick = () => undefined;
  channel.calls.length = 0;
  channel.answerWith(undefined);
  log.problems.length = 0;
  bot = createBot({
    settings: channel.settings,
    home,
    log,
    onEvent: async (event) => void heard.push(event),
    onCardAction: async (action) => {
      clicked.push(action);
      return onClick();
    },
  });
});

async function hear(changes: Record<string, unknown>) {
  const activity = meetingStarted(channel.serviceUrl, changes);
  const answer = await bot.handle(activityRequest(activity, `Bearer ${await channel.token()}`));
  return { status: answer.status, body: answer.jsonBody as unknown };
}

const ended = { name: 'application/vnd.microsoft.meetingEnd' };
const bare = { channelData: { tenant: { id: home } } };

describe('meetings that start and end', () => {
  it('tells of a start with its time and title', async () => {
    await hear({});
    expect(heard).toEqual([
      {
        kind: 'meetingStarted',
        meetingId,
        conversation: channel.conversation,
        at: '2026-11-22T09:30:00.017Z',
        title: 'Payment terms review',
      },
    ]);
  });

  it('tells of an end with its time', async () => {
    await hear({ ...ended, value: { EndTime: '2026-11-22T10:01:00Z' } });
    expect(heard).toEqual([expect.objectContaining({ kind: 'meetingEnded', at: '2026-11-22T10:01:00.000Z' })]);
  });

  it.each([
    ['no title', { value: { StartTime: '2026-11-22T09:30:00Z' } }, '2026-11-22T09:30:00.000Z'],
    ['no time', { value: { Title: 'Payment terms review' } }, '2026-11-22T09:30:01.000Z'],
    ['a time that is none', { value: { StartTime: 'soon' } }, '2026-11-22T09:30:01.000Z'],
    ['nothing said of it at all', { value: undefined }, '2026-11-22T09:30:01.000Z'],
    ['words where an object should be', { value: 'started' }, '2026-11-22T09:30:01.000Z'],
    ['numbers where words should be', { value: { Title: 7, StartTime: 8 }, text: 9 }, '2026-11-22T09:30:01.000Z'],
    ['fields nobody knows', { entities: [{ type: 'x' }], value: { Surprise: {} } }, '2026-11-22T09:30:01.000Z'],
  ])('takes a start with %s', async (_name, changes, at) => {
    expect((await hear(changes)).status).toBe(200);
    expect(heard).toEqual([expect.objectContaining({ kind: 'meetingStarted', meetingId, at })]);
  });

  it('tells of a doubled start twice: whoever keeps meetings knows what to do', async () => {
    await hear({});
    await hear({});
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual(heard[1]);
  });

  it('keeps quiet about a start that does not say of which meeting', async () => {
    expect((await hear(bare)).status).toBe(200);
    expect(heard).toEqual([]);
  });

  it('names the thread of a channel in which the meeting is talked about', async () => {
    const thread = '19:abc@thread.tacv2;messageid=1660758607740';
    await hear({ conversation: { id: thread, tenantId: home } });
    expect(heard[0]?.conversation.conversationId).toBe(thread);
  });
});

describe('who comes and goes', () => {
  const bot28 = { id: `28:${botAppId}` };
  const update = { type: 'conversationUpdate', name: undefined, value: undefined };

  it.each([
    ['the bot is added', { ...update, membersAdded: [bot28] }, ['installed']],
    [
      'the bot is added with a person',
      { ...update, membersAdded: [bot28, { id: '29:x' }] },
      ['installed', 'rosterChanged'],
    ],
    ['somebody joins the chat', { ...update, membersAdded: [{ id: '29:olga' }] }, ['rosterChanged']],
    ['somebody leaves the chat', { ...update, membersRemoved: [{ id: '29:olga' }] }, ['rosterChanged']],
    ['the bot is removed', { ...update, membersRemoved: [bot28] }, ['removed']],
    ['the chat gets another name', { ...update, topicName: 'Terms' }, ['renamed']],
    ['the chat changes in another way', update, ['renamed']],
    ['a chat that is no meeting changes in another way', { ...update, ...bare }, []],
    ['the app is installed', { ...update, type: 'installationUpdate', action: 'add' }, ['installed']],
    ['the app is upgraded', { ...update, type: 'installationUpdate', action: 'add-upgrade' }, ['installed']],
    ['the app is removed', { ...update, type: 'installationUpdate', action: 'remove' }, ['removed']],
    ['something nobody knows happens', { ...update, type: 'messageReaction' }, []],
  ])('tells it when %s', async (_name, changes, kinds) => {
    expect((await hear(changes)).status).toBe(200);
    expect(heard.map(({ kind }) => kind)).toEqual(kinds);
    expect(channel.calls).toEqual([]);
  });
});

describe('somebody talks to the bot', () => {
  const message = { type: 'message', name: undefined, value: undefined, text: '<at>Customer Moment</at> help me' };
  const said = {
    kind: 'said',
    text: 'help me',
    by: mai,
    locale: 'en-US',
    zone: undefined,
    isPersonal: false,
    meetingId,
  };

  it('tells what was said, and leaves the answer to whoever hears it', async () => {
    const activity = { ...message, id: 'message-1', locale: 'en-US' };
    expect((await hear(activity)).status).toBe(200);
    expect(heard).toEqual([{ ...said, messageId: 'message-1', conversation: channel.conversation }]);
    expect(channel.calls).toEqual([]);
  });

  it('tells of somebody without an id, too', async () => {
    await hear({ ...message, from: { id: '29:anonymous', name: 'Guest' } });
    expect(heard).toEqual([expect.objectContaining({ kind: 'said', by: undefined })]);
  });

  it('tells where they are and that nobody else reads it', async () => {
    const conversation = { id: 'a:mai', conversationType: 'personal', tenantId: home };
    await hear({ ...message, ...bare, conversation, localTimezone: 'Asia/Ho_Chi_Minh' });
    expect(heard).toEqual([
      expect.objectContaining({ isPersonal: true, zone: 'Asia/Ho_Chi_Minh', meetingId: undefined }),
    ]);
  });
});

describe('somebody adds the app for themselves', () => {
  const conversation = { id: 'a:mai', conversationType: 'personal', tenantId: home };
  const alone = { ...bare, name: undefined, value: undefined, conversation, locale: 'vi-VN' };

  it.each([
    ['installs it', { type: 'installationUpdate', action: 'add' }],
    ['is added together with the bot', { type: 'conversationUpdate', membersAdded: [{ id: `28:${botAppId}` }] }],
  ])('tells whom the app may write to: somebody %s', async (_name, changes) => {
    await hear({ ...alone, ...changes });
    expect(heard).toEqual([expect.objectContaining({ kind: 'met', by: mai, locale: 'vi-VN' })]);
  });

  it('tells when they take it out again', async () => {
    await hear({ ...alone, type: 'installationUpdate', action: 'remove' });
    expect(heard.map(({ kind }) => kind)).toEqual(['removed']);
  });
});

describe('a button on a card', () => {
  const click = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'closeAction', data: { action: 'act-1234' } }, trigger: 'manual' },
  };

  it('tells who clicked what and shows the new card', async () => {
    onClick = () => ({ type: 'AdaptiveCard', version: '1.5' });
    expect(await hear(click)).toEqual({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', version: '1.5' },
      },
    });
    const { conversation } = channel;
    expect(clicked).toEqual([
      { verb: 'closeAction', data: { action: 'act-1234' }, person: mai.id, meetingId, conversation },
    ]);
  });

  it('shows the sentence of a refusal to who clicked', async () => {
    onClick = () => {
      throw new Problem('notAllowed', 'Only its owner can close this.');
    };
    expect((await hear(click)).body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Only its owner can close this.',
    });
  });

  it('says so in time where it takes too long', async () => {
    const incoming = Incoming.parse(meetingStarted(channel.serviceUrl, click));
    const onCardAction = () => new Promise<never>(() => undefined);
    const answer = await answerCardAction(incoming, { tenant: home, onCardAction, patienceMs: 1 });
    expect(answer.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'This takes too long just now. Try again in a moment.',
    });
  });

  it('tells nobody of a refusal where nobody clicked: the client keeps the card that it has', async () => {
    onClick = () => {
      throw new Problem('outsider', 'Customer Moment is only for people of this organization.');
    };
    const value = { ...click.value, trigger: 'automatic' };
    expect((await hear({ ...click, value })).body).toMatchObject({
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
    });
  });

  it('says which message holds the card, and in which language whoever clicked reads', async () => {
    onClick = () => ({ type: 'AdaptiveCard', version: '1.5' });
    await hear({ ...click, replyToId: 'message-1', locale: 'vi-VN' });
    expect(clicked).toMatchObject([{ message: 'message-1', locale: 'vi-VN' }]);
  });

  it('says it in the language of who clicked', async () => {
    onClick = () => {
      throw new Problem('notFound', 'This action was removed.');
    };
    const inVietnamese = { ...click, locale: 'vi-VN' };
    expect((await hear(inVietnamese)).body).toMatchObject({ value: 'Việc cần làm này đã bị xóa.' });
  });

  it('refuses a click by nobody, a button of nobody and another kind of call', async () => {
    const anonymous = await hear({ ...click, from: { id: '29:anonymous' } });
    expect(anonymous).toMatchObject({
      status: 200,
      body: { statusCode: 403, type: 'application/vnd.microsoft.error' },
    });
    expect(await hear({ ...click, value: { action: { type: 'Action.Submit' } } })).toMatchObject({
      body: { statusCode: 400 },
    });
    expect((await hear({ ...click, name: 'composeExtension/query' })).status).toBe(501);
    expect(clicked).toEqual([]);
  });
});
