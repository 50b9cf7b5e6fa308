import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createBot, type Bot } from '../../api/src/bot';
import { Incoming } from '../../api/src/bot/activities';
import { answerExtension } from '../../api/src/bot/extension';
import type { FoundForChat, MessageToSave, MomentSearch } from '../../api/src/ports';
import { Problem } from '../../domain/problems';
import {
  activityRequest,
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
let searched: MomentSearch[];
let saved: MessageToSave[];
let found: () => FoundForChat[];
const log = keptLog();

beforeAll(async () => {
  channel = await startBotChannel();
});
afterAll(() => channel.stop());
beforeEach(() => {
  searched = [];
  saved = [];
  found = () => [{ title: 'Six crews', about: 'Ken', card: { type: 'AdaptiveCard', version: '1.5' } }];
  bot = createBot({
    settings: channel.settings,
    home,
    log,
    onEvent: () => Promise.reject(new Error('Nothing happened in the chat.')),
    onCardAction: () => Promise.reject(new Error('Nobody tapped a card.')),
    extension: {
      find: async (search) => {
        searched.push(search);
        return found();
      },
      save: async (message) => {
        saved.push(message);
        return { title: 'Save as customer moment', url: 'https://moment.example/tab/index.html' };
      },
    },
  });
});

async function ask(changes: Record<string, unknown>) {
  const activity = meetingStarted(channel.serviceUrl, { type: 'invoke', ...changes });
  const answer = await bot.handle(activityRequest(activity, `Bearer ${await channel.token()}`));
  return { status: answer.status, body: answer.jsonBody as unknown };
}

const query = (...parameters: object[]) => ({
  name: 'composeExtension/query',
  value: { commandId: 'findMoment', parameters, queryOptions: { skip: 0, count: 25 } },
});

describe('looking for a moment', () => {
  it('asks with the words that were typed, and lists what is found', async () => {
    expect(await ask(query({ name: 'q', value: 'crews' }))).toEqual({
      status: 200,
      body: {
        composeExtension: {
          type: 'result',
          attachmentLayout: 'list',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.adaptive',
              content: { type: 'AdaptiveCard', version: '1.5' },
              preview: {
                contentType: 'application/vnd.microsoft.card.thumbnail',
                content: { title: 'Six crews', text: 'Ken' },
              },
            },
          ],
        },
      },
    });
    const { conversation } = channel;
    expect(searched).toEqual([{ q: 'crews', person: mai.id, locale: undefined, conversation, meetingId }]);
  });

  it.each([
    ['before anything was typed', query({ name: 'initialRun', value: 'true' })],
    ['where what was typed is no text', query({ name: 'q', value: 7 })],
    ['where nothing is said of it at all', { name: 'composeExtension/query', value: undefined }],
  ])('asks for anything %s', async (_, asked) => {
    expect((await ask(asked)).status).toBe(200);
    expect(searched.map(({ q }) => q)).toEqual(['']);
  });

  it('says why not, in the language of who asks', async () => {
    found = () => {
      throw new Problem(
        'appNotInMeeting',
        'Add Customer Moment to this chat first: without it nobody can tell who reads along.',
      );
    };
    const answer = await ask({ ...query(), locale: 'vi-VN' });
    expect(answer).toMatchObject({
      status: 200,
      body: { composeExtension: { type: 'message', text: expect.stringContaining('Trước hết hãy thêm') } },
    });
  });

  it('says so in time where it takes too long', async () => {
    const incoming = { ...meetingStarted(channel.serviceUrl, { type: 'invoke', ...query() }) };
    const never = { find: () => new Promise<never>(() => undefined), save: () => new Promise<never>(() => undefined) };
    const extending = { tenant: home, extension: never, patienceMs: 1 };
    expect(await answerExtension(Incoming.parse(incoming), extending)).toMatchObject({
      status: 200,
      body: { composeExtension: { type: 'message', text: expect.stringContaining('takes too long just now') } },
    });
  });

  it('is for people with an account', async () => {
    const answer = await ask({ ...query(), from: { id: '29:anonymous' } });
    expect(JSON.stringify(answer.body)).toContain('only for people of this organization');
    expect(searched).toEqual([]);
  });
});

describe('making a moment of a message', () => {
  const fetchTask = (messagePayload: unknown) => ({
    name: 'composeExtension/fetchTask',
    value: { commandId: 'saveMoment', messagePayload },
  });

  it('opens the page with what was read on the screen', async () => {
    const answer = await ask(
      fetchTask({
        id: '17640',
        createdDateTime: '2026-11-23T08:00:00Z',
        from: { user: { displayName: 'Linh Nguyen', id: 'x' } },
        body: {
          contentType: 'html',
          content: '<p>Ken &amp; his crews:<br>&#8220;on time&#8221;&nbsp;</p><p>Thanks</p>',
        },
      }),
    );
    expect(answer).toMatchObject({
      status: 200,
      body: { task: { type: 'continue', value: { url: 'https://moment.example/tab/index.html' } } },
    });
    expect(saved).toMatchObject([
      {
        messageId: '17640',
        text: 'Ken & his crews:\n“on time” \nThanks',
        from: 'Linh Nguyen',
        at: '2026-11-23T08:00:00Z',
        person: mai.id,
      },
    ]);
  });

  it('keeps the faces that people put into it, and every letter', async () => {
    const content = '<p>Ken: &#x27;Cảm ơn&#x27; <emoji id="smile" alt="🙂" title="Smile"></emoji> &amp;lt; 3</p>';
    await ask(fetchTask({ id: '1', body: { contentType: 'html', content } }));
    expect(saved).toMatchObject([{ text: "Ken: 'Cảm ơn' 🙂 &lt; 3" }]);
  });

  it('takes one of which little is said', async () => {
    await ask(fetchTask({ body: { contentType: 'text', content: 'a < b' }, from: null }));
    expect(saved).toMatchObject([{ messageId: '', text: 'a < b', from: undefined, at: undefined }]);
  });

  it('says that it can’t be read where there is none', async () => {
    expect(await ask(fetchTask(undefined))).toMatchObject({
      status: 200,
      body: { task: { type: 'message', value: "This message can't be read." } },
    });
  });

  it('is closed without another word, and asked for nothing else', async () => {
    expect(await ask({ name: 'composeExtension/submitAction', value: {} })).toEqual({ status: 200, body: {} });
    expect((await ask({ name: 'composeExtension/selectItem', value: {} })).status).toBe(501);
  });
});
