import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { post, startBot, teamsAlone, type Bot, type TeamsAlone } from './teamsAlone';

let local: TeamsAlone;
let bot: Bot;

beforeEach(async () => {
  bot = await startBot();
  local = await teamsAlone({ botUrl: () => bot.url });
});

afterEach(async () => {
  await local.close();
  await bot.close();
});

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const state = () => local.teams.state('ben');

async function ask(request: object): Promise<unknown> {
  return (await post(`${local.url}/teams/extension`, { as: 'ben', isAlone: false, ...request })).body;
}

const asked = () => bot.heard.map(({ activity }) => activity).filter(({ type }) => type === 'invoke');

test('what the app finds is listed, and what is chosen is put into the chat', async () => {
  bot.answer(200, {
    composeExtension: {
      type: 'result',
      attachments: [{ content: card, preview: { content: { title: 'Six crews', text: 'Ken' } } }],
    },
  });
  expect(await ask({ ask: 'find', q: 'crews' })).toEqual({
    is: 'found',
    found: [{ title: 'Six crews', text: 'Ken', card }],
  });
  expect(asked()).toMatchObject([
    {
      name: 'composeExtension/query',
      conversation: { id: state().meeting.conversationId },
      value: { commandId: 'findMoment', parameters: [{ name: 'q', value: 'crews' }] },
    },
  ]);
  await post(`${local.url}/teams/do`, { as: 'ben', do: { verb: 'putCard', card, isAlone: false } });
  expect(state().chat.at(-1)).toMatchObject({ from: { bot: false, person: 'ben' }, card });
});

test('why nothing is found is said', async () => {
  bot.answer(200, { composeExtension: { type: 'message', text: 'Not here.' } });
  expect(await ask({ ask: 'find', q: '' })).toEqual({ is: 'said', sentence: 'Not here.' });
  expect(asked()).toMatchObject([{ value: { parameters: [{ name: 'initialRun', value: 'true' }] } }]);
});

test('a message is given to the app as Teams words it, and its page is opened', async () => {
  await post(`${local.url}/teams/do`, { as: 'linh', do: { verb: 'say', text: 'a < b & c' } });
  const message = state().chat.at(-1);
  bot.answer(200, { task: { type: 'continue', value: { url: 'http://here/tab', title: 'Save' } } });
  expect(await ask({ ask: 'save', messageId: message?.id })).toEqual({
    is: 'dialog',
    url: 'http://here/tab',
    title: 'Save',
  });
  expect(asked()).toMatchObject([
    {
      name: 'composeExtension/fetchTask',
      value: {
        messagePayload: {
          id: message?.id,
          from: { user: { displayName: 'Linh Nguyen' } },
          body: { contentType: 'html', content: '<p>a &lt; b &amp; c</p>' },
        },
      },
    },
  ]);
});

test('a bot that is down says so', async () => {
  bot.answer(500);
  const answer = await post(`${local.url}/teams/extension`, { as: 'ben', ask: 'find', q: '', isAlone: false });
  expect(answer.status).toBe(502);
});
