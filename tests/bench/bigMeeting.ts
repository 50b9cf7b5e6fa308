/** Meetings of as many people and notes as wanted, before the functions as they run in Azure. */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { tableStore } from '../../api/src/adapters/tableStore';
import { tablesOf } from '../../api/src/adapters/tables';
import { after } from '../../api/src/rows';
import { startFunctionsProcess } from '../../local/functions/childHost';
import { startLiveHub } from '../../local/live/hub';
import { functionsSettings } from '../../local/start/functionsSettings';
import { startStorage } from '../../local/storage';
import { entraClientId, homeTenantId } from '../../local/teams/people';
import { newSigningKey, publicHalf, signToken, type SigningKey } from '../../local/teams/signingKeys';
import { home, personNumber, seedMeeting, type SeededMeeting } from './bigMeetingRows';

export interface BigMeetings {
  /** Where the API and the floor are asked. */
  readonly api: string;
  readonly floor: string;
  meeting(name: string, notes: number): Promise<SeededMeeting>;
  /** As they stand in the storage. */
  countNotes(meeting: SeededMeeting): Promise<number>;
  /** For whoever serves with a key, and where browsers find it. */
  readonly hub: { readonly connectionString: string; readonly url: string };
  /** Milliseconds of the processor that each of the two has taken until now. */
  cpuMs(): Promise<CpuMs>;
  /** Of each of the people. */
  readonly tokens: readonly string[];
  close(): Promise<void>;
}

export interface CpuMs {
  readonly api: number;
  readonly floor: number;
}

export async function openBigMeetings(root: string, people: number): Promise<BigMeetings> {
  const steps: (() => Promise<unknown> | void)[] = [];
  const close = async () => {
    for (const step of steps.splice(0).reverse()) await step();
  };
  try {
    const storage = await startStorage({ inMemory: true });
    steps.push(() => storage.close());
    const key = await newSigningKey();
    const hub = await startLiveHub({
      accessKey: 'a key of the bench alone, long enough',
      now: Date.now,
      lets: () => true,
    });
    steps.push(() => hub.close());
    const edge = await openEdge(key, hub.upgrade);
    steps.push(edge.close);
    const issuer = `${edge.url}/issuer/${homeTenantId}/v2.0`;
    const functions = await startFunctionsProcess({
      hostFile: path.join(root, '.build', 'local', 'functionsHost.cjs'),
      appDir: path.join(root, 'dist', 'api'),
      env: functionsSettings({
        innerUrl: edge.url,
        tabOrigin: edge.url,
        issuer,
        storage: storage.connectionString,
        live: hub.connectionString,
        identityHeader: 'nobody asks',
        clockOffsetMs: 0,
      }),
      onLine: (line) => process.stderr.write(`${line}\n`),
    });
    steps.push(() => functions.stop());
    const floor = await startFloor(root, storage.connectionString);
    steps.push(floor.close);
    const store = tableStore(tablesOf({ kind: 'thisMachine', connectionString: storage.connectionString }));
    const numbers = Array.from({ length: people }, (_, number) => number);
    return {
      api: functions.url,
      floor: floor.url,
      cpuMs: async () => ({ api: await functions.cpuMs(), floor: await floor.cpuMs() }),
      tokens: await Promise.all(numbers.map((number) => tokenOf(number, key, issuer))),
      meeting: (name, notes) => seedMeeting({ store, home }, { name, notes, people }),
      async countNotes({ partition, occurrence }) {
        const from = `${occurrence}|r:consideration:`;
        return (await store.list({ table: 'meetings', partition, from, to: after(from) })).length;
      },
      hub: { connectionString: hub.connectionString, url: `${edge.url.replace('http', 'ws')}/live` },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function tokenOf(number: number, key: SigningKey, issuer: string): Promise<string> {
  const { id: oid, name } = personNumber(number);
  const claims = { oid, name, sub: oid, tid: homeTenantId, acct: 0, scp: 'access_as_user', ver: '2.0' };
  return signToken({ key, claims, issuer, audience: entraClientId, nowMs: Date.now(), lifetimeSeconds: 2 * 3_600 });
}

type Upgrade = Awaited<ReturnType<typeof startLiveHub>>['upgrade'];

/** The keys that check the tokens, and the door to the hub. */
async function openEdge(key: SigningKey, upgrade: Upgrade) {
  const server = createServer((request, response) => {
    const isKeys = request.url === '/issuer/keys';
    response.writeHead(isKeys ? 200 : 404, { 'content-type': 'application/json' });
    response.end(isKeys ? JSON.stringify({ keys: [publicHalf(key)] }) : '{}');
  });
  server.on('upgrade', (request, socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    upgrade(request, socket, head, pathname.replace(/^\/live/, ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function startFloor(root: string, storage: string) {
  const file = path.join(root, '.build', 'bench', 'floorApi.cjs');
  const child = fork(file, { env: { ...process.env, FLOOR_STORAGE: storage }, execArgv: [] });
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    child.once('message', (message) => resolve(message as AddressInfo));
    child.once('exit', () => reject(new Error('The floor ended before it was ready.')));
  });
  return {
    url: `http://127.0.0.1:${address.port}`,
    cpuMs: async () => {
      const told = new Promise((resolve) => child.once('message', resolve));
      child.send('cpuMs');
      return ((await told) as { cpuMs: number }).cpuMs;
    },
    close: () => void child.kill(),
  };
}
