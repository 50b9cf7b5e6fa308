import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import WebSocket from 'ws';
import { botAppId, homeTenantId, personOf, teamsIdOf } from '../../local/teams/people';
import { WindowEvent, type PersonKey, type WindowState } from '../../local/teams/protocol';
import { post, startBot, teamsAlone, until, type Bot, type TeamsAlone } from './teamsAlone';

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

const state = (as: PersonKey = 'mai') => local.teams.state(as);
const does = (as: PersonKey, verb: unknown) => post(`${local.url}/teams/do`, { as, do: verb });
const inMeeting = () => state().people.flatMap((person) => (person.inMeeting ? [person.key] : []));
const inRoster = () => state().people.flatMap((person) => (person.inRoster ? [person.key] : []));
const weekMs = 7 * 24 * 60 * 60_000;

async function heard(): Promise<Record<string, unknown>[]> {
  await local.teams.settled();
  return bot.heard.map(({ activity }) => activity);
}

test('a meeting starts and ends, and the bot hears of both', async () => {
  await does('mai', { verb: 'startMeeting' });
  expect(inMeeting()).toEqual(['mai']);
  expect(state().meeting).toMatchObject({ running: true, occurrence: 1, startedAt: expect.any(String) });
  await does('ben', { verb: 'join' });
  await does('mai', { verb: 'endMeeting' });
  expect(inMeeting()).toEqual([]);
  const [start, end] = await heard();
  expect(start).toMatchObject({
    type: 'event',
    name: 'application/vnd.microsoft.meetingStart',
    channelId: 'msteams',
    serviceUrl: `${local.url}/connector/`,
    from: { id: teamsIdOf(personOf('mai')), aadObjectId: personOf('mai').id },
    recipient: { id: `28:${botAppId}` },
    conversation: { isGroup: true, conversationType: 'groupChat', tenantId: homeTenantId },
    channelData: { tenant: { id: homeTenantId }, meeting: { id: state().meeting.id } },
    value: { Title: 'Payment terms review', MeetingType: 'Recurring', StartTime: state().meeting.startedAt },
  });
  expect(end).toMatchObject({
    name: 'application/vnd.microsoft.meetingEnd',
    value: { EndTime: expect.any(String), JoinUrl: expect.stringContaining('meetup-join') },
  });
});

test('what the bot hears is signed by the channel, for this bot and this address', async () => {
  await does('mai', { verb: 'say', text: '@Customer Moment help' });
  await heard();
  const token = bot.heard[0]?.authorization.replace('Bearer ', '') ?? '';
  const metadata = (await (await fetch(`${local.url}/channel/.well-known/openidconfiguration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
    issuer: 'https://api.botframework.com',
    audience: botAppId,
  });
  expect(payload['serviceurl']).toBe(`${local.url}/connector/`);
  const keys = (await (await fetch(metadata.jwks_uri)).json()) as { keys: { endorsements: string[] }[] };
  expect(keys.keys[0]?.endorsements).toEqual(['msteams']);
});

test('the app is introduced once to each chat, and again only where its address has changed', async () => {
  local.teams.introduceApp();
  local.teams.introduceApp();
  expect(await heard()).toMatchObject([
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: `28:${botAppId}` }] },
  ]);
  local.teams.introduceApp();
  expect(await heard()).toHaveLength(2);
  local.teams.world.change((world) => void (world.meetings[0]!.botKnowsServiceUrl = 'http://127.0.0.1:1/connector/'));
  local.teams.introduceApp();
  expect((await heard()).at(-1)).toMatchObject({ type: 'installationUpdate', action: 'add-upgrade' });
});

test('a guest and somebody from outside come in by the link, and the bot hears that they did', async () => {
  expect(inRoster()).toEqual(['mai', 'ben', 'linh']);
  await does('gil', { verb: 'join' });
  await does('olga', { verb: 'join' });
  expect(inRoster()).toEqual(['mai', 'ben', 'linh', 'gil', 'olga']);
  await does('gil', { verb: 'leave' });
  expect(inRoster()).toContain('gil');
  expect(await heard()).toMatchObject([
    { type: 'conversationUpdate', membersAdded: [{ aadObjectId: personOf('gil').id }] },
    { type: 'conversationUpdate', membersAdded: [{ aadObjectId: personOf('olga').id }] },
  ]);
});

test('who was taken off the list is out of the meeting and does not come in again', async () => {
  await does('ben', { verb: 'join' });
  await does('mai', { verb: 'removeFromRoster', person: 'ben' });
  expect(inMeeting()).toEqual([]);
  expect(await does('ben', { verb: 'join' })).toMatchObject({
    status: 403,
    body: { problem: 'Ben Okafor is not in this chat.' },
  });
  expect((await does('ben', { verb: 'say', text: 'Hello?' })).status).toBe(403);
  await does('mai', { verb: 'addToRoster', person: 'ben' });
  expect((await does('ben', { verb: 'join' })).status).toBe(200);
  expect(await heard()).toMatchObject([
    { membersRemoved: [{ aadObjectId: personOf('ben').id }] },
    { membersAdded: [{ aadObjectId: personOf('ben').id }] },
  ]);
});

test('Meet now is another meeting, with the app in it and without a start event', async () => {
  local.teams.introduceApp();
  await heard();
  bot.heard.splice(0);
  await does('mai', { verb: 'startMeeting' });
  await does('ben', { verb: 'meetNow' });
  expect(state().meeting).toMatchObject({ title: 'Meet now', type: 'MeetNow', running: true });
  expect(state().people.find((person) => person.key === 'ben')).toMatchObject({ role: 'Organizer', inMeeting: true });
  expect(state().meetings).toHaveLength(2);
  const names = (await heard()).map((activity) => activity['name'] ?? activity['type']);
  expect(names).toEqual(['application/vnd.microsoft.meetingStart', 'installationUpdate', 'conversationUpdate']);
  const series = state().meetings[0]?.id ?? '';
  await does('linh', { verb: 'switchMeeting', meetingId: series });
  expect(state().meeting).toMatchObject({ id: series, running: true });
});

test('the next occurrence is a week on, after the running one has ended', async () => {
  await does('mai', { verb: 'startMeeting' });
  const before = state();
  await does('mai', { verb: 'nextOccurrence' });
  const { meeting, now, clockOffsetMs } = state();
  expect(meeting).toMatchObject({ occurrence: 2, running: false, id: before.meeting.id });
  expect(Date.parse(meeting.nextStart) - Date.parse(before.meeting.nextStart)).toBe(0);
  expect(Date.parse(now) - Date.parse(meeting.nextStart)).toBeLessThan(60_000);
  expect(clockOffsetMs).toBeGreaterThan(weekMs - 1);
  await does('mai', { verb: 'startMeeting' });
  expect(state().meeting).toMatchObject({ occurrence: 2, running: true });
  const names = (await heard()).map((activity) => String(activity['name']).split('.').at(-1));
  expect(names).toEqual(['meetingStart', 'meetingEnd', 'meetingStart']);
});

test('days pass when told to, and a start much later is another sitting', async () => {
  await does('mai', { verb: 'dayLater', days: 14 });
  await does('mai', { verb: 'startMeeting' });
  expect(state().meeting.occurrence).toBe(3);
  expect(Date.parse(state().now)).toBeGreaterThan(Date.now() + 2 * weekMs - 60_000);
});

test('a tap on a card asks the bot, and its card is for whoever tapped', async () => {
  const messageId = '1';
  const card = { type: 'AdaptiveCard', body: [] };
  local.teams.world.change(({ meetings }) =>
    meetings[0]!.chat.push({
      id: messageId,
      from: { bot: true, name: 'Customer Moment' },
      at: new Date().toISOString(),
      card,
      deleted: false,
    }),
  );
  const value = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Done' }] };
  bot.answer(200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
  const action = { type: 'Action.Execute', verb: 'closeAction', data: { id: 'a1' } };
  const answer = await post(`${local.url}/teams/card-action`, { as: 'ben', messageId, action });
  expect(answer).toMatchObject({ status: 200, body: { value } });
  // What it was answered is for Ben alone.
  expect(state().chat).toMatchObject([{ id: messageId, card }]);
  expect(bot.heard[0]?.activity).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    from: { aadObjectId: personOf('ben').id },
    locale: 'en-US',
    value: { action, trigger: 'manual' },
  });
  bot.answer(500);
  const failed = await post(`${local.url}/teams/card-action`, { as: 'ben', messageId, action });
  expect(failed).toMatchObject({ status: 502, body: { problem: 'Something went wrong. Please try again.' } });
});

test('what the bot never heard is a line in the chat, after a few attempts', async () => {
  bot.answer(500);
  await does('mai', { verb: 'say', text: '@Customer Moment help' });
  expect(await heard()).toHaveLength(3);
  expect(state().chat).toMatchObject([
    { text: '@Customer Moment help' },
    { line: 'The bot was not told of message: it answered 500.' },
  ]);
});

test('the bot hears what people write only where they mention it', async () => {
  await does('mai', { verb: 'say', text: 'Good morning, everybody' });
  await does('ben', { verb: 'say', text: '@customer moment what is this?' });
  expect(await heard()).toMatchObject([
    {
      type: 'message',
      text: '<at>Customer Moment</at> what is this?',
      entities: [{ type: 'mention', mentioned: { id: `28:${botAppId}` } }],
      from: { aadObjectId: personOf('ben').id },
    },
  ]);
});

test('sharing to the stage is for who is in the meeting, and ends with them', async () => {
  const share = { verb: 'shareToStage', url: 'https://notes.example/tab/' };
  expect((await does('mai', share)).status).toBe(409);
  await does('mai', { verb: 'startMeeting' });
  await does('mai', share);
  expect(state('ben').stage).toEqual({ url: share.url, by: 'mai' });
  await does('mai', { verb: 'leave' });
  expect(state('ben').stage).toBeUndefined();
});

test('open windows are told of every change and of bubbles meant for them', async () => {
  const seen: WindowEvent[] = [];
  const socket = new WebSocket(`${local.url.replace('http', 'ws')}/teams/events?as=ben`);
  socket.on('message', (data: Buffer) => seen.push(WindowEvent.parse(JSON.parse(data.toString()))));
  await until(() => seen.length > 0, 'a first state');
  await does('mai', { verb: 'startMeeting' });
  const shown = () => seen.flatMap((event): WindowState[] => (event.kind === 'state' ? [event.state] : []));
  await until(() => shown().some((one) => one.meeting.running), 'the meeting in the window');
  expect(shown().at(-1)).toMatchObject({ me: 'ben' });
  socket.terminate();
});

test.each([
  [{ as: 'mai', do: { verb: 'fly' } }, 'Nobody here can "fly".'],
  [{ as: 'mai', do: { verb: 'say' } }, 'Something that "say" needs is missing or wrong.'],
  [{ as: 'mai' }, 'Nobody here can "".'],
  ['{ not json', 'The body is not JSON.'],
])('%j is refused with a sentence', async (body, problem) => {
  expect(await post(`${local.url}/teams/do`, body)).toMatchObject({ status: 400, body: { problem } });
});

test('a stranger has no window', async () => {
  const answer = await fetch(`${local.url}/teams/state?as=zoe`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ problem: expect.stringContaining('Say who you are') });
});

test('theme, language and functions nobody knows are kept', async () => {
  await does('linh', { verb: 'setTheme', theme: 'dark' });
  await does('linh', { verb: 'setLocale', locale: 'en-US' });
  await does('linh', { verb: 'reportUnsupported', func: 'calendar.composeMeeting' });
  expect(state('mai').people.find((person) => person.key === 'linh')).toMatchObject({ theme: 'dark', locale: 'en-US' });
  expect(state('mai').unsupported).toEqual(['calendar.composeMeeting']);
});
