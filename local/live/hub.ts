/** Enough of Azure Web PubSub for one machine: servers send by REST, browsers listen on a socket. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { accessTokens, type Claims } from './accessTokens';
import { hear } from './clientMessages';
import { close, connections, type Connection, type Connections } from './connections';
import { startServerSide } from './serverSide';

const protocol = 'json.webpubsub.azure.v1';

export interface LiveHub {
  /** For the server SDK. */
  connectionString: string;
  /** Takes a browser's socket; the path is the part from /client/hubs on. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer, path: string) => void;
  /** Closes the sockets of the users that this holds for. */
  cut: (whose: (userId: string) => boolean) => void;
  connected: () => number;
  close: () => Promise<void>;
}

export interface HubParts {
  accessKey: string;
  now: () => number;
  /** Whether this user may connect at all just now. */
  lets: (userId: string) => boolean;
}

export async function startLiveHub(parts: HubParts): Promise<LiveHub> {
  const all = connections();
  const readToken = accessTokens(parts);
  const serverSide = await startServerSide(all, readToken);
  const handleProtocols = (offered: Set<string>) => (offered.has(protocol) ? protocol : false);
  const sockets = new WebSocketServer({ noServer: true, handleProtocols });

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer, path: string): Promise<void> {
    const hub = /^\/client\/hubs\/([^/]+)$/.exec(path)?.[1];
    if (!hub) return refuse(socket, '404 Not Found');
    const token = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('access_token') ?? '';
    const claims = await readToken(token, (audience) => audience.endsWith(`/client/hubs/${hub}`));
    if (!claims) return refuse(socket, '401 Unauthorized');
    if (claims.sub && !parts.lets(claims.sub)) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) => welcome(all, { socket: ws, hub, claims }));
  }

  return {
    connectionString: `Endpoint=http://127.0.0.1;AccessKey=${parts.accessKey};Port=${serverSide.port};Version=1.0;`,
    upgrade: (request, socket, head, path) => {
      admit(request, socket, head, path).catch(() => socket.destroy());
    },
    cut(whose) {
      const theirs = all.everywhere(({ userId }) => userId !== undefined && whose(userId));
      for (const connection of theirs) connection.socket.terminate();
    },
    connected: () => all.everywhere(() => true).length,
    async close() {
      const left = all.everywhere(() => true);
      close(left, 'The hub is closing.');
      for (const connection of left) connection.socket.terminate();
      await serverSide.close();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

function welcome(all: Connections, guest: { socket: WebSocket; hub: string; claims: Claims }): void {
  const { socket, hub, claims } = guest;
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
  socket.on('message', (data: Buffer) => hear(data.toString(), connection, all));
  const { id: connectionId, userId } = connection;
  socket.send(JSON.stringify({ type: 'system', event: 'connected', userId, connectionId }));
}
