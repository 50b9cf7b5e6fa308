import { deliverCard, type CardPorts } from '../../api/src/calls/cards';
import { ChatFailure, type Card } from '../../api/src/ports';
import type { ApiWorld } from './apiWorld';

/** A chat that takes every card, and the worker that brings them. */
export interface ApiChat {
  /** What happens instead of the next post. */
  fault: ChatFailure | undefined;
  /** What was deleted in it can't be updated. */
  readonly deleted: Set<string>;
  readonly posted: ReadonlyMap<string, Card>;
  /** All that can be read in it now. */
  readonly cards: () => string;
  /** Works the queue off, as often as the chat asks to wait. */
  readonly deliver: () => Promise<void>;
  /** Works off the first of them only. */
  readonly deliverOne: () => Promise<void>;
}

export function apiChat(world: ApiWorld): ApiChat {
  const posted = new Map<string, Card>();
  const chat: CardPorts['chat'] = {
    post: async (_conversation, card) => {
      const { fault } = shown;
      shown.fault = undefined;
      if (fault) throw fault;
      const activityId = `message-${posted.size + 1}`;
      posted.set(activityId, card);
      return { activityId };
    },
    update: async (_conversation, activityId, card) => {
      if (shown.deleted.has(activityId)) throw new ChatFailure('messageGone', undefined, new Error('the chat'));
      posted.set(activityId, card);
    },
  };
  const ports = { ...world.ports, chat, random: () => 0, appId: 'app', tabOrigin: 'https://tab.example' };
  const shown: ApiChat = {
    fault: undefined,
    deleted: new Set(),
    posted,
    cards: () => JSON.stringify([...posted.values()]),
    async deliver() {
      while (world.queued.length > 0) await shown.deliverOne();
    },
    async deliverOne() {
      const next = world.queued.shift();
      if (!next) return;
      world.now += (next.afterSeconds ?? 0) * 1000;
      await deliverCard(ports, next.errand);
    },
  };
  return shown;
}
