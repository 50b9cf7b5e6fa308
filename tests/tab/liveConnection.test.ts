import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Answered } from '../../domain/contract';
import { Problem } from '../../domain/problems';
import type { Update } from '../../domain/updates';
import { connectLive, type LiveConnection, type Socket } from '../../src/meeting/liveConnection';
import type { Reach } from '../../src/meeting/meetingState';
import { decisionOn } from '../support/meetingView';

const decision = decisionOn('Pay after 60 days');
const news: Update = { kind: 'decision', decision };

/** The other end: a server whose socket and answers the test holds in its hands. */
class Server {
  channel: () => Promise<Answered<'connectLive'>> = async () => ({ kind: 'webSocket', url: 'wss://live.example/' });
  changes: () => Promise<{ answer: Answered<'readChanges'>; etag: string | undefined } | undefined> = async () =>
    undefined;
  hidden = false;
  readonly sockets: Socket[] = [];
  readonly reads: { since: string; etag: string | undefined }[] = [];
  readonly heard: Update[] = [];
  readonly reached: Reach[] = [];
  readonly refusals: Problem[] = [];
  connection: LiveConnection | undefined;

  async start() {
    this.connection = connectLive(
      {
        connectLive: () => this.channel(),
        readChanges: (since, etag) => {
          this.reads.push({ since, etag });
          return this.changes();
        },
        openSocket: () => {
          const socket: Socket = { onopen: null, onclose: null, onmessage: null, close: () => undefined };
          this.sockets.push(socket);
          return socket;
        },
        isHidden: () => this.hidden,
        hear: (updates) => void this.heard.push(...updates),
        reached: (reach) => void this.reached.push(reach),
        refused: (problem) => void this.refusals.push(problem),
      },
      'cursor-0',
    );
    await pass(0);
  }

  get socket(): Socket {
    return this.sockets.at(-1)!;
  }

  push(data: unknown) {
    this.socket.onmessage?.(new MessageEvent('message', { data }));
  }
}

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
let server: Server;

beforeEach(() => {
  jest.useFakeTimers();
  server = new Server();
});
afterEach(() => {
  server.connection?.stop();
  jest.useRealTimers();
});

test('several updates in one message are heard one after the other, without what is not known', async () => {
  await server.start();
  server.socket.onopen?.(new Event('open'));
  const other: Update = { kind: 'meeting', revision: '8' };
  server.push(JSON.stringify({ type: 'message', data: [news, { kind: 'somethingNew' }, other] }));
  expect(server.heard).toEqual([news, other]);
});

test('once the socket is open, what happened before is read once, and then every 45 seconds', async () => {
  await server.start();
  server.socket.onopen?.(new Event('open'));
  await pass(0);
  expect(server.reached.at(-1)).toBe('push');
  expect(server.reads).toEqual([{ since: 'cursor-0', etag: undefined }]);
  await pass(46_000);
  expect(server.reads).toHaveLength(2);
});

test('a pushed update is heard; acknowledgements, noise and newer kinds are not', async () => {
  await server.start();
  server.push(JSON.stringify({ type: 'message', from: 'group', data: news }));
  server.push(JSON.stringify({ type: 'system', event: 'connected' }));
  server.push(JSON.stringify({ type: 'message', data: { kind: 'fromTheFuture' } }));
  server.push('not even JSON');
  expect(server.heard).toEqual([news]);
});

test('where nothing is pushed it asks every few seconds, sooner after news and later when it is quiet', async () => {
  server.channel = async () => ({ kind: 'none' });
  server.changes = async () => ({ answer: { updates: [news], cursor: 'cursor-1' }, etag: '"one"' });
  await server.start();
  expect(server.reached.at(-1)).toBe('polling');
  server.changes = async () => undefined;
  const before = server.reads.length;
  await pass(60_000);
  expect(server.reads.length - before).toBeGreaterThan(5);
  expect(server.reads.length - before).toBeLessThan(30);
  expect(server.reads.at(-1)).toEqual({ since: 'cursor-1', etag: '"one"' });
});

test('a socket that closes is opened again, and what was missed is read', async () => {
  await server.start();
  server.socket.onopen?.(new Event('open'));
  await pass(0);
  const read = server.reads.length;
  server.socket.onclose?.(new Event('close') as CloseEvent);
  await pass(0);
  expect(server.reached.at(-1)).toBe('polling');
  await pass(2_000);
  expect(server.sockets).toHaveLength(2);
  server.socket.onopen?.(new Event('open'));
  await pass(0);
  expect(server.reached.at(-1)).toBe('push');
  expect(server.reads.length).toBeGreaterThan(read + 1);
});

test('a socket that never answers is given up, and asking takes its place', async () => {
  await server.start();
  await pass(9_000);
  expect(server.reached.at(-1)).toBe('polling');
});

test('without an answer it says so, and recovers by itself', async () => {
  server.channel = async () => {
    throw new Problem('unavailable', '');
  };
  server.changes = server.channel as never;
  await server.start();
  expect(server.reached.at(-1)).toBe('offline');
  server.changes = async () => undefined;
  await pass(6_000);
  expect(server.reached.at(-1)).toBe('polling');
});

test('a page that nobody looks at asks for nothing, until somebody does', async () => {
  server.channel = async () => ({ kind: 'none' });
  server.hidden = true;
  await server.start();
  await pass(120_000);
  expect(server.reads).toEqual([]);
  server.hidden = false;
  server.connection?.nudge();
  await pass(0);
  expect(server.reads).toHaveLength(1);
});

test.each(['outsider', 'notSignedIn'] as const)('somebody who is no longer let in, as "%s", is told', async (code) => {
  server.channel = async () => ({ kind: 'none' });
  server.changes = async () => {
    throw new Problem(code, '');
  };
  await server.start();
  expect(server.refusals).toMatchObject([{ code }]);
});

describe('while one read has no answer', () => {
  let answer: (changes: Awaited<ReturnType<Server['changes']>>) => void;
  let fail: (problem: Problem) => void;

  /** The first read waits, the next ones are answered. */
  beforeEach(async () => {
    server.changes = () => new Promise((resolve, reject) => ([answer, fail] = [resolve, reject]));
    await server.start();
    server.socket.onopen?.(new Event('open'));
    await pass(0);
    server.changes = async () => ({ answer: { updates: [news], cursor: 'cursor-2' }, etag: '"two"' });
  });

  const reconnect = async () => {
    server.socket.onclose?.(new Event('close') as CloseEvent);
    await pass(2_000);
    server.socket.onopen?.(new Event('open'));
    await pass(2_000);
  };

  test('a socket that is back has what was missed read all the same', async () => {
    await reconnect();
    expect(server.heard).toContainEqual(news);
    expect(server.reached.at(-1)).toBe('push');
  });

  test('whoever looks again does not wait for it, however often they do', async () => {
    for (let time = 0; time < 5; time += 1) server.connection?.nudge();
    await pass(1_000);
    expect([server.reads.length, server.heard]).toEqual([2, [news]]);
  });

  test('that it fails after all says nothing of the newer one', async () => {
    await reconnect();
    fail(new Problem('unavailable', ''));
    await pass(0);
    expect(server.reached.at(-1)).toBe('push');
  });

  test('what it says after all is heard, and the next read goes on from the newer one', async () => {
    await reconnect();
    const other: Update = { kind: 'meeting', revision: '8' };
    answer({ answer: { updates: [other], cursor: 'cursor-1' }, etag: '"one"' });
    await pass(0);
    expect(server.heard).toContainEqual(other);
    await pass(46_000);
    expect(server.reads.at(-1)).toEqual({ since: 'cursor-2', etag: '"two"' });
  });
});
