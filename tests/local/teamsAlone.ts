import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGateway, type Gateway } from '../../local/gateway';
import { mayHaveSocket } from '../../local/gateway/networkCut';
import { startLiveHub, type LiveHub } from '../../local/live/hub';
import type { Manifest } from '../../local/teams/manifest';
import { newKeys, openTeamsFile, type Keys } from '../../local/teams/savedTeams';
import { teamsServer, type Teams } from '../../local/teams/teamsServer';

export interface Heard {
  authorization: string;
  activity: Record<string, unknown>;
}

/** What the functions would be: hears what Teams says, and answers as the test wants. */
export interface Bot {
  url: string;
  heard: Heard[];
  requests: IncomingMessage[];
  answer(status: number, body?: unknown, contentType?: string): void;
  close(): Promise<void>;
}

export async function startBot(): Promise<Bot> {
  const heard: Heard[] = [];
  const requests: IncomingMessage[] = [];
  let next = { status: 200, body: undefined as unknown, contentType: 'application/json' };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      requests.push(request);
      const body = Buffer.concat(parts).toString();
      if (request.url === '/api/messages') {
        heard.push({ authorization: request.headers.authorization ?? '', activity: JSON.parse(body) });
      }
      response.writeHead(next.status, { 'content-type': next.contentType });
      response.end(typeof next.body === 'string' ? next.body : JSON.stringify(next.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    requests,
    answer: (status, body, contentType = 'application/json') => void (next = { status, body, contentType }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface TeamsAlone {
  url: string;
  teams: Teams;
  hub: LiveHub;
  gateway: Gateway;
  close(): Promise<void>;
}

/**
 * A process keeps its managed identity's token, so the identity stays the same from test to test; and two new keys
 * take longer than most of the tests.
 */
let keysOfThisProcess: Promise<Keys> | undefined;

/** The local Teams without functions: a bot may stand in for them. */
export async function teamsAlone(
  options: {
    botUrl?: () => string | undefined;
    file?: string;
    windowDir?: string;
    manifest?: () => Manifest | undefined;
    clockMoved?: () => Promise<void>;
  } = {},
): Promise<TeamsAlone> {
  const file = await openTeamsFile(
    options.file,
    () => undefined,
    options.file ? newKeys : () => (keysOfThisProcess ??= newKeys()),
  );
  const { world, keys } = file.saved;
  const botUrl = options.botUrl ?? (() => undefined);
  const hub = await startLiveHub({
    accessKey: keys.hubAccessKey,
    now: () => Date.now() + world.clockOffsetMs,
    lets: (userId) => mayHaveSocket(userId, world),
  });
  let url = '';
  const teams = teamsServer({
    saved: file.saved,
    manifest: options.manifest ?? (() => ({ staticTabs: [], validDomains: [] })),
    tabOrigin: () => url,
    innerUrl: () => url,
    botUrl,
    clockMoved: options.clockMoved ?? (() => Promise.resolve()),
    networkChanged: () => hub.cut((userId) => !mayHaveSocket(userId, world)),
    retryAfterMs: [1, 1],
  });
  teams.world.onChange(() => file.saveSoon());
  const gateway = await startGateway(0, {
    teams,
    hub,
    functionsUrl: botUrl,
    windowDir: options.windowDir ?? '/nowhere',
    log: () => undefined,
  });
  url = gateway.innerUrl;
  return {
    url,
    teams,
    hub,
    gateway,
    async close() {
      teams.close();
      await gateway.close();
      await hub.close();
      await file.flush();
    },
  };
}

const patienceMs = 120_000;

/** Asks again and again until it holds. What takes a thousandth of a second alone may take many on a busy machine. */
export async function until<T>(look: () => T | Promise<T>, what = 'this'): Promise<T> {
  const began = performance.now();
  while (performance.now() - began < patienceMs) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`It never came to ${what}.`);
}

export async function post(url: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
