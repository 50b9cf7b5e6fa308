/** Hands requests on to the functions or to Vite, byte for byte; a page may get one script put first. */
import { request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Onward {
  to: string | undefined;
  /** Put into HTML before everything else. */
  firstScript?: string;
}

export function proxy(request: IncomingMessage, response: ServerResponse, onward: Onward): void {
  if (!onward.to) return unavailable(response);
  const target = new URL(request.url ?? '/', onward.to);
  const outgoing = ask(target, { method: request.method ?? 'GET', headers: headersFor(request.headers, onward) });
  outgoing.on('response', (incoming) => {
    const isPage = /^text\/html/.test(incoming.headers['content-type'] ?? '');
    if (onward.firstScript && isPage) return void sendWithScript(incoming, response, onward.firstScript);
    response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, withoutHops(incoming.headers));
    incoming.on('error', () => response.destroy());
    incoming.pipe(response);
  });
  outgoing.on('error', () => (response.headersSent ? response.destroy() : unavailable(response)));
  response.on('close', () => outgoing.destroy());
  request.pipe(outgoing);
}

function headersFor(headers: IncomingHttpHeaders, { firstScript }: Onward): IncomingHttpHeaders {
  const onward: IncomingHttpHeaders = { ...withoutHops(headers), 'x-forwarded-host': headers.host };
  if (firstScript && (headers.accept ?? '').includes('text/html')) {
    // The page has to come whole and readable for the script to be put into it.
    delete onward['accept-encoding'];
    delete onward['if-none-match'];
    delete onward['if-modified-since'];
  }
  return onward;
}

const hops = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hops.includes(name)));
}

async function sendWithScript(incoming: IncomingMessage, response: ServerResponse, script: string): Promise<void> {
  const parts: Buffer[] = [];
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  } catch {
    return void response.destroy();
  }
  const page = Buffer.concat(parts).toString('utf8');
  const tag = `<script src="${script}"></script>`;
  const body = /<head[^>]*>/i.test(page) ? page.replace(/<head[^>]*>/i, (head) => `${head}${tag}`) : `${tag}${page}`;
  const headers = withoutHops(incoming.headers);
  delete headers['etag'];
  delete headers['last-modified'];
  response.writeHead(incoming.statusCode ?? 200, {
    ...headers,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function unavailable(response: ServerResponse): void {
  const sentence = 'The app is restarting. Try again in a moment.';
  response.writeHead(502, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '1' });
  response.end(JSON.stringify({ code: 'unavailable', sentence }));
}

/** A WebSocket handed on as it is: Vite tells its pages of changes over one. */
export function proxyUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, to: string): void {
  const { hostname, port } = new URL(to);
  const onward = connect(Number(port), hostname, () => {
    const headers = request.rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [`${name}: ${request.rawHeaders[index + 1] ?? ''}`] : [],
    );
    onward.write([`${request.method} ${request.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
}
