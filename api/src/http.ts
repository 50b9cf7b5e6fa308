import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type * as z from 'zod/mini';
import { contract, type Answered, type Asked, type Call, type CallName } from '../../domain/contract';
import type { ProblemAnswer } from '../../domain/problemAnswer';
import { Problem } from '../../domain/problems';
import type { SignIn } from './access/signIn';
import type { Answers } from './calls/answers';
import { expected } from './failures';
import type { Ports } from './ports';
import { hashed } from './rows';
import { statusOf } from './statuses';
import { languageAsked, sentenceIn } from './words/refusals';

/** What answering needs. */
export interface Answering {
  readonly ports: Ports;
  readonly signIn: SignIn;
  readonly answers: Answers;
}

/** Where a call says nothing else. */
const mostBodyBytes = 64 * 1024;
const keyPattern = /^[A-Za-z0-9_.:-]{8,64}$/;
/** They repeat harmlessly by themselves. */
const withoutKey: ReadonlySet<CallName> = new Set(['openMeeting', 'connectLive', 'prepareStage']);

/** On every answer. */
export const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** One call of the contract as HTTP: who asks → what they sent → the call → status. */
export function handlerOf<N extends CallName>(name: N, { ports, signIn, answers }: Answering): HttpHandler {
  return async (request, context) => {
    try {
      const { person: by, isCurator } = await signIn(request.headers.get('authorization'));
      const asked = await whatIsAsked(name, request);
      const once = { key: keyOf(name, request), hash: hashed(JSON.stringify([name, asked])) };
      const language = languageAsked(request.headers.get('accept-language'));
      return answered(request, await answers[name]({ ...asked, ports, by, isCurator, language, once }));
    } catch (error) {
      return refused(name, error, context, request);
    }
  };
}

/** What no call answers to. */
export const nothingHere: HttpHandler = (request, context) =>
  refused('nothing', new Problem('notFound', 'There is nothing at this address.'), context, request);

async function whatIsAsked<N extends CallName>(name: N, request: HttpRequest): Promise<Asked<N>> {
  const { params, query, body, method, mostBytes = mostBodyBytes }: Call = contract[name];
  return {
    params: parsed(params, request.params),
    query: parsed(query, Object.fromEntries(request.query.entries())),
    body: method === 'GET' ? {} : parsed(body, await readJson(request, mostBytes)),
  } as Asked<N>;
}

async function readJson(request: HttpRequest, mostBytes: number): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const text = await request.text();
  if (Buffer.byteLength(text) > mostBytes) throw tooLarge(mostBytes);
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Problem('badRequest', 'What was sent is not JSON.', { cause });
  }
}

function tooLarge(mostBytes: number): Problem {
  return new Problem('tooLarge', `What was sent is larger than ${mostBytes / 1024} KB.`);
}

/** Every schema has a sentence for people; where one has none, this is it, never the library's own. */
export function parsed(schema: z.ZodMiniType, sent: unknown): unknown {
  const result = schema.safeParse(sent, { error: () => 'What was sent is not in the form that was asked for.' });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Problem('invalid', capitalised(issue?.message ?? ''), { field: issue?.path.join('.') });
}

function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function keyOf(name: CallName, request: HttpRequest): string | undefined {
  return contract[name].method === 'GET' || withoutKey.has(name) ? undefined : writeKey(request);
}

export function writeKey(request: HttpRequest): string {
  const key = request.headers.get('idempotency-key') ?? '';
  if (!keyPattern.test(key))
    throw new Problem('badRequest', 'A write needs an Idempotency-Key header of 8 to 64 letters, digits, - or _.');
  return key;
}

/** Reads carry an ETag of what they say, without the cursor: the same again is 304. */
function answered(request: HttpRequest, answer: Answered<CallName>): HttpResponseInit {
  const headers = { ...always, 'content-type': 'application/json; charset=utf-8' };
  const body = JSON.stringify(answer);
  if (request.method !== 'GET') return { status: 200, headers, body };
  const etag = `"${hashed(JSON.stringify({ ...answer, cursor: undefined }))}"`;
  if (request.headers.get('if-none-match') === etag) return { status: 304, headers: { ...always, etag } };
  return { status: 200, headers: { ...headers, etag }, body };
}

/**
 * In the language that was asked for. Content and tokens stay out of the log: it gets the call, the code and the
 * correlation id.
 */
export function refused(
  call: string,
  error: unknown,
  context: InvocationContext,
  request: Pick<HttpRequest, 'headers'>,
): HttpResponseInit {
  const problem = expected(error);
  const correlation = context.invocationId;
  const facts = JSON.stringify({ call, code: problem.code, correlation });
  if (problem.code === 'unexpected') context.error(`A call failed. ${facts}`, problem.cause);
  else if (problem.code === 'unavailable') context.warn(`A call could not be answered. ${facts}`, problem.cause);
  else context.info(`A call was refused. ${facts}`);
  const { code, message, field, theirs, retryAfterSeconds } = problem;
  const sentence = sentenceIn(languageAsked(request.headers.get('accept-language')), message);
  const answer: ProblemAnswer = { code, sentence, field, theirs, correlation };
  const wait = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status: statusOf[code], headers: { ...always, ...wait }, jsonBody: answer };
}
