/** The one port of `npm start`: the Teams window, everything that stands in for a Microsoft service, and the API. */
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { clockScript } from './clock/clock';
import { answerConsent, isConsentPage } from './gateway/consentPage';
import { isCut } from './gateway/networkCut';
import { proxy, proxyUpgrade } from './gateway/proxy';
import { sendFile } from './gateway/staticFiles';
import type { LiveHub } from './live/hub';
import { answerFrom, send, type Answer } from './teams/http';
import type { Teams } from './teams/teamsServer';
import { windowEvents } from './teams/windowEvents';
import { windowRoutes } from './teams/windowRoutes';

export interface GatewayParts {
  teams: Teams;
  hub: LiveHub;
  /** Where the functions listen, or nothing while they are restarting. */
  functionsUrl: () => string | undefined;
  /** The folder of the built Teams window. */
  windowDir: string;
  /** Vite's own server for the tab, while it is being worked on. */
  tabDevServer?: string;
  tls?: { key: string; cert: string };
  log: (line: string) => void;
}

export interface Gateway {
  /** For browsers. */
  port: number;
  /** For the functions: plain http on the loopback, also where browsers speak https. */
  innerUrl: string;
  close: () => Promise<void>;
}

/** Listens on the wanted port or, where that is taken, on the next free one; 0 takes any. */
export async function startGateway(wantedPort: number, parts: GatewayParts): Promise<Gateway> {
  const events = windowEvents(parts.teams);
  const handle = handler(parts);
  const upgrade = upgrader(parts, events.upgrade);
  // A server forgets a socket that was upgraded, and yet waits for it when it closes.
  const upgraded = new Set<Duplex>();
  const outer = parts.tls ? createHttpsServer(parts.tls, handle) : createHttpServer(handle);
  const inner = parts.tls ? createHttpServer(handle) : outer;
  const servers = new Set<Server>([outer, inner]);
  for (const server of servers) {
    // As long as Teams keeps its side: a call of the bot must not meet a connection that is just being closed.
    server.keepAliveTimeout = 120_000;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      upgraded.add(socket);
      socket.once('close', () => upgraded.delete(socket));
      upgrade(request, socket, head);
    });
  }
  const port = await listen(outer, wantedPort);
  const innerPort = inner === outer ? port : await listen(inner, 0);
  return {
    port,
    innerUrl: `http://127.0.0.1:${innerPort}`,
    async close() {
      events.close();
      const closing = Promise.all([...servers].map(closed));
      for (const socket of upgraded) socket.destroy();
      await closing;
    },
  };
}

type Path = (url: URL, message: IncomingMessage) => Promise<Answer>;

function handler(parts: GatewayParts): RequestListener {
  const { teams } = parts;
  const inJson = (refused: { code: string; message: string }) => ({ code: refused.code, problem: refused.message });
  const table =
    (routes: Parameters<typeof answerFrom>[0], prefix: string): Path =>
    (url, message) =>
      answerFrom(routes, { message, path: url.pathname.slice(prefix.length) || '/', query: url.searchParams }, inJson);
  const doors: Record<string, Path> = {
    teams: table(windowRoutes(teams), '/teams'),
    channel: table(teams.routes.channel, '/channel'),
    identity: table(teams.routes.identity, '/identity'),
    issuer: table(teams.signIn.routes, '/issuer'),
    connector: (url, message) =>
      teams.connector.answer(message, url.pathname.slice('/connector'.length), url.searchParams),
  };
  return (request, response) => {
    const url = addressOf(request);
    const door = doors[url.pathname.split('/')[1] ?? ''];
    const offsetMs = teams.world.current().clockOffsetMs;
    if (url.pathname === '/teams/clock.js') {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
      response.end(clockScript(offsetMs));
    } else if (door) {
      door(url, request).then(
        (answer) => send(response, answer),
        (error: unknown) => {
          parts.log(`${request.method} ${url.pathname} failed: ${String(error)}`);
          send(response, { status: 500, body: { code: 'Unexpected', problem: 'The local Teams stumbled over this.' } });
        },
      );
    } else if (under(url, 'api')) {
      if (isCut(request, teams.world.current())) request.socket.destroy();
      else proxy(request, response, { to: parts.functionsUrl() });
    } else if (under(url, 'tab')) {
      const clock = offsetMs === 0 ? {} : { firstScript: '/teams/clock.js' };
      proxy(request, response, { to: parts.tabDevServer ?? parts.functionsUrl(), ...clock });
    } else if (isConsentPage(url)) {
      answerConsent(request, response, { url, teams }).catch(() => response.destroy());
    } else {
      void sendFile(response, parts.windowDir, url.pathname.replace(/^\/window\//, '/'));
    }
  };
}

function upgrader(parts: GatewayParts, toWindow: (request: IncomingMessage, socket: Duplex, head: Buffer) => void) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const url = addressOf(request);
    if (url.pathname === '/teams/events') toWindow(request, socket, head);
    else if (under(url, 'live')) parts.hub.upgrade(request, socket, head, url.pathname.slice('/live'.length));
    else if (under(url, 'tab') && parts.tabDevServer) proxyUpgrade(request, socket, head, parts.tabDevServer);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  };
}

function addressOf(request: IncomingMessage): URL {
  // A path of two slashes would read as a host.
  return new URL((request.url ?? '/').replace(/^\/+/, '/'), 'http://localhost');
}

const under = (url: URL, first: string) => url.pathname === `/${first}` || url.pathname.startsWith(`/${first}/`);

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const taken = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
    if (taken.code !== 'EADDRINUSE' || port - wanted > 100) throw taken;
  }
}

async function closed(server: Server): Promise<void> {
  const done = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await done;
}
