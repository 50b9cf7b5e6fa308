import * as z from 'zod/mini';
import type { Answered, Asked, Call, CallName } from '../domain/contract';
import { ProblemAnswer } from '../domain/problemAnswer';
import { Problem, problemCodes, type ProblemCode } from '../domain/problems';
import { callNamed } from './callNamed';

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

/** All that the tab asks of the API. Every refusal is a Problem; no answer at all is `unavailable`. */
export function createApiClient(parts: ApiClientParts) {
  async function call<N extends CallName>(name: N, asked: Given<N>, options: CallOptions = {}): Promise<Answered<N>> {
    const named = await callNamed(name);
    const write = named.method === 'GET' ? {} : { 'Idempotency-Key': options.idempotencyKey ?? crypto.randomUUID() };
    const response = await send(parts, named, asked, { headers: write, signal: options.signal });
    return readAnswer<N>(named, response);
  }

  /** `undefined`: nothing changed since the answer that carried this ETag. */
  async function callIfChanged<N extends CallName>(
    name: N,
    asked: Given<N>,
    etag: string | undefined,
  ): Promise<{ answer: Answered<N>; etag: string | undefined } | undefined> {
    const named = await callNamed(name);
    const response = await send(parts, named, asked, { headers: etag === undefined ? {} : { 'If-None-Match': etag } });
    if (response.status === 304) return undefined;
    return { answer: await readAnswer<N>(named, response), etag: response.headers.get('ETag') ?? undefined };
  }

  /** For what is not JSON: signed in, and refused, as every call is. */
  const sendBytes = (address: string, sending: Sending) => sendTo(parts, address, sending);

  return { call, callIfChanged, sendBytes };
}

export interface Sending {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal | undefined;
}

function send(parts: ApiClientParts, named: Call, asked: Given<CallName>, sending: Omit<Sending, 'method' | 'body'>) {
  const { method } = named;
  if (method === 'GET') return sendTo(parts, addressOf(named, asked), { ...sending, method });
  const headers = { 'Content-Type': 'application/json', ...sending.headers };
  return sendTo(parts, addressOf(named, asked), {
    ...sending,
    method,
    headers,
    body: JSON.stringify(asked.body ?? {}),
  });
}

async function sendTo(parts: ApiClientParts, address: string, sending: Sending): Promise<Response> {
  const first = await sendOnce(parts, address, sending, false);
  const response = first.status === 401 ? await sendOnce(parts, address, sending, true) : first;
  if (response.ok || response.status === 304) return response;
  throw await problemOf(response);
}

async function sendOnce(
  { getToken, fetch, language }: ApiClientParts,
  address: string,
  { method, headers, body, signal }: Sending,
  fresh: boolean,
): Promise<Response> {
  const token = await getToken({ fresh });
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
