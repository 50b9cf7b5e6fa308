/** A way between the functions and storage on which somebody watches every call come, and every answer go. */
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `true`: nobody waits for it any more. Told before a call is passed on, and when its answer is there. */
export type AtCrossing = () => Promise<boolean>;

export interface Crossing {
  /** The same connection string, leading over here. */
  readonly over: (connectionString: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export function crossing(at: AtCrossing): Crossing {
  const servers = new Map<string, Server>();
  const wayTo = async (endpoint: string) => {
    const { origin, pathname } = new URL(endpoint);
    const known = servers.get(origin);
    const server = known ?? (await listen(origin, at));
    servers.set(origin, server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`;
  };
  return {
    async over(connectionString) {
      const parts = connectionString.split(';').map(async (part) => {
        const [, name, endpoint = ''] = /^(\w+Endpoint)=(.*)$/.exec(part) ?? [];
        return name === 'TableEndpoint' || name === 'QueueEndpoint' ? `${name}=${await wayTo(endpoint)}` : part;
      });
      return (await Promise.all(parts)).join(';');
    },
    async close() {
      for (const server of servers.values()) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function listen(origin: string, at: AtCrossing): Promise<Server> {
  const server = createServer(
    (asked, answer) => void cross(asked, answer, { origin, at }).catch(() => answer.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

interface Way {
  readonly origin: string;
  readonly at: AtCrossing;
}

async function cross(asked: IncomingMessage, answer: ServerResponse, { origin, at }: Way): Promise<void> {
  const body = await buffer(asked);
  const isPoll = asked.method === 'GET' && (asked.url ?? '').includes('/messages');
  if (!isPoll && (await at())) return void answer.destroy();
  const { status, headers, content } = await passOn(origin, asked, body);
  // An empty queue is asked all the time.
  const isNews = !isPoll || content.includes('<QueueMessage>');
  if (isNews && (await at())) return void answer.destroy();
  answer.writeHead(status, headers).end(content);
}

function passOn(origin: string, { method, url, headers }: IncomingMessage, body: Buffer) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; content: Buffer }>((resolve, reject) => {
    const sent = request(new URL(url ?? '/', origin), { method, headers }, (answered) => {
      buffer(answered).then((content) => {
        const { 'transfer-encoding': _chunks, ...given } = answered.headers;
        resolve({ status: answered.statusCode ?? 500, headers: given, content });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
