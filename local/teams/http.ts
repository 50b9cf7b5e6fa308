/** Requests and answers of the small servers in this folder: a table of routes, JSON in, JSON out. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Asked {
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  path: string;
  method: string;
  json: () => Promise<unknown>;
  text: () => Promise<string>;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** Segments that begin with a colon are parameters. */
  path: string;
  answer: (asked: Asked) => Answer | Promise<Answer>;
}

/** A request that is refused, with a sentence for whoever sent it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(sentence);
  }
}

const longestBody = 4 * 1024 * 1024;

export async function bodyText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestBody) throw new Refused(413, 'MessageSizeTooBig', 'This is more than the local Teams takes.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'BadSyntax', 'The body is not JSON.');
  }
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = decoded(value);
    else if (segment !== value) return undefined;
  }
  return params;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new Refused(400, 'BadArgument', 'The address is not well formed.');
  }
}

/** Finds the route and its answer; a `Refused` becomes what `refusal` makes of it. */
export async function answerFrom(
  routes: readonly Route[],
  request: { message: IncomingMessage; path: string; query: URLSearchParams },
  refusal: (refused: Refused) => unknown,
): Promise<Answer> {
  const method = request.message.method ?? 'GET';
  try {
    for (const route of routes) {
      const params = route.method === method ? paramsOf(route.path, request.path) : undefined;
      if (!params) continue;
      const text = () => bodyText(request.message);
      const { headers } = request.message;
      const json = async () => asJson(await text());
      return await route.answer({ params, query: request.query, headers, path: request.path, method, text, json });
    }
    throw new Refused(404, 'NotFound', `There is nothing at ${method} ${request.path}.`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: error.status, body: refusal(error), headers: error.headers };
  }
}

export function send(response: ServerResponse, answer: Answer): void {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(text);
}
