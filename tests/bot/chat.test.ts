import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createBot, type Bot } from '../../api/src/bot';
import { ChatFailure } from '../../api/src/ports';
import { PersonId } from '../../domain/people';
import { botAppId, conversationId, home, keptLog, mai, meetingId, startBotChannel } from '../support/botChannel';
import type { Answer, BotChannel } from '../support/botChannel';

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const log = keptLog();
let channel: BotChannel;
let bot: Bot;

beforeAll(async () => {
  channel = await startBotChannel();
  const { settings } = channel;
  bot = createBot({ settings, home, log, onEvent: async () => undefined, onCardAction: async () => undefined });
});
afterAll(() => channel.stop());
beforeEach(() => {
  channel.calls.length = 0;
  channel.answerWith(undefined);
  channel.closeKept(false);
  log.problems.length = 0;
});

async function failure(call: Promise<unknown>): Promise<ChatFailure> {
  const error: unknown = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ChatFailure)) throw new Error(`Expected a chat failure, got ${String(error)}`);
  return error;
}

const post = () => bot.chat.post(channel.conversation, card, {});
const update = () => bot.chat.update(channel.conversation, 'message-1', card);

describe('a card in the chat', () => {
  it('is posted once, signed in by managed identity, and gives its id back', async () => {
    expect(await post()).toEqual({ activityId: 'message-1' });
    expect(channel.calls).toHaveLength(1);
    expect(channel.calls[0]).toMatchObject({
      method: 'POST',
      authorization: 'Bearer a-token',
      body: {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      },
    });
    expect(channel.calls[0]?.path).toContain(`/v3/conversations/${conversationId}/activities`);
    expect(channel.calls[0]?.body).not.toHaveProperty('text');
  });

  it('is shown over the meeting when a bubble is asked for', async () => {
    await bot.chat.post(channel.conversation, card, { bubble: { title: 'Customer moment' } });
    const { notification } = (channel.calls[0]?.body as { channelData: { notification: Record<string, string> } })
      .channelData;
    expect(notification['alertInMeeting']).toBe(true);
    const link = new URL(notification['externalResourceUrl'] ?? '');
    expect(link.origin + link.pathname).toBe(
      'https://teams.microsoft.com/l/bubble/8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
    );
    expect(link.search).toContain('title=Customer%20moment');
    expect(link.searchParams.get('url')).toBe('https://moment.northwind.example/tab/index.html?tab=meeting');
    expect(link.searchParams.get('completionBotId')).toBe(botAppId);
  });

  it('is replaced in place', async () => {
    await update();
    expect(channel.calls).toHaveLength(1);
    expect(channel.calls[0]).toMatchObject({
      method: 'PUT',
      path: `/v3/conversations/${conversationId}/activities/message-1`,
      body: { attachments: [{ content: card }] },
    });
  });
});

describe('a card that could not be sent', () => {
  it.each<[string, Answer, string]>([
    ['502: it may have been stored', { status: 502 }, 'uncertain'],
    ['500: it may have been stored', { status: 500 }, 'uncertain'],
    ['408: it may have been stored', { status: 408 }, 'uncertain'],
    ['a closed line: it may have been stored', { status: 0, hangUp: true }, 'uncertain'],
    ['429', { status: 429 }, 'throttled'],
    ['412', { status: 412 }, 'retry'],
    [
      '403: the app is not in the chat',
      { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
      'gone',
    ],
    ['404: there is no such chat', { status: 404, body: { error: { code: 'ConversationNotFound' } } }, 'gone'],
    ['400', { status: 400 }, 'rejected'],
    ['413', { status: 413, body: { error: { code: 'MessageSizeTooBig' } } }, 'rejected'],
  ])('was answered %s, after one single post', async (_name, answer, kind) => {
    channel.answerWith(() => answer);
    expect((await failure(post())).kind).toBe(kind);
    expect(channel.calls).toHaveLength(1);
  });

  it.each<[string, Answer, string]>([
    ['502', { status: 502 }, 'retry'],
    ['a closed line', { status: 0, hangUp: true }, 'retry'],
    ['429', { status: 429 }, 'throttled'],
    ['404: the chat is gone', { status: 404, body: { error: { code: 'ConversationNotFound' } } }, 'gone'],
    [
      '404: the message is gone',
      { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } },
      'messageGone',
    ],
    ['404, and not what is missing', { status: 404 }, 'missing'],
    ['403', { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }, 'gone'],
  ])('may be replaced again when that was answered %s', async (_name, answer, kind) => {
    channel.answerWith(() => answer);
    expect((await failure(update())).kind).toBe(kind);
    expect(channel.calls).toHaveLength(1);
  });

  it('says how long the chat wants to be left alone', async () => {
    channel.answerWith(() => ({ status: 429, headers: { 'retry-after': '7' } }));
    expect((await failure(post())).retryAfterSeconds).toBe(7);
    channel.answerWith(() => ({ status: 429, headers: { 'retry-after': new Date(Date.now() + 9000).toUTCString() } }));
    expect((await failure(post())).retryAfterSeconds).toBeGreaterThan(5);
  });

  it('was certainly not stored when nobody listened', async () => {
    const nobody = { ...channel.conversation, serviceUrl: 'http://127.0.0.1:9/' };
    expect((await failure(bot.chat.post(nobody, card, {}))).kind).toBe('retry');
  });

  it('was sent over a connection of its own, which the other side can’t have closed meanwhile', async () => {
    await update();
    await update();
    channel.closeKept(true);
    expect((await failure(update())).kind).toBe('retry');
    channel.closeKept(false);
    await update();
    channel.closeKept(true);
    channel.calls.length = 0;
    expect(await post()).toEqual({ activityId: 'message-1' });
    expect(await post()).toEqual({ activityId: 'message-2' });
    expect(channel.calls).toHaveLength(2);
  });

  it('counts as lost in between when the answer carries no id', async () => {
    channel.answerWith(() => ({ status: 200, body: {} }));
    expect((await failure(post())).kind).toBe('uncertain');
  });
});

describe('who is in the meeting', () => {
  const members = ['Mai Tran', 'Ben Okafor', 'Olga Petrov'].map((name, n) => ({
    id: `29:${n}`,
    name,
    ...(n === 1 ? { objectId: `2222222${n}-2222-4222-8222-222222222222` } : {}),
    ...(n === 0 ? { aadObjectId: mai.id, objectId: '99999999-9999-4999-8999-999999999999' } : {}),
    tenantId: home,
    userRole: 'user',
    userPrincipalName: `${n}@northwind.example`,
  }));

  it('is read page after page, by the directory id where there is one', async () => {
    channel.answerWith(({ query }) => {
      const from = Number(query.get('continuationToken') ?? '0');
      const more = from + 1 < members.length ? { continuationToken: String(from + 1) } : {};
      return { status: 200, body: { members: members.slice(from, from + 1), ...more } };
    });
    const roster = await bot.roster.members(channel.conversation);
    expect(channel.calls).toHaveLength(3);
    expect(roster?.members).toEqual([
      {
        id: mai.id,
        teamsId: '29:0',
        name: 'Mai Tran',
        tenantId: home,
        userRole: 'user',
        upn: '0@northwind.example',
      },
      expect.objectContaining({ id: '22222221-2222-4222-8222-222222222222' }),
      expect.objectContaining({ id: undefined, name: 'Olga Petrov' }),
    ]);
  });

  it.each<[string, Answer]>([
    ['the app is not there', { status: 403 }],
    ['there is no such chat', { status: 404 }],
  ])('is not to be had when %s', async (_name, answer) => {
    channel.answerWith(() => answer);
    expect(await bot.roster.members(channel.conversation)).toBeUndefined();
    expect(log.problems).toEqual([]);
    expect(channel.calls).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['Teams has trouble', { status: 503 }],
    ['Teams has enough of us', { status: 429 }],
    ['Teams no longer knows who we are', { status: 401 }],
    ['the answer is not a roster', { status: 200, body: { hello: 'there' } }],
    ['the pages have no end', { status: 200, body: { members: [], continuationToken: 'again' } }],
  ])('is unavailable when %s, which is not the same as nobody there', async (_name, answer) => {
    channel.answerWith(() => answer);
    const unavailable = { code: 'unavailable', retryAfterSeconds: 5, cause: undefined };
    await expect(bot.roster.members(channel.conversation)).rejects.toMatchObject(unavailable);
    expect(log.problems).toHaveLength(1);
    if (answer.status === 503) expect(channel.calls).toHaveLength(1);
  });

  it.each([503, 200])('can’t say of a meeting or a person what %i does not tell', async (status) => {
    channel.answerWith(() => ({ status, body: { nothing: 'of use' } }));
    await expect(bot.roster.meeting(meetingId)).rejects.toMatchObject({ code: 'unavailable' });
    const asked = bot.roster.participant(meetingId, PersonId.parse(mai.id));
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('tells the meeting with its chat and organizer', async () => {
    const organizer = { id: '29:mai', aadObjectId: mai.id, tenantId: home };
    const details = { id: meetingId, title: 'Payment terms review', type: 'Surprise' };
    channel.answerWith(() => ({ status: 200, body: { details, conversation: { id: conversationId }, organizer } }));
    expect(await bot.roster.meeting(meetingId)).toEqual({
      conversationId,
      title: 'Payment terms review',
      organizer: mai.id,
    });
    expect(channel.calls[0]?.path).toBe(`/v1/meetings/${meetingId}`);
  });

  it('tells a meeting without title and organizer too, and none that is not there', async () => {
    channel.answerWith(() => ({ status: 200, body: { conversation: { id: `${conversationId};messageid=1` } } }));
    const thread = `${conversationId};messageid=1`;
    expect(await bot.roster.meeting(meetingId)).toEqual({ conversationId: thread, title: '', organizer: undefined });
    channel.answerWith(undefined);
    expect(await bot.roster.meeting(meetingId)).toBeUndefined();
    expect(log.problems).toEqual([]);
  });

  it('tells the role of one person, and whether that person is in the meeting', async () => {
    channel.answerWith(() => ({ status: 200, body: { meeting: { role: 'Organizer', inMeeting: true } } }));
    const person = PersonId.parse(mai.id);
    expect(await bot.roster.participant(meetingId, person)).toEqual({ role: 'Organizer', inMeeting: true });
    expect(channel.calls[0]?.path).toBe(`/v1/meetings/${meetingId}/participants/${mai.id}`);
    expect(channel.calls[0]?.query.get('tenantId')).toBe(home);
    channel.answerWith(() => ({ status: 404 }));
    expect(await bot.roster.participant(meetingId, person)).toBeUndefined();
    expect(log.problems).toEqual([]);
  });
});
