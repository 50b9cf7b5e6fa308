import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startFunctionsProcess } from '../../local/functions/childHost';
import { startCustomerMoment, type CustomerMoment, type CustomerMomentOptions } from '../../local/start';
import type { PersonKey, WindowState } from '../../local/teams/protocol';
import { contract, type Answered, type CallName } from '../../domain/contract';

const patienceMs = 120_000;

export interface OverHttp {
  readonly moment: CustomerMoment;
  readonly meeting: string;
  send(as: PersonKey | undefined, name: CallName, sent?: Wire): Promise<Response>;
  ask<N extends CallName>(as: PersonKey, name: N, sent?: Wire): Promise<Answered<N>>;
  /** What the Teams window would show, once it shows what is waited for. */
  chatOf(holds: (cards: string[]) => boolean): Promise<WindowState['chat']>;
  close(): Promise<void>;
}

export interface Wire {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

interface OverHttpOptions {
  /** Where the functions' host and the API were built. */
  readonly startFunctions?: (
    built: { readonly hostFile: string; readonly appDir: string },
    ...settings: Parameters<Start>
  ) => ReturnType<Start>;
}

const startOne: NonNullable<OverHttpOptions['startFunctions']> = (built, env) =>
  startFunctionsProcess({ ...built, env });
/**
 * Nobody is waited for longer than they ask: the queue is asked five times a second, and who waits anywhere between nothing
 * and five seconds before trying again waits for next to nothing.
 */
const withoutIdling = {
  QUEUE_LONGEST_WAIT_MS: '200',
  NODE_OPTIONS: '--import data:text/javascript,Math.random=()=>0.01',
};

/** Said where storage takes longer than a call waits for it. As every panel does, who is told so asks the same again. */
const tryAgain = 503;
const answerOf = async (response: Response) => ({ status: response.status, body: (await response.json()) as unknown });

type Start = NonNullable<CustomerMomentOptions['startFunctions']>;

/** Everything as `npm start` runs it, without a browser: functions in their own process, storage, Teams and sign-in. */
export async function apiOverHttp({ startFunctions = startOne }: OverHttpOptions = {}): Promise<OverHttp> {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(path.join(process.cwd(), '.build', 'api-test-'));
  const distDir = execFileSync(process.execPath, ['tests/support/apiBundles.mjs'], { encoding: 'utf8' }).trim();
  const built = { hostFile: path.join(distDir, 'local', 'functionsHost.cjs'), appDir: path.join(distDir, 'api') };
  const moment = await startCustomerMoment({
    port: 0,
    fresh: true,
    dataDir: folder,
    distDir,
    hostFile: built.hostFile,
    storage: 'memory',
    startFunctions: (settings) => startFunctions(built, { ...settings, ...withoutIdling }),
    log: () => undefined,
  });
  const state = () => moment.teams.state('mai');
  const meeting = Buffer.from(state().meeting.id).toString('base64url');

  async function send(as: PersonKey | undefined, name: CallName, sent: Wire = {}): Promise<Response> {
    const { method, path: below } = contract[name];
    const params: Record<string, string> = { meeting, ...sent.params };
    const url = new URL(`${moment.url}/api/${below.replace(/\{(\w+)\}/g, (_, part: string) => params[part] ?? '')}`);
    for (const [key, value] of Object.entries(sent.query ?? {})) url.searchParams.set(key, value);
    const headers = {
      ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'application/json',
      ...sent.headers,
    };
    return fetch(url, { method, headers, ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }) });
  }

  async function tokenOf(as: PersonKey): Promise<string> {
    const answer = await moment.teams.token(as);
    if (!('token' in answer)) throw new Error('There is no token.');
    return answer.token;
  }

  return {
    moment,
    meeting,
    send,
    async ask(as, name, sent = {}) {
      const again = { ...sent, headers: { 'idempotency-key': crypto.randomUUID(), ...sent.headers } };
      for (const began = performance.now(); ;) {
        const { status, body } = await answerOf(await send(as, name, again));
        if (status === 200) return contract[name].answer.parse(body) as Answered<typeof name>;
        if (status !== tryAgain || performance.now() - began > patienceMs)
          throw new Error(`${name} was answered ${status}: ${JSON.stringify(body)}`);
      }
    },
    chatOf: (holds) =>
      new Promise((resolve, reject) => {
        const { world } = moment.teams;
        const finish = () => {
          clearTimeout(timer);
          stop();
        };
        const look = () => {
          if (!holds(cardsIn(state().chat))) return;
          finish();
          resolve(state().chat);
        };
        const timer = setTimeout(() => {
          finish();
          reject(new Error(`The chat never came to that: ${cardsIn(state().chat).join('\n')}`));
        }, patienceMs);
        const stop = world.onChange(look);
        look();
      }),
    async close() {
      await moment.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function cardsIn(chat: WindowState['chat']): string[] {
  return chat.flatMap((message) => ('card' in message && message.card ? [JSON.stringify(message.card)] : []));
}
