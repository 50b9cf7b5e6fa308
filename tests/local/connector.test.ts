import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  MessageFactory,
  TeamsInfo,
  TurnContext,
  type ConversationReference,
  type TeamsPagedMembersResult,
} from 'botbuilder';
import { botAppId, botTeamsId, homeTenantId, otherTenantId, personOf, teamsIdOf } from '../../local/teams/people';
import { post, teamsAlone, type TeamsAlone } from './teamsAlone';

let local: TeamsAlone;
const environment = { ...process.env };

beforeEach(async () => {
  local = await teamsAlone();
  process.env['IDENTITY_ENDPOINT'] = `${local.url}/identity`;
});

afterEach(async () => {
  await local.close();
  process.env = { ...environment };
});

const meeting = () => local.teams.state('mai').meeting;
const card = (text: string) =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

/** The bot as it is in Azure: its own sign-in is a managed identity's. */
async function asBot<T>(
  work: (turn: TurnContext) => Promise<T>,
  conversationId = meeting().conversationId,
): Promise<T> {
  const header = local.teams.identityHeader;
  process.env['IDENTITY_HEADER'] = header;
  const settings = {
    MicrosoftAppId: botAppId,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: homeTenantId,
  };
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(settings, new ConfigurationServiceClientCredentialFactory(settings)),
  );
  const reference: Partial<ConversationReference> = {
    bot: { id: botTeamsId, name: 'Customer Moment' },
    conversation: {
      id: conversationId,
      isGroup: true,
      tenantId: homeTenantId,
      conversationType: 'groupChat',
      name: '',
    },
    channelId: 'msteams',
    serviceUrl: `${local.url}/connector/`,
  };
  let result: Promise<T> | undefined;
  await adapter.continueConversationAsync(botAppId, reference, async (turn) => {
    const connector = turn.turnState.get(adapter.ConnectorClientKey);
    connector.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    result = work(turn);
    await result.catch(() => undefined);
  });
  if (!result) throw new Error('The turn did not run.');
  return result;
}

test('the roster comes in pages, small ones too', async () => {
  await local.teams.do('gil', { verb: 'join' });
  await post(`${local.url}/teams/settings`, { membersPerPage: 2 });
  const pages = await asBot(async (turn) => {
    const seen: TeamsPagedMembersResult[] = [];
    do seen.push(await TeamsInfo.getPagedMembers(turn, 100, seen.at(-1)?.continuationToken));
    while (seen.at(-1)?.continuationToken);
    return seen;
  });
  expect(pages.map((page) => page.members.map((member) => member.name))).toEqual([
    ['Mai Tran', 'Ben Okafor'],
    ['Linh Nguyen', 'Gil Alvarez (Guest)'],
  ]);
  expect(pages[0]?.members[0]).toMatchObject({
    aadObjectId: personOf('mai').id,
    tenantId: homeTenantId,
    userRole: 'user',
    userPrincipalName: 'mai.tran@northwind.example',
  });
  expect(pages[1]?.members[1]).toMatchObject({ userRole: 'guest', tenantId: homeTenantId });
});

test('somebody from outside is in the roster with a tenant of their own', async () => {
  await local.teams.do('olga', { verb: 'join' });
  const member = await asBot((turn) => TeamsInfo.getMember(turn, personOf('olga').id));
  expect(member).toMatchObject({ tenantId: otherTenantId, userRole: 'user', aadObjectId: personOf('olga').id });
});

test('a member is found by either id, and is missed when not in the chat', async () => {
  const ben = await asBot((turn) => TeamsInfo.getMember(turn, teamsIdOf(personOf('ben'))));
  expect(ben.aadObjectId).toBe(personOf('ben').id);
  await expect(asBot((turn) => TeamsInfo.getMember(turn, personOf('gil').id))).rejects.toMatchObject({
    statusCode: 404,
  });
});

test('a participant has a role, and is in the meeting once it runs and they joined', async () => {
  const ask = () =>
    asBot((turn) => TeamsInfo.getMeetingParticipant(turn, meeting().id, personOf('mai').id, homeTenantId));
  expect((await ask()).meeting).toEqual({ role: 'Organizer', inMeeting: false });
  await local.teams.do('mai', { verb: 'startMeeting' });
  const participant = await ask();
  expect(participant.meeting).toEqual({ role: 'Organizer', inMeeting: true });
  expect(participant.conversation?.id).toBe(meeting().conversationId);
});

test('who is not in the roster is no participant', async () => {
  const ask = asBot((turn) => TeamsInfo.getMeetingParticipant(turn, meeting().id, personOf('gil').id, homeTenantId));
  await expect(ask).rejects.toMatchObject({ statusCode: 404 });
});

test('a meeting tells its title, type, chat and organizer', async () => {
  const info = await asBot((turn) => TeamsInfo.getMeetingInfo(turn, meeting().id));
  expect(info.details).toMatchObject({ id: meeting().id, title: 'Payment terms review', type: 'Recurring' });
  expect(info.conversation.id).toBe(meeting().conversationId);
  expect(info.organizer).toMatchObject({ aadObjectId: personOf('mai').id, tenantId: homeTenantId });
});

test('a card is posted, changed in place and taken away', async () => {
  const id = await asBot(
    async (turn) => (await turn.sendActivity(MessageFactory.attachment(card('before'))))?.id ?? '',
  );
  expect(local.teams.state('ben').chat).toMatchObject([{ id, card: { body: [{ text: 'before' }] }, deleted: false }]);
  await asBot((turn) => turn.updateActivity({ ...MessageFactory.attachment(card('after')), id }));
  expect(local.teams.state('ben').chat).toMatchObject([
    { id, card: { body: [{ text: 'after' }] }, editedAt: expect.any(String) },
  ]);
  await asBot((turn) => turn.deleteActivity(id));
  const [gone] = local.teams.state('ben').chat;
  expect(gone).toMatchObject({ id, deleted: true });
  expect(gone).not.toHaveProperty('card');
});

test('a 502 after the message was stored is still one message', async () => {
  await post(`${local.url}/teams/faults`, { on: 'post', status: 502, afterStoring: true });
  const sent = asBot((turn) => turn.sendActivity(MessageFactory.attachment(card('once'))));
  await expect(sent).rejects.toMatchObject({ statusCode: 502 });
  expect(local.teams.state('mai').chat).toHaveLength(1);
  expect(local.teams.connector.log().posts).toEqual({ [meeting().conversationId]: 1 });
});

test('faults come in order and once each, a wait with its Retry-After', async () => {
  await post(`${local.url}/teams/faults`, [
    { on: 'post', status: 429, retryAfterSeconds: 3 },
    { on: 'update', status: 412 },
  ]);
  const { token } = await botToken();
  const address = `${local.url}/connector/v3/conversations/${encodeURIComponent(meeting().conversationId)}/activities`;
  const send = () =>
    fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'hello' }),
    });
  const refused = await send();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3']);
  expect(local.teams.state('mai').chat).toEqual([]);
  expect((await send()).status).toBe(201);
});

test('a bot that is not in the chat is told so', async () => {
  await local.teams.do('mai', { verb: 'removeApp' });
  const sent = asBot((turn) => turn.sendActivity('hello'));
  await expect(sent).rejects.toMatchObject({ statusCode: 403, code: 'BotNotInConversationRoster' });
});

test('an unknown chat is not found', async () => {
  const sent = asBot((turn) => turn.sendActivity('hello'), '19:meeting_nowhere@thread.v2');
  await expect(sent).rejects.toMatchObject({ statusCode: 404, code: 'ConversationNotFound' });
});

test('a bubble opens for those who are in the running meeting', async () => {
  const seen: unknown[] = [];
  local.teams.onPassing((event, to) => seen.push([event, to]));
  await local.teams.do('mai', { verb: 'startMeeting' });
  const externalResourceUrl =
    'https://teams.microsoft.com/l/bubble/app?url=https%3A%2F%2Fnotes.example%2Ftab%2F&height=260&width=280&title=A%20customer%27s%20moment';
  await asBot((turn) =>
    turn.sendActivity({
      ...MessageFactory.attachment(card('opening')),
      channelData: { notification: { alertInMeeting: true, externalResourceUrl } },
    }),
  );
  const bubble = {
    kind: 'bubble',
    title: "A customer's moment",
    url: 'https://notes.example/tab/',
    height: 260,
    width: 280,
  };
  expect(seen).toEqual([[bubble, ['mai']]]);
});

test('a targeted notification reaches who is there and names who is not', async () => {
  await local.teams.do('mai', { verb: 'startMeeting' });
  const [mai, ben] = [teamsIdOf(personOf('mai')), teamsIdOf(personOf('ben'))];
  const { token } = await botToken();
  const answer = await fetch(`${local.url}/connector/v1/meetings/${encodeURIComponent(meeting().id)}/notification`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ type: 'targetedMeetingNotification', value: { recipients: [mai, ben], surfaces: [] } }),
  });
  expect(answer.status).toBe(207);
  expect(await answer.json()).toMatchObject({ recipientsFailureInfo: [{ recipientMri: ben }] });
});

test.each([undefined, 'Bearer made-up', 'Basic abc'])(
  'a call with authorization %s is refused',
  async (authorization) => {
    const address = `${local.url}/connector/v1/meetings/${encodeURIComponent(meeting().id)}`;
    const answer = await fetch(address, { headers: authorization ? { authorization } : {} });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'Unauthorized' } });
  },
);

test('the managed identity gives no token without its header, nor for another identity', async () => {
  const ask = (header: string, client: string) =>
    fetch(`${local.url}/identity?resource=https://api.botframework.com&api-version=2019-08-01&client_id=${client}`, {
      headers: { 'X-IDENTITY-HEADER': header },
    });
  expect((await ask('guess', botAppId)).status).toBe(401);
  expect((await ask(local.teams.identityHeader, 'another')).status).toBe(400);
});

async function botToken(): Promise<{ token: string }> {
  const address = `${local.url}/identity?resource=https://api.botframework.com&client_id=${botAppId}`;
  const answer = await fetch(address, { headers: { 'X-IDENTITY-HEADER': local.teams.identityHeader } });
  const body = (await answer.json()) as { access_token: string };
  return { token: body.access_token };
}
