import * as z from 'zod/mini';
import type { Answered, Asked, Call, CallName } from '../domain/contract';
import { ProblemAnswer } from '../domain/problemAnswer';
import { Problem, problemCodes, type ProblemCode } from '../domain/problems';
import { callNamed } from './callNamed';
import { inTime, patience } from './inTime';

export interface ApiClientParts {
  /** `fresh`: the last one was refused. */
  getToken(asked?: { readonly fresh: boolean }): Promise<string>;
  readonly fetch: typeof fetch;
  /** What the API's sentences should be written in. */
  language?(): string;
}

export interface CallOptions {
  /** The same key again is the same answer: pass it again when a write is repeated. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export type ApiClient = ReturnType<typeof createApiClient>;
type Given<N extends CallName> = Partial<Asked<N>>;

/** All that the tab asks of the API. Every refusal is a Problem; no answer, or none in time, is `unavailable`. */
export function createApiClient(parts: ApiClientParts) {
  async function call<N extends CallName>(name: N, asked: Given<N>, options: CallOptions = {}): Promise<Answered<N>> {
    const named = await callNamed(name);
    const write = named.method === 'GET' ? {} : { 'Idempotency-Key': options.idempotencyKey ?? crypto.randomUUID() };
    const sending = { headers: write, signal: options.signal, limit: limitOf(name, named) };
    return send(parts, named, asked, sending, (response) => readAnswer<N>(named, response));
  }

  /** `undefined`: nothing changed since the answer that carried this ETag. */
  async function callIfChanged<N extends CallName>(
    name: N,
    asked: Given<N>,
    etag: string | undefined,
  ): Promise<{ answer: Answered<N>; etag: string | undefined } | undefined> {
    const named = await callNamed(name);
    const sending = { headers: etag === undefined ? {} : { 'If-None-Match': etag }, limit: limitOf(name, named) };
    return send(parts, named, asked, sending, async (response) => {
      if (response.status === 304) return undefined;
      return { answer: await readAnswer<N>(named, response), etag: response.headers.get('ETag') ?? undefined };
    });
  }

  /** For what is not JSON: signed in, and refused, as every call is. */
  const sendBytes = <T>(address: string, sending: SendingBytes, read: Reading<T>) =>
    sendTo(parts, address, { ...sending, limit: patience.long }, read);

  return { call, callIfChanged, sendBytes };
}

export interface SendingBytes {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal | undefined;
}

interface Sending extends SendingBytes {
  /** Milliseconds that each attempt has, with the reading of its answer. */
  readonly limit: number;
}

type Reading<T> = (response: Response) => Promise<T>;

function limitOf(name: CallName, { method, mostBytes }: Call): number {
  if (mostBytes !== undefined || name.startsWith('export')) return patience.long;
  return method === 'GET' ? patience.read : patience.write;
}

function send<T>(
  parts: ApiClientParts,
  named: Call,
  asked: Given<CallName>,
  sending: Omit<Sending, 'method' | 'body'>,
  read: Reading<T>,
): Promise<T> {
  const { method } = named;
  if (method === 'GET') return sendTo(parts, addressOf(named, asked), { ...sending, method }, read);
  const headers = { 'Content-Type': 'application/json', ...sending.headers };
  const body = JSON.stringify(asked.body ?? {});
  return sendTo(parts, addressOf(named, asked), { ...sending, method, headers, body }, read);
}

async function sendTo<T>(parts: ApiClientParts, address: string, sending: Sending, read: Reading<T>): Promise<T> {
  const attempt = async (fresh: boolean) => {
    const token = await inTime(patience.long, () => parts.getToken({ fresh }));
    const answering = async (signal: AbortSignal) => {
      const response = await sendOnce(parts, address, { ...sending, signal }, token);
      const isTaken = response.ok || response.status === 304;
      return { status: response.status, answer: isTaken ? await read(response) : await problemOf(response) };
    };
    return inTime(sending.limit, answering, sending.signal);
  };
  const first = await attempt(false);
  const { answer } = first.status === 401 ? await attempt(true) : first;
  if (answer instanceof Problem) throw answer;
  return answer;
}

async function sendOnce(
  { fetch, language }: ApiClientParts,
  address: string,
  { method, headers, body, signal }: SendingBytes,
  token: string,
): Promise<Response> {
  try {
    return await fetch(address, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(language ? { 'Accept-Language': language() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    throw new Problem('unavailable', 'The network did not answer.', { cause });
  }
}

function addressOf({ path: pattern }: Call, { params = {}, query = {} }: Given<CallName>): string {
  const path = pattern.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(String(Reflect.get(params, part))),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `/api/${path}${search ? `?${search}` : ''}`;
}

async function readAnswer<N extends CallName>({ answer }: Call, response: Response): Promise<Answered<N>> {
  const parsed = answer.safeParse(await json(response));
  if (!parsed.success) throw new Problem('unexpected', 'The answer could not be read.', { cause: parsed.error });
  return parsed.data as Answered<N>;
}

async function problemOf(response: Response): Promise<Problem> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined;
  const parsed = ProblemAnswer.safeParse(await json(response));
  const fallback = codeOfStatus(response.status);
  if (!parsed.success) return new Problem(fallback, 'The API refused without saying why.', { retryAfterSeconds });
  const { code, sentence, field, theirs } = parsed.data;
  const known = Code.safeParse(code);
  return new Problem(known.success ? known.data : fallback, sentence, { field, theirs, retryAfterSeconds });
}

const Code = z.enum(problemCodes);

/** For answers that aren't ours: a gateway in between, or a platform that is starting. */
function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return 'notSignedIn';
  if (status === 404) return 'notFound';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'busy';
  return status === 502 || status === 503 || status === 504 ? 'unavailable' : 'unexpected';
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
