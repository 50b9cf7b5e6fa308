/** The local Teams: one world, the windows that show it, the Bot Connector and the channel to the bot. */
import type * as z from 'zod';
import { signIn, type SignIn } from '../signIn';
import { meetingEnded, meetingStarted } from './activities';
import { tapCard, type Tap } from './cardTaps';
import { channel, channelRoutes, type Channel, type MovedClock } from './channel';
import { identityRoutes } from './connector/callers';
import { connector, type Connector, type ConnectorParts } from './connector/connector';
import { Refused, type Route } from './http';
import { introductions } from './introductions';
import { liveWorld, type LiveWorld } from './liveWorld';
import type { Manifest } from './manifest';
import { askExtension } from './messageExtension';
import { whoseConversation } from './personalApps';
import type {
  ExtensionAnswer,
  ExtensionRequest,
  Network,
  PersonKey,
  TokenAnswer,
  WindowEvent,
  WindowState,
  WindowVerb,
} from './protocol';
import type { SavedTeams } from './savedTeams';
import { doVerb, type VerbParts } from './verbs';
import { windowState } from './windowState';
import { currentMeeting, isCurator } from './world';

export interface TeamsParts {
  saved: SavedTeams;
  /** Read once the tab's address is known: no window is shown anything before. */
  manifest: () => Manifest | undefined;
  tabOrigin: () => string;
  /** Where the functions reach this Teams: Bot Connector, issuer, identity. */
  innerUrl: () => string;
  botUrl: () => string | undefined;
  clockMoved: (offsetMs: number) => Promise<void>;
  networkChanged: (person: PersonKey, network: Network) => void;
  /** How long the channel waits before each further attempt to reach the bot. */
  retryAfterMs?: readonly number[];
}

export type PassingListener = (event: WindowEvent, to: PersonKey[]) => void;

export interface Teams {
  world: LiveWorld;
  connector: Connector;
  signIn: SignIn;
  routes: { channel: Route[]; identity: Route[] };
  /** What the bot's process shows to the managed identity's endpoint. */
  identityHeader: string;
  do: (as: PersonKey, verb: WindowVerb) => Promise<void>;
  state: (as: PersonKey) => WindowState;
  token: (as: PersonKey) => Promise<z.infer<typeof TokenAnswer>>;
  tapCard: (tap: Tap) => Promise<unknown>;
  askExtension: (asked: ExtensionRequest) => Promise<ExtensionAnswer>;
  /** Sends a meeting event once more, as Teams now and then does. */
  tellAgain: (event: 'start' | 'end') => void;
  /** Tells the bot of the chats that it has not heard of, or that it knows by another address. */
  introduceApp: () => void;
  onPassing: (listener: PassingListener) => () => void;
  /** Resolves when the bot has been told of everything so far, or nobody tries any more. */
  settled: () => Promise<void>;
  close: () => void;
}

const retryAfterMs = [250, 500, 1000, 2000, 4000];

export function teamsServer(parts: TeamsParts): Teams {
  const { keys, world: start } = parts.saved;
  const world = liveWorld(start);
  const listeners = new Set<PassingListener>();
  const nextMessageId = messageIds(world);
  const serviceUrl = () => `${parts.innerUrl()}/connector/`;
  const identity = { secret: keys.identitySecret, header: keys.identityHeader, now: world.now };
  const { clockMoved, ...clock } = movedClock(parts.clockMoved);
  const toBot = botChannel(parts, world, { nextMessageId, serviceUrl, clock });
  const introduceApp = introductions({ world, channel: toBot, serviceUrl });
  const { networkChanged } = parts;
  const verbParts: VerbParts = { world, channel: toBot, nextMessageId, clockMoved, networkChanged, introduceApp };
  const entra = signIn({
    key: keys.issuer,
    url: parts.innerUrl,
    now: world.now,
    isCurator: (person) => isCurator(world.current(), person) === true,
  });
  const bubble = bubblesFor(world, listeners);

  return {
    world,
    connector: connector({ world, identity, nextMessageId, serviceUrl, bubble }),
    signIn: entra,
    routes: { channel: channelRoutes(keys.channel, parts.innerUrl), identity: identityRoutes(identity) },
    identityHeader: keys.identityHeader,
    do: (as, verb) => doVerb(verbParts, as, verb),
    state(me) {
      const manifest = parts.manifest();
      // A window that was told of no app would close its pages, and open them before the functions are there.
      if (!manifest) throw new Refused(503, 'Starting', 'Teams is starting. Try again in a moment.');
      return windowState(world.current(), { me, nowMs: world.now(), manifest, tabOrigin: parts.tabOrigin() });
    },
    token: (as) => tokenAnswer(world, entra, as),
    tapCard: (tap) => tapCard({ world, channel: toBot }, tap),
    askExtension: (asked) => askExtension({ world, channel: toBot }, asked),
    tellAgain(event) {
      const meeting = currentMeeting(world.current());
      const told = { meeting, by: meeting.organizer, nowMs: world.now() };
      toBot.tell(meeting.conversationId, [event === 'start' ? meetingStarted(told) : meetingEnded(told)]);
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

function botChannel(
  parts: TeamsParts,
  world: LiveWorld,
  own: { nextMessageId: () => string; serviceUrl: () => string; clock: MovedClock },
): Channel {
  return channel({
    key: parts.saved.keys.channel,
    world,
    serviceUrl: own.serviceUrl,
    botUrl: parts.botUrl,
    clock: own.clock,
    retryAfterMs: parts.retryAfterMs ?? retryAfterMs,
    undelivered: (conversationId, line) =>
      world.change(({ meetings, personalApps }) => {
        const at = new Date(world.now()).toISOString();
        const person = whoseConversation(conversationId);
        const alone = person && personalApps[person];
        const spoken = alone ?? meetings.find((one) => one.conversationId === conversationId);
        spoken?.chat.push({ id: own.nextMessageId(), at, line });
      }),
  });
}

function movedClock(move: TeamsParts['clockMoved']): MovedClock & Pick<TeamsParts, 'clockMoved'> {
  let turns = 0;
  let last = Promise.resolve();
  const moving = async (offsetMs: number) => {
    turns += 1;
    await move(offsetMs).finally(() => (turns += 1));
  };
  return {
    turns: () => turns,
    settled: () => last.catch(() => undefined),
    clockMoved: (offsetMs) => (last = moving(offsetMs)),
  };
}

/** Bubbles are seen by who is in the meeting while it runs. */
function bubblesFor(world: LiveWorld, listeners: Set<PassingListener>): ConnectorParts['bubble'] {
  return (conversationId, shown, to) => {
    const meeting = world.current().meetings.find((one) => one.conversationId === conversationId);
    if (!meeting?.running) return;
    const reached = to === 'everyone' ? meeting.inMeeting : to;
    for (const listener of listeners) listener({ kind: 'bubble', ...shown }, [...reached]);
  };
}

async function tokenAnswer(world: LiveWorld, entra: SignIn, as: PersonKey): ReturnType<Teams['token']> {
  const outcome = world.current().people[as].signIn;
  if (outcome === 'consentNeeded') return { error: 'resourceRequiresConsent' };
  if (outcome === 'cancelled') return { error: 'CancelledByUser' };
  return { token: await entra.tokenFor(as) };
}

/** Ids as Teams makes them: milliseconds, never the same twice. */
function messageIds(world: LiveWorld): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, world.now());
    return String(last);
  };
}
