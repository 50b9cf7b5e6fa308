import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { MeetingAddress } from '../../domain/contract';
import { createApiClient } from '../../src/apiClient';
import { patience } from '../../src/inTime';

const meeting = MeetingAddress.parse('a-meeting-address');

interface Sent {
  readonly address: string;
  readonly init: RequestInit;
}

function clientAnswering(...answers: { status: number; body?: unknown; headers?: Record<string, string> }[]) {
  const sent: Sent[] = [];
  const tokens: boolean[] = [];
  const client = createApiClient({
    getToken: async (asked) => {
      tokens.push(asked?.fresh === true);
      return `token ${tokens.length}`;
    },
    fetch: async (address, init = {}) => {
      sent.push({ address: String(address), init });
      const { status, body, headers = {} } = answers[sent.length - 1] ?? answers.at(-1)!;
      if (status === 0) throw new TypeError('Failed to fetch');
      return {
        status,
        ok: status < 300,
        headers: { get: (name: string) => headers[name] ?? null },
        json: async () => body,
      } as unknown as Response;
    },
  });
  const header = (index: number, name: string) => (sent[index]?.init.headers as Record<string, string>)[name];
  return { client, sent, tokens, header };
}

test('a write carries the token and a key, the same one when it is repeated', async () => {
  const { client, sent, header } = clientAnswering({ status: 200, body: { allowed: true } });
  await client.call('prepareStage', { params: { meeting } }, { idempotencyKey: 'a-key' });
  await client.call('prepareStage', { params: { meeting } });
  expect(sent[0]?.address).toBe('/api/meetings/a-meeting-address/stage');
  expect(header(0, 'Authorization')).toBe('Bearer token 1');
  expect(header(0, 'Idempotency-Key')).toBe('a-key');
  expect(header(1, 'Idempotency-Key')).toMatch(/^[\w-]{36}$/);
});

test('what a query leaves open is not in the address', async () => {
  const { client, sent } = clientAnswering({ status: 200, body: {} });
  const query = { when: 'next', on: undefined } as const;
  await client.call('unpinMoment', { params: { meeting }, query }).catch(() => undefined);
  expect(sent[0]?.address).toBe('/api/meetings/a-meeting-address/pin?when=next');
});

test('a refused token is asked for anew, once', async () => {
  const refusal = { status: 401, body: { code: 'notSignedIn', sentence: 'Sign in.' } };
  const once = clientAnswering(refusal, { status: 200, body: { allowed: true } });
  await once.client.call('prepareStage', { params: { meeting } });
  expect(once.tokens).toEqual([false, true]);
  const always = clientAnswering(refusal);
  await expect(always.client.call('prepareStage', { params: { meeting } })).rejects.toMatchObject({
    code: 'notSignedIn',
  });
  expect(always.sent).toHaveLength(2);
});

test('no answer at all is "unavailable"', async () => {
  const { client } = clientAnswering({ status: 0 });
  await expect(client.call('openLibrary', {})).rejects.toMatchObject({ code: 'unavailable' });
});

describe('an answer that does not come', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const never = () => new Promise<never>(() => undefined);
  const headersOnly = async () => ({ ok: true, status: 200, headers: new Map(), json: never }) as unknown as Response;
  const signals: (AbortSignal | null | undefined)[] = [];
  const clientOf = (fetch: () => Promise<Response>) =>
    createApiClient({
      getToken: async () => 'a token',
      fetch: (_address, init) => {
        signals.push(init?.signal);
        return fetch();
      },
    });
  const readsAndWrites: [string, number, (client: ReturnType<typeof clientOf>) => Promise<unknown>][] = [
    ['read', patience.read, (client) => client.call('openLibrary', {})],
    [
      'delta read',
      patience.read,
      (client) => client.callIfChanged('readChanges', { params: { meeting }, query: { since: '1' } }, undefined),
    ],
    ['write', patience.write, (client) => client.call('prepareStage', { params: { meeting } })],
    ['export', patience.long, (client) => client.call('exportLibrary', {})],
    [
      'file',
      patience.long,
      (client) =>
        client.sendBytes('/api/library/images', { method: 'POST', headers: {} }, (response) => response.json()),
    ],
  ];

  test.each(readsAndWrites)('of a %s is "unavailable", and its request is ended', async (_what, limit, ask) => {
    for (const fetch of [never, headersOnly]) {
      const refused = jest.fn<(problem: unknown) => void>();
      ask(clientOf(fetch)).catch(refused);
      await jest.advanceTimersByTimeAsync(limit - 1);
      expect([refused.mock.calls, signals.at(-1)?.aborted]).toEqual([[], false]);
      await jest.advanceTimersByTimeAsync(1);
      expect(refused.mock.calls).toMatchObject([[{ code: 'unavailable' }]]);
      expect(signals.at(-1)?.aborted).toBe(true);
    }
  });

  test('from Teams, which was asked for the sign-in, is waited for longer, but not for ever', async () => {
    const client = createApiClient({ getToken: never, fetch: never });
    const refused = jest.fn<(problem: unknown) => void>();
    client.call('openLibrary', {}).catch(refused);
    await jest.advanceTimersByTimeAsync(patience.long);
    expect(refused.mock.calls).toMatchObject([[{ code: 'unavailable' }]]);
  });

  test('leaves no clock running once it is there', async () => {
    const { client } = clientAnswering({ status: 200, body: { allowed: true } });
    await client.call('prepareStage', { params: { meeting } });
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('whoever leaves ends the request', async () => {
  const leaving = new AbortController();
  const { client, sent } = clientAnswering({ status: 0 });
  leaving.abort();
  await expect(client.call('openLibrary', {}, { signal: leaving.signal })).rejects.toMatchObject({
    code: 'unavailable',
  });
  expect(sent[0]?.init.signal?.aborted).toBe(true);
});

test('a refusal brings its code, sentence, field and their version', async () => {
  const body = { code: 'conflict', sentence: 'Somebody changed this.', field: 'text', theirs: { revision: 3 } };
  const { client } = clientAnswering({ status: 409, body });
  await expect(client.call('openLibrary', {})).rejects.toMatchObject({
    code: 'conflict',
    message: 'Somebody changed this.',
    field: 'text',
    theirs: { revision: 3 },
  });
});

test('an answer that is not ours is judged by its status', async () => {
  const busy = clientAnswering({ status: 429, headers: { 'Retry-After': '7' } });
  await expect(busy.client.call('openLibrary', {})).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 7 });
  const starting = clientAnswering({ status: 503, body: '<html>' });
  await expect(starting.client.call('openLibrary', {})).rejects.toMatchObject({ code: 'unavailable' });
  const strange = clientAnswering({ status: 200, body: { nothing: 'known' } });
  await expect(strange.client.call('openLibrary', {})).rejects.toMatchObject({ code: 'unexpected' });
});

test('nothing new is no answer, and asks nothing of whoever waits', async () => {
  const { client, sent, header } = clientAnswering(
    { status: 200, body: { updates: [], cursor: '2' }, headers: { ETag: '"one"' } },
    { status: 304 },
  );
  const asked = { params: { meeting }, query: { since: '1 +' } };
  expect(await client.callIfChanged('readChanges', asked, undefined)).toEqual({
    answer: { updates: [], cursor: '2' },
    etag: '"one"',
  });
  expect(await client.callIfChanged('readChanges', asked, '"one"')).toBeUndefined();
  expect(sent[0]?.address).toBe('/api/meetings/a-meeting-address/changes?since=1+%2B');
  expect(header(1, 'If-None-Match')).toBe('"one"');
});
