import { afterAll, expect, test } from '@jest/globals';
import { HttpRequest } from '@azure/functions';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { createBot, type Bot } from '../../api/src/bot';
import type { ChatEvent } from '../../api/src/ports';
import { botAppId, people, teamsAppId } from '../../local/teams/people';
import type { WindowVerb } from '../../local/teams/protocol';
import type { Person } from '../../domain/people';
import { home, mai } from '../support/apiPeople';
import { keptLog } from '../support/botChannel';
import { teamsAlone } from '../local/teamsAlone';
import { teamsContract, type Happening, type OnTap, type Shown, type TeamsUnderTest } from './teams';

const environment = { ...process.env };
afterAll(() => {
  process.env = { ...environment };
});

const personKey = ({ id }: Person) => people.find((person) => person.id === id)?.key ?? 'mai';

/** Who does what in the window, so that this happens. */
function verbOf(happening: Happening): [as: ReturnType<typeof personKey>, verb: WindowVerb] {
  switch (happening.what) {
    case 'starts':
      return ['mai', { verb: 'startMeeting' }];
    case 'ends':
      return ['mai', { verb: 'endMeeting' }];
    case 'appAdded':
      return ['mai', { verb: 'addApp' }];
    case 'appRemoved':
      return ['mai', { verb: 'removeApp' }];
    case 'joins':
      return [personKey(happening.who), { verb: 'join' }];
    case 'comesToChat':
      return ['mai', { verb: 'addToRoster', person: personKey(happening.who) }];
    case 'leavesChat':
      return ['mai', { verb: 'removeFromRoster', person: personKey(happening.who) }];
    case 'renamed':
      return ['mai', { verb: 'renameMeeting', title: happening.title }];
    case 'says':
      return [personKey(happening.who), { verb: 'say', text: happening.text }];
  }
}

const Answered = z.union([
  z.object({
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.record(z.string(), z.unknown()),
  }),
  z.object({ type: z.literal('application/vnd.microsoft.activity.message'), value: z.string() }),
]);

function shownOf(answer: unknown): Shown {
  const { value } = Answered.parse(answer);
  return typeof value === 'string' ? { sentence: value } : { card: value };
}

/** The bot behind an address, as the functions' host puts it there. */
async function listening(handle: Bot['handle']) {
  const server = createServer((message, response) => {
    void (async () => {
      const headers = { authorization: message.headers.authorization ?? '' };
      const body = { string: await text(message) };
      const request = new HttpRequest({ method: 'POST', url: 'http://127.0.0.1/api/messages', headers, body });
      const answer = await handle(request);
      response.writeHead(answer.status ?? 200).end(JSON.stringify(answer.jsonBody));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** botbuilder, with real tokens in both directions, against the local Teams. */
async function botTeams(): Promise<TeamsUnderTest> {
  const server = await listening((request) => bot.handle(request));
  const local = await teamsAlone({ botUrl: () => server.url });
  const { teams } = local;
  process.env['IDENTITY_ENDPOINT'] = `${local.url}/identity`;
  process.env['IDENTITY_HEADER'] = teams.identityHeader;
  const told: ChatEvent[] = [];
  const bubbles: string[] = [];
  teams.onPassing((event) => void (event.kind === 'bubble' && bubbles.push(event.title)));
  const serviceUrl = `${local.url}/connector/`;
  const bot = createBot({
    settings: {
      botAppId,
      botAppType: 'UserAssignedMSI',
      botTenantId: home,
      channelOpenIdMetadataUrl: `${local.url}/channel/.well-known/openidconfiguration`,
      channelServiceUrl: serviceUrl,
      teamsAppId,
      tabOrigin: 'https://moment.northwind.example',
    },
    home,
    log: keptLog(),
    onEvent: async (event) => void told.push(event),
    onCardAction: (action) => onTap(action),
  });
  let onTap: OnTap = async () => undefined;
  const { meeting } = teams.state('mai');
  return {
    chat: bot.chat,
    roster: bot.roster,
    meetingId: meeting.id,
    conversation: { serviceUrl, conversationId: meeting.conversationId, tenantId: home },
    happens: async (happening) => {
      await teams.do(...verbOf(happening));
      await teams.settled();
    },
    taps: async ({ who, message: messageId, verb, data }, answer) => {
      onTap = answer;
      const action = { type: 'Action.Execute', verb, data };
      return shownOf(await teams.tapCard({ by: personKey(who), messageId, action, trigger: 'manual' }));
    },
    fails: (trouble) => teams.connector.faults.add(trouble),
    heard: async () => [...told],
    shown: () =>
      teams
        .state('mai')
        .chat.flatMap((entry) => ('from' in entry && entry.from.bot ? [{ id: entry.id, card: entry.card }] : [])),
    bubbles: () => bubbles,
    async close() {
      await local.close();
      await server.close();
    },
  };
}

teamsContract('botbuilder and the local Teams', botTeams);

test('both sides know the same people', () => {
  expect(people.find(({ key }) => key === 'mai')?.id).toBe(mai.id);
});
