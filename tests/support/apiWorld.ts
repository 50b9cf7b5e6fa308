import { randomUUID } from 'node:crypto';
import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { memoryImages } from '../../api/src/adapters/memoryImages';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { answersWith } from '../../api/src/calls/answers';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { look } from '../../api/src/calls/look';
import { projectRecord } from '../../api/src/calls/projections';
import { handlerOf } from '../../api/src/http';
import type { ChatErrand, Conversation, HeardEvent, Ports, RecordErrand, RowChange, Store } from '../../api/src/ports';
import { seriesKeyOf } from '../../api/src/rows';
import { samplesFor } from '../../api/src/samples/samples';
import { contract, MeetingAddress, type Answered, type Asked, type CallName } from '../../domain/contract';
import type { Person, PersonId } from '../../domain/people';
import { Problem } from '../../domain/problems';
import type { Update } from '../../domain/updates';
import { ben, carla, duc, gil, hoa, home, linh, mai, noor, olga, tam } from './apiPeople';
import { FakeTeams } from './apiTeams';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: T;
}

export interface Sent {
  readonly params?: object;
  readonly query?: Record<string, string | undefined>;
  readonly body?: unknown;
  /** Instead of a JSON body. */
  readonly text?: string;
  readonly headers?: Record<string, string>;
  /** The same key is the same request again. */
  readonly key?: string;
}

const people = new Map(
  [mai, ben, linh, gil, olga, hoa, duc, carla, noor, tam].map((person) => [person.id as string, person]),
);

/** The whole API behind real requests, with storage in memory and a Teams, a clock and a queue of the test's own. */
export class ApiWorld {
  now = Date.parse('2026-11-23T09:00:00.000Z');
  readonly meetingId = Buffer.from('0#19:meeting_payment-terms@thread.v2#0').toString('base64');
  readonly meeting = MeetingAddress.parse(Buffer.from(this.meetingId).toString('base64url'));
  readonly series = seriesKeyOf(this.meetingId);
  readonly conversation: Conversation = {
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    conversationId: '19:meeting_payment-terms@thread.v2',
    tenantId: home,
  };
  readonly teams = new FakeTeams(this.meetingId, this.conversation.conversationId, () => this.at);
  readonly told: Update[] = [];
  /** What one person's panels alone were told. */
  readonly toldOnly: { readonly person: PersonId; readonly update: Update }[] = [];
  readonly dismissed: string[] = [];
  readonly queued: { errand: ChatErrand; afterSeconds: number | undefined }[] = [];
  /** Records of which something stands elsewhere, in the order in which they were asked for. */
  readonly recordsQueued: RecordErrand[] = [];
  /** What the chat told and nobody has worked on yet. */
  readonly heard: (HeardEvent & { readonly afterSeconds?: number })[] = [];
  readonly problems: string[] = [];
  readonly infos: string[] = [];
  /** Whose token says so. */
  readonly curators = new Set([mai.id]);
  liveIsDown = false;
  queueIsDown = false;
  storeCalls = 0;
  private keys = 0;

  constructor(
    private readonly store: Store = memoryStore(),
    /** Keys of requests begin with it: those of two worlds in one store are not the same. */
    private readonly keysBegin = 'key',
  ) {}

  get at(): string {
    return new Date(this.now).toISOString();
  }

  later(minutes: number): void {
    this.now += minutes * 60_000;
  }

  readonly ports: Ports = {
    store: {
      read: (place) => this.counted(() => this.store.read(place)),
      list: (range) => this.counted(() => this.store.list(range)),
      commit: (partition, changes, hear) =>
        this.counted(async () => {
          await this.beforeCommit?.(changes);
          return this.store.commit(partition, changes, hear);
        }),
    },
    live: {
      tell: async (_series, update) => {
        if (this.liveIsDown) throw new Error('The live channel is down.');
        this.told.push(update);
      },
      tellOnly: async (_series, person, update) => {
        if (this.liveIsDown) throw new Error('The live channel is down.');
        this.toldOnly.push({ person, update });
      },
      connect: async (series, person) => `wss://live.example/${series}/${person}`,
      dismiss: async (_series, person) => void this.dismissed.push(person),
    },
    roster: this.teams.roster,
    queue: {
      waiting: async () => {
        if (this.queueIsDown) throw new Error('The queue is down.');
        return { messages: this.queued.length };
      },
      send: async (errand, afterSeconds) => {
        if (this.queueIsDown) throw new Error('The queue is down.');
        if ('heard' in errand) this.heard.push({ ...errand, ...(afterSeconds !== undefined && { afterSeconds }) });
        else if ('record' in errand) this.recordsQueued.push(errand);
        else this.queued.push({ errand, afterSeconds });
      },
    },
    images: memoryImages(),
    clock: () => new Date(this.now),
    ids: randomUUID,
    log: {
      info: (message) => void this.infos.push(message),
      problem: (message) => void this.problems.push(message),
    },
    home,
    serviceUrl: this.conversation.serviceUrl,
  };

  /** What somebody else does right before something is written. */
  beforeCommit: ((changes: readonly RowChange[]) => Promise<void>) | undefined;

  /** The store, failing as an unreachable service does, while the test wants it. */
  outage: Error | undefined;

  private async counted<T>(call: () => Promise<T>): Promise<T> {
    this.storeCalls += 1;
    if (this.outage) throw this.outage;
    return call();
  }

  readonly answering = {
    ports: this.ports,
    signIn: async (authorization: string | null) => {
      const person = people.get((authorization ?? '').replace('Bearer ', ''));
      if (!person) throw new Problem('notSignedIn', 'You are not signed in.');
      return { person, isCurator: this.curators.has(person.id) };
    },
    answers: answersWith({ samplesFor }),
  };

  /** Sends a request as it comes from the network: typed by nobody. */
  async send(person: Person | undefined, name: CallName, sent: Sent = {}): Promise<Answer<unknown>> {
    const { method, path } = contract[name];
    const params: Record<string, string> = { meeting: this.meeting, ...sent.params };
    const url = new URL(
      `https://api.example/api/${path.replace(/\{(\w+)\}/g, (_, part: string) => params[part] ?? '')}`,
    );
    for (const [key, value] of Object.entries(sent.query ?? {})) if (value) url.searchParams.set(key, value);
    const key = sent.key ?? `${this.keysBegin}-${String(++this.keys).padStart(8, '0')}`;
    const headers = {
      ...(person && { authorization: `Bearer ${person.id}` }),
      'idempotency-key': key,
      'content-type': 'application/json',
      ...sent.headers,
    };
    const text = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
    const body = text === undefined || method === 'GET' ? {} : { body: { string: text } };
    const query = Object.fromEntries(url.searchParams);
    const request = new HttpRequest({ method, url: url.href, headers, params, query, ...body });
    const context = new InvocationContext({
      functionName: name,
      invocationId: 'correlation-1',
      logHandler: (level, ...said) => void (level === 'error' && this.problems.push(said.map(String).join(' '))),
    });
    return answerOf(await handlerOf(name, this.answering)(request, context));
  }

  /** Asks what must be answered; fails with what was refused. */
  async ask<N extends CallName>(
    person: Person,
    name: N,
    sent: Partial<Asked<N>> & Pick<Sent, 'key'> = {},
  ): Promise<Answered<N>> {
    const { status, body } = await this.send(person, name, sent);
    if (status !== 200) throw new Error(`${name} was answered ${status}: ${JSON.stringify(body)}`);
    return contract[name].answer.parse(body) as Answered<N>;
  }

  open(person: Person, surface: 'sidePanel' | 'meetingTab' | 'stage' = 'sidePanel', onlyISeeThis = false) {
    return this.ask(person, 'openMeeting', { body: { surface, onlyISeeThis } });
  }

  start(at = this.at): Promise<void> {
    return onChatEvent(this.ports, this.event('meetingStarted', at));
  }

  end(at = this.at): Promise<void> {
    return onChatEvent(this.ports, this.event('meetingEnded', at));
  }

  private event<K extends string>(kind: K, at: string) {
    return { kind, at, meetingId: this.meetingId, conversation: this.conversation };
  }

  look(): Promise<void> {
    return look(this.ports);
  }

  /** Works off what is to be said elsewhere of records. */
  async project(): Promise<void> {
    for (const errand of this.recordsQueued.splice(0)) await projectRecord(this.ports, errand);
  }

  /** The cards that were asked for since the last time, each once. */
  cardsAskedFor(): string[] {
    return [...new Set(this.queued.splice(0).map(({ errand }) => errand.card))];
  }
}

function answerOf({ status = 200, headers, body, jsonBody }: HttpResponseInit): Answer<unknown> {
  const parsed: unknown = jsonBody ?? (typeof body === 'string' ? JSON.parse(body) : undefined);
  return { status, headers: headers as Record<string, string>, body: parsed };
}

/** The body of a refusal. */
export function refusalOf(answer: Answer<unknown>): {
  code: string;
  sentence: string;
  field?: string;
  theirs?: unknown;
} {
  return answer.body as { code: string; sentence: string; field?: string; theirs?: unknown };
}
