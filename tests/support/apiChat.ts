import { deliverCard, type CardPorts } from '../../api/src/calls/cards';
import type { Card } from '../../api/src/ports';
import type { ApiWorld } from './apiWorld';

/** A chat that takes every card, and the worker that brings them. */
export interface ApiChat {
  readonly posted: ReadonlyMap<string, Card>;
  /** All that can be read in it now. */
  readonly cards: () => string;
  /** Works the queue off, as often as the chat asks to wait. */
  readonly deliver: () => Promise<void>;
}

export function apiChat(world: ApiWorld): ApiChat {
  const posted = new Map<string, Card>();
  const chat: CardPorts['chat'] = {
    post: async (_conversation, card) => {
      const activityId = `message-${posted.size + 1}`;
      posted.set(activityId, card);
      return { activityId };
    },
    update: async (_conversation, activityId, card) => void posted.set(activityId, card),
  };
  const ports = { ...world.ports, chat, random: () => 0, appId: 'app', tabOrigin: 'https://tab.example' };
  return {
    posted,
    cards: () => JSON.stringify([...posted.values()]),
    async deliver() {
      for (let next = world.queued.shift(); next; next = world.queued.shift()) {
        world.now += (next.afterSeconds ?? 0) * 1000;
        await deliverCard(ports, next.errand);
      }
    },
  };
}
