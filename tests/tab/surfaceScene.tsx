import { TextEncoder } from 'node:util';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { contract, callNames, type Answered, type Asked, type CallName } from '../../domain/contract';
import type { Person } from '../../domain/people';
import { Problem, type ProblemCode } from '../../domain/problems';
import { createApiClient, type ApiClient } from '../../src/apiClient';
import { ApiProvider } from '../../src/ApiContext';
import { HostProvider, type Host } from '../../src/teams/host';
import { loadWords, WordsProvider, type Language } from '../../src/words';
import { home, mai } from '../support/people';

// jsdom has none.
globalThis.TextEncoder ??= TextEncoder;

export interface Refusal {
  readonly code: ProblemCode;
  readonly sentence: string;
  readonly field?: string;
  /** With `conflict`: the record as it stands. */
  readonly theirs?: unknown;
}

export interface Heard {
  readonly name: CallName;
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly body: unknown;
  readonly key: string | undefined;
}

type Answers = { readonly [N in CallName]?: (asked: Asked<N>) => Answered<N> | Promise<Answered<N>> };

/** An API that reads what it is sent as the real one does, and answers from the values of a test. */
export class ScriptedApi {
  readonly heard: Heard[] = [];
  private readonly refusals = new Map<CallName, Refusal>();
  private readonly delays = new Map<CallName, Promise<void>>();

  constructor(private readonly answers: Answers) {}

  readonly client: ApiClient = createApiClient({
    getToken: async () => 'a token',
    fetch: async (address, init) => (await this.answer(String(address), init ?? {})) as unknown as Response,
  });

  refuseNext(name: CallName, refusal: Refusal) {
    this.refusals.set(name, refusal);
  }

  /** The next answer to this call waits. */
  delayNext(name: CallName, until: Promise<void>) {
    this.delays.set(name, until);
  }

  times(name: CallName): number {
    return this.heard.filter((call) => call.name === name).length;
  }

  private async answer(address: string, { method = 'GET', body, headers }: RequestInit) {
    const { name, params } = route(method, address);
    const query = Object.fromEntries(new URL(address, 'https://tab.example').searchParams);
    const sent: unknown = body === undefined ? {} : JSON.parse(String(body));
    this.heard.push({ name, params, query, body: sent, key: (headers as Record<string, string>)['Idempotency-Key'] });
    const delay = this.delays.get(name);
    this.delays.delete(name);
    await delay;
    const refusal = this.refusals.get(name);
    this.refusals.delete(name);
    if (refusal) return response(refusal.code === 'notAllowed' ? 403 : 422, refusal);
    const read = contract[name].body.safeParse(sent);
    const looked = contract[name].query.safeParse(query);
    if (!read.success || !looked.success)
      return response(422, { code: 'invalid', sentence: String(read.error ?? looked.error) });
    const answer = this.answers[name] as ((asked: unknown) => unknown) | undefined;
    if (!answer) return response(404, { code: 'notFound', sentence: 'The test has no answer.' });
    try {
      return response(200, await answer({ params, query, body: read.data }));
    } catch (refused) {
      if (!(refused instanceof Problem)) throw refused;
      const { code, message: sentence, field, theirs } = refused;
      return response(code === 'notFound' ? 404 : 409, { code, sentence, field, theirs });
    }
  }
}

function route(method: string, address: string): { name: CallName; params: Record<string, string> } {
  const path = address.replace(/^\/api\//, '').replace(/\?.*/, '');
  for (const name of callNames) {
    const pattern = contract[name].path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = contract[name].method === method ? new RegExp(`^${pattern}$`).exec(path) : null;
    if (match) return { name, params: { ...match.groups } };
  }
  throw new Error(`No call of the contract is ${method} ${path}.`);
}

function response(status: number, answer: unknown) {
  return {
    ok: status < 300,
    status,
    headers: { get: () => null },
    json: async (): Promise<unknown> => JSON.parse(JSON.stringify(answer)),
  };
}

interface HeardHost extends Host {
  readonly links: string[];
  /** What the stage takes was fetched. */
  isStageReady: boolean;
}

export function hostOf(person: Person, language: Language): HeardHost {
  const links: string[] = [];
  const host: HeardHost = {
    links,
    isStageReady: false,
    context: {
      app: {
        locale: language === 'vi' ? 'vi-vn' : 'en-us',
        theme: 'default',
        appId: '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
      },
      page: { id: 'meeting', frameContext: 'content' },
      meeting: { id: 'a meeting' },
      chat: { id: '19:meeting_payment-terms@thread.v2' },
      user: { id: person.id, displayName: person.name, tenant: { id: home } },
    },
    signIn: 'ready',
    getToken: async () => 'a token',
    askForConsent: async () => true,
    openDeepLink: async (link) => void links.push(link),
    openPage: async () => undefined,
    readyStage: async () => void (host.isStageReady = true),
    shareToStage: async () => undefined,
    clearStage: async () => false,
    canPickPeople: async () => false,
    pickPerson: async () => undefined,
    subscribe: () => () => undefined,
  };
  return host;
}

interface Shown {
  readonly api: ScriptedApi;
  readonly person?: Person;
  readonly language?: Language;
  /** What Teams can do here besides. */
  readonly teams?: Partial<Host>;
}

export async function show(surface: ReactNode, { api, person = mai, language = 'en', teams }: Shown) {
  const host = Object.assign(hostOf(person, language), teams);
  const words = await loadWords(language);
  const drawn = render(
    <HostProvider host={host}>
      <ApiProvider api={api.client}>
        <WordsProvider words={words}>{surface}</WordsProvider>
      </ApiProvider>
    </HostProvider>,
  );
  return { ...drawn, host, user: userEvent.setup() };
}
