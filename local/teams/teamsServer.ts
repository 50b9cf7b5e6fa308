/** The local Teams: one world, the windows that show it, the Bot Connector and the channel to the bot. */
import { signIn, type SignIn } from '../signIn';
import { appAdded, appUpgraded, cardTapped, meetingEnded, meetingStarted } from './activities';
import { adaptiveCardAnswer } from './cardAnswer';
import { channel, channelRoutes, type Channel } from './channel';
import { identityRoutes } from './connector/callers';
import { connector, type Connector, type ConnectorParts } from './connector/connector';
import { Refused, type Route } from './http';
import { liveWorld, type LiveWorld } from './liveWorld';
import type { Manifest } from './manifest';
import type { Network, PersonKey, WindowEvent, WindowState, WindowVerb, TokenAnswer } from './protocol';
import type { SavedTeams } from './savedTeams';
import { doVerb } from './verbs';
import { windowState } from './windowState';
import { currentMeeting } from './world';
import type { z } from 'zod';

export interface TeamsParts {
  saved: SavedTeams;
  manifest: () => Manifest;
  tabOrigin: () => string;
  /** Where the functions reach this Teams: Bot Connector, issuer, identity. */
  innerUrl: () => string;
  botUrl: () => string | undefined;
  clockMoved: (offsetMs: number) => Promise<void>;
  networkChanged: (person: PersonKey, network: Network) => void;
  retryAfterMs?: readonly number[];
}

export interface Teams {
  world: LiveWorld;
  connector: Connector;
  channel: Channel;
  signIn: SignIn;
  routes: { channel: Route[]; identity: Route[] };
  /** What the bot's process shows to the managed identity's endpoint. */
  identityHeader: string;
  do(as: PersonKey, verb: WindowVerb): Promise<void>;
  state(as: PersonKey): WindowState;
  token(as: PersonKey): Promise<z.infer<typeof TokenAnswer>>;
  cardAction(as: PersonKey, messageId: string, action: Record<string, unknown>): Promise<unknown>;
  /** Sends a meeting event once more, as Teams now and then does. */
  tellAgain(event: 'start' | 'end'): void;
  /** Tells the bot of the chats that it has not heard of, or that it knows by another address. */
  introduceApp(): void;
  onPassing(listener: (event: WindowEvent, to: PersonKey[]) => void): () => void;
  settled(): Promise<void>;
  close(): void;
}

export const retryAfterMs = [250, 500, 1000, 2000, 4000];

export function teamsServer(parts: TeamsParts): Teams {
  const { keys, world: start } = parts.saved;
  const world = liveWorld(start);
  const listeners = new Set<(event: WindowEvent, to: PersonKey[]) => void>();
  const nextMessageId = messageIds(world);
  const serviceUrl = () => `${parts.innerUrl()}/connector/`;
  const identity = { secret: keys.identitySecret, header: keys.identityHeader, now: world.now };

  const bubble: ConnectorParts['bubble'] = (conversationId, shown, to) => {
    const meeting = world.current().meetings.find((one) => one.conversationId === conversationId);
    if (!meeting?.running) return;
    const reached = to === 'everyone' ? meeting.inMeeting : to;
    for (const listener of listeners) listener({ kind: 'bubble', ...shown }, [...reached]);
  };
  const toBot = channel({
    key: keys.channel,
    world,
    serviceUrl,
    botUrl: parts.botUrl,
    retryAfterMs: parts.retryAfterMs ?? retryAfterMs,
    undelivered: (conversationId, line) =>
      world.change(({ meetings }) => {
        const at = new Date(world.now()).toISOString();
        meetings.find((one) => one.conversationId === conversationId)?.chat.push({ id: nextMessageId(), at, line });
      }),
  });
  const entra = signIn({ key: keys.issuer, url: parts.innerUrl, now: world.now });
  const told = (by?: PersonKey) => {
    const meeting = currentMeeting(world.current());
    return { meeting, by: by ?? meeting.organizer, nowMs: world.now() };
  };

  const introducing = new Set<string>();
  function introduceApp(): void {
    for (const meeting of world.current().meetings) {
      const known = meeting.botKnowsServiceUrl;
      if (!meeting.appInstalled || known === serviceUrl() || introducing.has(meeting.id)) continue;
      introducing.add(meeting.id);
      const introduction = known === undefined ? appAdded : appUpgraded;
      const news = introduction({ meeting, by: meeting.organizer, nowMs: world.now() });
      toBot.tell(meeting.conversationId, news, (delivered) => {
        introducing.delete(meeting.id);
        if (delivered) world.change(() => void (meeting.botKnowsServiceUrl = serviceUrl()));
      });
    }
  }

  return {
    world,
    connector: connector({ world, identity, nextMessageId, serviceUrl, bubble }),
    channel: toBot,
    signIn: entra,
    identityHeader: keys.identityHeader,
    routes: { channel: channelRoutes(keys.channel, parts.innerUrl), identity: identityRoutes(identity) },
    do: (as, verb) => {
      const { clockMoved, networkChanged } = parts;
      return doVerb({ world, channel: toBot, nextMessageId, clockMoved, networkChanged, introduceApp }, as, verb);
    },
    state: (me) =>
      windowState(world.current(), {
        me,
        nowMs: world.now(),
        manifest: parts.manifest(),
        tabOrigin: parts.tabOrigin(),
      }),
    async token(as) {
      const outcome = world.current().people[as].signIn;
      if (outcome === 'consentNeeded') return { error: 'resourceRequiresConsent' };
      if (outcome === 'cancelled') return { error: 'CancelledByUser' };
      return { token: await entra.tokenFor(as) };
    },
    async cardAction(as, messageId, action) {
      const message = currentMeeting(world.current()).chat.find((entry) => entry.id === messageId);
      if (!message || 'line' in message || !message.card) {
        throw new Refused(404, 'NoSuchCard', 'This card is not in the chat any more.');
      }
      const answer = await toBot.invoke(cardTapped(told(as), messageId, action)).catch(() => undefined);
      if (!answer || answer.status >= 300) {
        throw new Refused(502, 'BotFailed', 'Something went wrong. Please try again.');
      }
      const card = adaptiveCardAnswer(answer.body);
      if (card) world.change(() => void (message.card = card));
      return answer.body ?? {};
    },
    tellAgain(event) {
      const { meeting } = told();
      toBot.tell(meeting.conversationId, [event === 'start' ? meetingStarted(told()) : meetingEnded(told())]);
    },
    introduceApp,
    onPassing(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => toBot.settled(),
    close: () => toBot.close(),
  };
}

/** Ids as Teams makes them: milliseconds, never the same twice. */
function messageIds(world: LiveWorld): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, world.now());
    return String(last);
  };
}
