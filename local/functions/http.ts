import http from 'node:http';
import * as z from 'zod';
import type { CoreApi } from './coreApi';
import { invoke } from './invocation';
import { story } from './log';
import type { RegisteredFunction } from './registration';
import { decodePath, findRoute, type Route } from './routes';

export type HttpRoute = Route<RegisteredFunction>;

const mostBodyBytes = 100 * 1024 * 1024;

const answered = z.object({
  http: z.object({
    statusCode: z.coerce.number(),
    headers: z.record(z.string(), z.string()),
    cookies: z.array(z.unknown()).max(0, 'A cookie has to be set by a set-cookie header here.'),
    body: z.object({ bytes: z.instanceof(Uint8Array) }),
  }),
});

class Refusal extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

/** Answers one request by the function whose route it fits: 404 for a method that no fitting route takes, as in Azure. */
export async function answerRequest(
  { core, routes }: { core: CoreApi; routes: readonly HttpRoute[] },
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  try {
    await answer(await callFunction(core, routes, request), response);
  } catch (cause) {
    if (request.destroyed && !request.complete) return;
    const status = cause instanceof Refusal ? cause.status : 500;
    if (status === 500) core.log('error', 'system', `${request.method} ${request.url}: ${story(cause)}`);
    if (response.headersSent) response.destroy();
    else await end(response.writeHead(status, status === 413 ? { connection: 'close' } : {}));
  }
}

async function callFunction(core: CoreApi, routes: readonly HttpRoute[], request: http.IncomingMessage) {
  const url = requestUrl(request);
  const method = request.method ?? 'GET';
  const found = findRoute(routes, method, decodePath(url.pathname));
  if (!found) throw new Refusal(404);
  const data = {
    method,
    url: url.href,
    nullableHeaders: nullable(Object.entries(request.headers).map(([name, value]) => [name, joined(value)])),
    nullableParams: nullable(Object.entries(found.params)),
    nullableQuery: nullable(
      [...new Set(url.searchParams.keys())].map((name) => [name, joined(url.searchParams.getAll(name))]),
    ),
    body: { bytes: await readBody(request) },
  };
  const returned = await invoke(core, { registered: found.value, data: { http: data } });
  return returned === undefined || returned === null ? undefined : readAnswer(returned);
}

function readAnswer(returned: unknown) {
  const read = answered.safeParse(returned);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data.http;
}

async function answer(
  given: z.infer<typeof answered>['http'] | undefined,
  response: http.ServerResponse,
): Promise<void> {
  response.statusCode = given?.statusCode ?? 204;
  for (const [name, value] of Object.entries(given?.headers ?? {})) response.setHeader(name, value);
  await end(response, given?.body.bytes);
}

/** Resolves when the answer is on its way, or its reader has gone. */
async function end(response: http.ServerResponse, body?: Uint8Array): Promise<void> {
  // Gone already: neither of the two events below would ever come.
  if (response.destroyed) return;
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.end(body, () => resolve());
  });
}

function requestUrl({ url = '/', headers }: http.IncomingMessage): URL {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  try {
    return new URL(`${scheme}://${headers.host ?? 'localhost'}${url}`);
  } catch {
    throw new Refusal(400);
  }
}

async function readBody(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Kept open when reading stops half-way: the refusal has to go out on the same connection.
  const arriving: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of arriving) {
    bytes += chunk.length;
    if (bytes > mostBodyBytes) throw new Refusal(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function joined(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(',');
}

function nullable(entries: readonly (readonly [string, string])[]): Record<string, { value: string }> {
  return Object.fromEntries(entries.map(([name, value]) => [name, { value }]));
}
