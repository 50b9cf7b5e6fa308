import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { post, startBot, teamsAlone, type Bot, type TeamsAlone } from './teamsAlone';

let local: TeamsAlone;
let bot: Bot;
let moved: Promise<void>;

beforeEach(async () => {
  bot = await startBot();
  moved = Promise.resolve();
  local = await teamsAlone({ botUrl: () => bot.url, clockMoved: () => moved });
});
afterEach(async () => {
  await local.close();
  await bot.close();
});

const does = (verb: string, more: object = {}) => post(`${local.url}/teams/do`, { as: 'mai', do: { verb, ...more } });
const short: Record<string, string> = {
  'application/vnd.microsoft.meetingStart': 'start',
  'application/vnd.microsoft.meetingEnd': 'end',
};

async function heard(): Promise<string[]> {
  await local.teams.settled();
  return bot.heard.map(({ activity }) => short[String(activity['name'])] ?? String(activity['type']));
}

async function meets(): Promise<void> {
  await does('startMeeting');
  await does('endMeeting');
}

test('starts and ends reach the bot once, twice or never, as was chosen', async () => {
  await meets();
  expect(await heard()).toEqual(['start', 'end']);
  bot.heard.splice(0);
  await does('setMeetingEvents', { arrive: 'twice' });
  await meets();
  expect(await heard()).toEqual(['start', 'start', 'end', 'end']);
  expect(bot.heard[0]?.activity).toEqual(bot.heard[1]?.activity);
  bot.heard.splice(0);
  await does('setMeetingEvents', { arrive: 'lost' });
  await meets();
  expect(await heard()).toEqual([]);
});

test('what is held back is told later, with the times of then, also the other way round', async () => {
  await does('setMeetingEvents', { arrive: 'held' });
  await does('startMeeting');
  const { startedAt } = local.teams.state('mai').meeting;
  await does('endMeeting');
  expect(local.teams.state('mai').meetingEvents).toEqual({ arrive: 'held', held: 2 });
  expect(await heard()).toEqual([]);
  await does('dayLater');
  await does('tellHeld', { newestFirst: true });
  expect(await heard()).toEqual(['end', 'start']);
  expect(bot.heard[1]?.activity).toMatchObject({ timestamp: startedAt, value: { StartTime: startedAt } });
  expect(local.teams.state('mai').meetingEvents.held).toBe(0);
  await meets();
  await does('removeApp');
  await does('tellHeld');
  expect(await heard()).toEqual(['end', 'start', 'installationUpdate']);
});

test('what is refused because the clock moves meanwhile is told with a token of the new time', async () => {
  let move = (): void => undefined;
  moved = new Promise((resolve) => (move = resolve));
  bot.answer(401);
  const later = does('dayLater');
  await does('startMeeting');
  while (bot.heard.length === 0) await new Promise(setImmediate);
  bot.answer(200);
  move();
  await later;
  expect(await heard()).toEqual(['start', 'start']);
  expect(local.teams.state('mai').chat.filter((entry) => 'line' in entry)).toEqual([]);
  // Refused while nothing moves, it is not told again.
  bot.answer(401);
  await does('endMeeting');
  expect(await heard()).toEqual(['start', 'start', 'end']);
});

test('a meeting that gets another name has it in its chat, for the bot and where it is asked for', async () => {
  await does('renameMeeting', { title: ' Terms for suppliers ' });
  expect(local.teams.state('ben').meeting.title).toBe('Terms for suppliers');
  expect(await heard()).toEqual(['conversationUpdate']);
  expect(bot.heard[0]?.activity).toMatchObject({ topicName: 'Terms for suppliers' });
  expect((await does('renameMeeting', { title: '  ' })).status).toBe(400);
});
