/** The Bot Connector of the local Teams: what a bot calls to post, to read the roster and to ask about a meeting. */
import type { IncomingMessage } from 'node:http';
import { answerFrom, Refused, type Answer, type Asked } from '../http';
import type { LiveWorld } from '../liveWorld';
import type { PersonKey } from '../protocol';
import type { Bubble } from './bubbles';
import { letBotThrough, type Identity } from './callers';
import { conversationRoutes } from './conversations';
import { faults, type Faults } from './faults';
import { meetingRoutes } from './meetings';
import { rateLimits } from './rateLimits';

export interface ConnectorLogEntry {
  at: string;
  method: string;
  path: string;
  status: number;
}

export interface ConnectorSettings {
  /** The most members that a page holds, so that a short roster takes several. */
  membersPerPage?: number;
  /** Takes no more than Teams does; without it as much as comes. */
  hasLimits?: boolean;
}

export interface ConnectorParts {
  world: LiveWorld;
  faults: Faults;
  settings: ConnectorSettings;
  personalChats: Set<string>;
  serviceUrl: () => string;
  nextMessageId: () => string;
  posted: (conversationId: string) => void;
  bubble: (conversationId: string, bubble: Bubble, to: 'everyone' | PersonKey[]) => void;
}

export interface Connector {
  answer: (message: IncomingMessage, path: string, query: URLSearchParams) => Promise<Answer>;
  faults: Faults;
  settings: ConnectorSettings;
  log(): { requests: ConnectorLogEntry[]; posts: Record<string, number> };
}

export function connector(what: {
  world: LiveWorld;
  identity: Identity;
  nextMessageId: () => string;
  serviceUrl: () => string;
  bubble: ConnectorParts['bubble'];
}): Connector {
  const requests: ConnectorLogEntry[] = [];
  const posts: Record<string, number> = {};
  const parts: ConnectorParts = {
    world: what.world,
    faults: faults(),
    settings: {},
    personalChats: new Set(),
    serviceUrl: what.serviceUrl,
    nextMessageId: what.nextMessageId,
    posted: (conversationId) => void (posts[conversationId] = (posts[conversationId] ?? 0) + 1),
    bubble: what.bubble,
  };
  const limits = rateLimits(Date.now);
  const routes = [...conversationRoutes(parts), ...meetingRoutes(parts)].map((route) => ({
    ...route,
    answer: async (asked: Parameters<typeof route.answer>[0]) => {
      await letBotThrough(asked.headers.authorization, what.identity);
      if (parts.settings.hasLimits && isSending(asked)) limits.count(asked.params['conversation'] ?? '');
      return route.answer(asked);
    },
  }));
  return {
    faults: parts.faults,
    settings: parts.settings,
    log: () => ({ requests: [...requests], posts: { ...posts } }),
    async answer(message, path, query) {
      const answer = await answerFrom(routes, { message, path, query }, inBotFrameworkShape);
      const at = new Date(what.world.now()).toISOString();
      requests.push({ at, method: message.method ?? '', path, status: answer.status });
      if (requests.length > 1000) requests.shift();
      return answer;
    },
  };
}

function isSending({ method, path }: Asked): boolean {
  return (method === 'POST' || method === 'PUT') && path.includes('/activities');
}

function inBotFrameworkShape(refused: Refused) {
  return { error: { code: refused.code, message: refused.message } };
}
