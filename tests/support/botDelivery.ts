/** A worker for cards with everything around it in memory: a chat that counts, a queue that waits, a clock that is set. */
import { memoryImages } from '../../api/src/adapters/memoryImages';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { noLive } from '../../api/src/adapters/noLive';
import { deliverCard, type CardPorts } from '../../api/src/calls/cards';
import { ChatFailure, type Card, type ChatErrand, type Store } from '../../api/src/ports';
import { keys, places, readCard, stored, type CardRow } from '../../api/src/rows';
import { Roster, type RosterMember } from '../../domain/audience';
import { Problem } from '../../domain/problems';
import { home, keptLog, conversationId } from './botChannel';
import {
  decisionOf,
  endedByEvent,
  internalRoster,
  ken,
  momentOf,
  occurrenceKey,
  occurrenceOf,
  put,
  putTold,
  seriesKey,
  seriesOf,
} from './botStories';

export interface Post {
  readonly card: Card;
  readonly bubble?: string | undefined;
}

export interface Delivery {
  readonly ports: CardPorts;
  readonly store: Store;
  readonly posts: Post[];
  readonly updates: { readonly activityId: string; readonly card: Card }[];
  readonly queued: { readonly errand: ChatErrand; readonly afterSeconds: number }[];
  readonly log: ReturnType<typeof keptLog>;
  /** Who the chat service says is in the chat; `undefined`: the app is not there. */
  members: RosterMember[] | undefined;
  /** Teams says who is in the chat, or that it is not there. */
  answers: boolean;
  /** What happens instead of an answer the next time something is sent. */
  fault: 'storedButLost' | 'refusedAfterStoring' | ChatFailure | undefined;
  /** Between 0 and 1. */
  random: number;
  /** What goes on elsewhere while the chat answers. */
  meanwhile: (() => Promise<void>) | undefined;
  /** What happens when a message is refused, before anything else is asked. */
  whenRefused: (() => void) | undefined;
  /** The store's next commit after so many fails, once. */
  failCommitAfter: number;
  forwards(ms: number): void;
  deliver(card?: string): Promise<void>;
  /** Waits as long as the next errand wants, and works it off. */
  next(): Promise<void>;
  /** Works the queue off until it is empty, waiting as long as the errands want. */
  settle(): Promise<void>;
  row(card?: string): Promise<CardRow | undefined>;
}

export const opening = `opening:${occurrenceKey}`;
export const summary = `summary:${occurrenceKey}`;

export function failure(kind: ChatFailure['kind'], retryAfterSeconds?: number): ChatFailure {
  return new ChatFailure(kind, retryAfterSeconds, new Error('the chat'));
}

/** With something decided, so that there is something to tell of it. */
export async function meetingEnds({ store }: Delivery): Promise<void> {
  const decision = decisionOf('Pay the smallest suppliers first', 'changed');
  await put(store, { [keys.decision(occurrenceKey, decision.id)]: decision });
  await nothingCameOf({ store });
}

export async function nothingCameOf({ store }: Pick<Delivery, 'store'>, changes: object = {}): Promise<void> {
  await put(store, {
    [keys.occurrence(occurrenceKey)]: occurrenceOf({ revision: 2, ended: endedByEvent, ...changes }),
    [keys.state]: seriesOf({ open: undefined, last: occurrenceKey }),
  });
}

/** A meeting that has just opened with Ken's moment, with everybody in it internal. */
export async function startDelivery(): Promise<Delivery> {
  let now = Date.parse('2026-11-22T09:30:05.000Z');
  let ids = 0;
  const memory = memoryStore();
  const store: Store = {
    ...memory,
    commit: (partition, changes) => {
      world.failCommitAfter -= 1;
      if (world.failCommitAfter === -1) return Promise.reject(new Error('the process died'));
      return memory.commit(partition, changes);
    },
  };
  const send = async (keep: () => void) => {
    const { fault, meanwhile } = world;
    world.fault = undefined;
    world.meanwhile = undefined;
    if (fault instanceof ChatFailure && fault.kind !== 'uncertain') {
      world.whenRefused?.();
      throw fault;
    }
    keep();
    await meanwhile?.();
    if (fault === 'storedButLost') throw new Error('the process died');
    if (fault) throw failure('uncertain');
  };
  const world: Delivery = {
    store: memory,
    posts: [],
    updates: [],
    queued: [],
    log: keptLog(),
    members: Roster.parse(internalRoster('2026-11-22T09:30:00.000Z')).members,
    answers: true,
    fault: undefined,
    random: 0,
    meanwhile: undefined,
    whenRefused: undefined,
    failCommitAfter: Infinity,
    ports: {
      store,
      home,
      appId: 'the-app',
      tabOrigin: 'https://moment.example',
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      clock: () => new Date(now),
      ids: () => `id-${++ids}`,
      random: () => world.random,
      live: noLive,
      roster: {
        meeting: async () => undefined,
        participant: async () => undefined,
        members: async () => {
          if (!world.answers) throw new Problem('unavailable', 'Teams does not answer.');
          return world.members && { members: world.members, readAt: new Date(now).toISOString() };
        },
      },
      images: memoryImages(),
      queue: {
        waiting: async () => ({ messages: world.queued.length }),
        send: async (errand, afterSeconds = 0) => {
          if ('card' in errand) world.queued.push({ errand, afterSeconds });
        },
      },
      chat: {
        async post(_conversation, card, { bubble }) {
          await send(() => void world.posts.push({ card, bubble: bubble?.title }));
          return { activityId: `message-${world.posts.length}` };
        },
        update: (_conversation, activityId, card) => send(() => void world.updates.push({ activityId, card })),
      },
      get log() {
        return world.log;
      },
    },
    forwards: (ms) => void (now += ms),
    deliver: (card = opening) => deliverCard(world.ports, { tenant: home, series: seriesKey, card }),
    async next() {
      const next = world.queued.shift();
      if (!next) throw new Error('Nothing is queued.');
      now += next.afterSeconds * 1000;
      await deliverCard(world.ports, next.errand);
    },
    async settle() {
      while (world.queued.length > 0) await world.next();
    },
    row: async (card = opening) => (await readCard(world.ports, { tenant: home, series: seriesKey, card }))?.value,
  };
  await put(memory, {
    [keys.state]: seriesOf(),
    [keys.occurrence(occurrenceKey)]: occurrenceOf(),
    [keys.roster]: internalRoster(new Date(now).toISOString()),
  });
  await putTold(memory, momentOf(), ken);
  const chat = { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId, tenantId: home };
  await memory.commit(places.directory(home), [{ put: 'upsert', row: keys.chat(conversationId), body: stored(chat) }]);
  return world;
}
