/** Enough of Azure Web PubSub for one machine: servers send by REST, browsers listen on a socket. */
import { createServer, type IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { jwtVerify } from 'jose';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { answerFrom, type Refused, send } from '../teams/http';
import { hear } from './clientMessages';
import { close, connections, type Connection } from './connections';
import { serverCalls } from './serverCalls';

const protocol = 'json.webpubsub.azure.v1';
const oneOrMore = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((list) => list ?? []);
const Claims = z.object({ sub: z.string().optional(), role: oneOrMore, 'webpubsub.group': oneOrMore });

export interface LiveHub {
  /** For the server SDK. */
  connectionString: string;
  /** Takes a browser's socket; the path is the part from /client/hubs on. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, path: string): void;
  /** Closes the sockets of the users that this holds for. */
  cut(whose: (userId: string) => boolean): void;
  connected(): number;
  close(): Promise<void>;
}

export interface HubParts {
  accessKey: string;
  now(): number;
  /** Whether this user may connect at all just now. */
  lets(userId: string): boolean;
}

export async function startLiveHub(parts: HubParts): Promise<LiveHub> {
  const all = connections();
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  });
  const routes = serverCalls(all);
  const secret = Buffer.from(parts.accessKey);
  const claimsOf = async (token: string, audience: (aud: string) => boolean) => {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], currentDate: new Date(parts.now()) });
    if (![payload.aud].flat().some((aud) => aud && audience(aud))) throw new Error('The token is for something else.');
    return Claims.parse(payload);
  };

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const mine = (aud: string) => URL.canParse(aud) && new URL(aud).pathname === url.pathname;
      const known = await claimsOf(token, mine).catch(() => undefined);
      if (!known) return send(response, { status: 401, body: { code: 'Unauthorized', message: 'Wrong access key.' } });
      // A route's own colon would read as a parameter.
      const path = url.pathname.replace('/:', '/~');
      const asError = (refused: Refused) => ({ code: refused.code, message: refused.message });
      send(response, await answerFrom(routes, { message: request, path, query: url.searchParams }, asError));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function welcome(socket: WebSocket, hub: string, claims: z.infer<typeof Claims>): void {
    const connection: Connection = {
      id: randomUUID(),
      hub,
      userId: claims.sub,
      roles: new Set(claims.role),
      groups: new Set(claims['webpubsub.group']),
      socket,
      speaksJson: socket.protocol === protocol,
    };
    all.add(connection);
    socket.on('close', () => all.drop(connection));
    socket.on('error', () => socket.terminate());
    if (!connection.speaksJson) return;
    socket.on('message', (data) => hear(String(data), connection, all));
    const { id: connectionId, userId } = connection;
    socket.send(JSON.stringify({ type: 'system', event: 'connected', userId, connectionId }));
  }

  return {
    connectionString: `Endpoint=http://127.0.0.1;AccessKey=${parts.accessKey};Port=${port};Version=1.0;`,
    upgrade(request, socket, head, path) {
      const hub = /^\/client\/hubs\/([^/]+)$/.exec(path)?.[1];
      const token = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('access_token') ?? '';
      const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
      if (!hub) return void refuse('404 Not Found');
      claimsOf(token, (aud) => aud.endsWith(`/client/hubs/${hub}`)).then(
        (claims) => {
          if (claims.sub && !parts.lets(claims.sub)) return void socket.destroy();
          sockets.handleUpgrade(request, socket, head, (ws) => welcome(ws, hub, claims));
        },
        () => refuse('401 Unauthorized'),
      );
    },
    cut(whose) {
      for (const connection of all.everywhere(({ userId }) => userId !== undefined && whose(userId))) {
        connection.socket.terminate();
      }
    },
    connected: () => all.everywhere(() => true).length,
    async close() {
      close(
        all.everywhere(() => true),
        'The hub is closing.',
      );
      for (const connection of all.everywhere(() => true)) connection.socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
