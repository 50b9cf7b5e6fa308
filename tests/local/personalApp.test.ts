import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { homeTenantId, personOf } from '../../local/teams/people';
import { personalConversationOf } from '../../local/teams/personalApps';
import { chatOfConversation } from '../../local/teams/connector/whereabouts';
import type { PersonKey } from '../../local/teams/protocol';
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

const does = (as: PersonKey, verb: unknown) => post(`${local.url}/teams/do`, { as, do: verb });

async function heard(): Promise<Record<string, unknown>[]> {
  await local.teams.settled();
  return bot.heard.map(({ activity }) => activity).filter(({ conversation }) => idOf(conversation) === alone.id);
}

const idOf = (conversation: unknown) => (conversation as { id: string }).id;

const alone = { id: personalConversationOf('linh'), conversationType: 'personal', tenantId: homeTenantId };

test('whoever adds the app for themselves has a chat with it, and the bot hears of it', async () => {
  expect((await does('linh', { verb: 'addPersonalApp' })).status).toBe(200);
  expect(await heard()).toMatchObject([
    { type: 'installationUpdate', action: 'add', conversation: alone, locale: 'vi-VN' },
    { type: 'conversationUpdate', conversation: alone, from: { aadObjectId: personOf('linh').id } },
  ]);
  expect(local.teams.state('linh').personalApp).toMatchObject({ installed: true, chat: [] });
  expect(local.teams.state('mai').personalApp).toMatchObject({ installed: false });
});

test('what is said to the app alone reaches it without a mention, and nobody else', async () => {
  await does('linh', { verb: 'addPersonalApp' });
  await does('linh', { verb: 'sayToApp', text: 'trợ giúp' });
  const said = (await heard()).at(-1);
  expect(said).toMatchObject({ type: 'message', text: 'trợ giúp', conversation: alone, locale: 'vi-VN' });
  expect(said?.['localTimezone']).toEqual(expect.any(String));
  expect(local.teams.state('linh').personalApp?.chat).toMatchObject([{ text: 'trợ giúp' }]);
  expect(local.teams.state('linh').chat).toEqual([]);
});

test('the bot may speak there as long as the app is not taken out, to that person alone', async () => {
  const world = () => local.teams.world.current();
  await does('linh', { verb: 'addPersonalApp' });
  expect(chatOfConversation(world(), alone.id).roster).toEqual(['linh']);
  await does('linh', { verb: 'removePersonalApp' });
  expect(() => chatOfConversation(world(), alone.id)).toThrow('not installed');
  expect((await heard()).at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
  expect((await does('linh', { verb: 'sayToApp', text: 'help' })).status).toBe(403);
});

test('guests and people from elsewhere can’t add it', async () => {
  expect((await does('gil', { verb: 'addPersonalApp' })).status).toBe(409);
  expect((await does('olga', { verb: 'addPersonalApp' })).status).toBe(409);
});
