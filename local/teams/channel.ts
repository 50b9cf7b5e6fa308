/** The way from Teams to the bot: signed activities, one after the other in each chat. */
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from './activities';
import type { Route } from './http';
import type { LiveWorld } from './liveWorld';
import { botAppId } from './people';
import { publicHalf, signToken, type SigningKey } from './signingKeys';

const issuer = 'https://api.botframework.com';
const patienceMs = 15_000;

export interface Channel {
  /** Sends in the background, in order; what can't be delivered becomes a line in the chat. */
  tell: (conversationId: string, activities: Activity[], then?: (delivered: boolean) => void) => void;
  /** Sends once and waits for the bot's answer. */
  invoke(activity: Activity): Promise<{ status: number; body: unknown }>;
  /** Resolves when everything told so far has been delivered or given up. */
  settled: () => Promise<void>;
  close: () => void;
}

/** A move takes a moment: only then does whoever judges a token by its time have the new time, too. */
export interface MovedClock {
  /** One more when a move begins, and one more when it is over. */
  turns: () => number;
  settled: () => Promise<void>;
}

export interface ChannelParts {
  key: SigningKey;
  world: LiveWorld;
  serviceUrl: () => string;
  /** Where the bot listens, or nothing while it is restarting. */
  botUrl: () => string | undefined;
  clock: MovedClock;
  undelivered: (conversationId: string, sentence: string) => void;
  /** How long to wait before each further attempt. */
  retryAfterMs: readonly number[];
}

export function channel(parts: ChannelParts): Channel {
  const lines = new Map<string, Promise<void>>();
  const closing = new AbortController();
  // As many chats as there are may be told of something at once.
  setMaxListeners(0, closing.signal);

  async function deliver(conversationId: string, activity: Activity): Promise<boolean> {
    let trouble = '';
    for (const pause of [0, ...parts.retryAfterMs]) {
      await wait(pause, undefined, { signal: closing.signal });
      const outcome = await send(parts, activity, closing.signal).catch((error: unknown) => ({ status: 0, error }));
      if (outcome.status >= 200 && outcome.status < 300) return true;
      trouble = outcome.status ? `answered ${outcome.status}` : 'could not be reached';
      if (outcome.status >= 400 && outcome.status < 500 && outcome.status !== 429) break;
    }
    const name = String(activity['name'] ?? activity['type']);
    parts.undelivered(conversationId, `The bot was not told of ${name}: it ${trouble}.`);
    return false;
  }

  return {
    tell(conversationId, activities, then) {
      const before = lines.get(conversationId) ?? Promise.resolve();
      const line = before.then(async () => {
        const arrived: boolean[] = [];
        for (const activity of activities) arrived.push(await deliver(conversationId, activity));
        then?.(arrived.every(Boolean));
      });
      lines.set(
        conversationId,
        line.catch(() => undefined),
      );
    },
    invoke: (activity) => send(parts, activity, closing.signal),
    settled: async () => void (await Promise.all(lines.values())),
    close: () => closing.abort(),
  };
}

/** Refused because the clock moved on the way, it is signed anew. */
async function send(parts: ChannelParts, activity: Activity, closing: AbortSignal): ReturnType<typeof sendOnce> {
  const before = parts.clock.turns();
  const answer = await sendOnce(parts, activity, closing);
  const isOfAnotherTime = before % 2 === 1 || parts.clock.turns() !== before;
  if (answer.status !== 401 || !isOfAnotherTime) return answer;
  await parts.clock.settled();
  return send(parts, activity, closing);
}

async function sendOnce(parts: ChannelParts, activity: Activity, closing: AbortSignal) {
  const bot = parts.botUrl();
  if (!bot) throw new Error('The bot is not running.');
  const serviceUrl = parts.serviceUrl();
  const token = await signToken({
    key: parts.key,
    claims: { serviceurl: serviceUrl },
    issuer,
    audience: botAppId,
    nowMs: parts.world.now(),
    lifetimeSeconds: 60 * 60,
  });
  const response = await fetch(new URL('/api/messages', bot), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...activity, serviceUrl }),
    signal: AbortSignal.any([closing, AbortSignal.timeout(patienceMs)]),
  });
  const text = await response.text();
  return { status: response.status, body: text ? parsedOr(text) : undefined };
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Where a bot finds the keys that sign what it is told. */
export function channelRoutes(key: SigningKey, url: () => string): Route[] {
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${url()}/channel/authorize`,
    jwks_uri: `${url()}/channel/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  });
  const keys = { keys: [{ ...publicHalf(key), endorsements: ['msteams'] }] };
  return [
    { method: 'GET', path: '/.well-known/openidconfiguration', answer: () => ({ status: 200, body: metadata() }) },
    { method: 'GET', path: '/keys', answer: () => ({ status: 200, body: keys }) },
  ];
}
