import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueServiceClient } from '@azure/storage-queue';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { startFunctionsProcess, type FunctionsProcess } from '../../local/functions/childHost';
import { startStorage, type Storage } from '../../local/storage';
import { buildFunctions, type BuiltFunctions } from './fixtures/builtFunctions';
import { Lines } from './fixtures/lines';
import { until } from './teamsAlone';

let built: BuiltFunctions;
let storage: Storage;
let appDir: string;

beforeAll(async () => {
  built = buildFunctions();
  appDir = built.build('functionsApp');
  storage = await startStorage({ inMemory: true });
});

afterAll(async () => {
  built.remove();
  await storage.close();
});

const alone = { execArgv: [], silent: true };

const start = (lines: Lines, from = appDir) =>
  startFunctionsProcess({
    hostFile: built.hostFile,
    appDir: from,
    env: { AzureWebJobsStorage: storage.connectionString },
    onLine: lines.add,
  });

describe('The functions', () => {
  const lines = new Lines();
  let functions: FunctionsProcess;
  const get = (path: string, init?: RequestInit) => fetch(`${functions.url}/${path}`, init);
  const json = async (path: string): Promise<unknown> => (await get(path)).json();
  const queue = (name: string) =>
    QueueServiceClient.fromConnectionString(storage.connectionString).getQueueClient(name);
  const send = (name: string, text: string) => queue(name).sendMessage(Buffer.from(text).toString('base64'));

  beforeAll(async () => {
    functions = await start(lines);
  });

  afterAll(() => functions.stop());

  test('say what they have taken of the processor', async () => {
    const before = await functions.cpuMs();
    await json('things/12');
    expect(before).toBeGreaterThan(0);
    expect(await functions.cpuMs()).toBeGreaterThanOrEqual(before);
  });

  test('are found by the most exact route', async () => {
    expect(await (await get('things/all')).text()).toBe('all of them');
    expect(await json('things/12')).toEqual({ number: '12' });
    expect(await json('things/twelve')).toEqual({ name: 'twelve' });
    expect(await json('things/a%20b%2Fc/x')).toEqual({ name: 'a b%2Fc', more: 'x' });
    expect(await json('files/a/b.txt')).toEqual({ path: 'a/b.txt' });
    expect(await json('files')).toEqual({ path: null });
  });

  test('are not found by another path or another method', async () => {
    for (const answer of [
      await get('other'),
      await get('things/all', { method: 'POST' }),
      await get('nothing', { method: 'HEAD' }),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  test('answer HEAD where they say so, without a body', async () => {
    const answer = await get('headed', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('x-kind'), await answer.text()]).toEqual([200, 'short', '']);
  });

  test('get and give bytes, headers and the query as they were sent', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const answer = await get('echo?q=a%20b&q=c', { method: 'POST', body: bytes, headers: { 'x-given': 'yes' } });
    expect(answer.status).toBe(201);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get('content-length')).toBe('256');
    expect(answer.headers.get('x-query')).toBe('a b,c');
    expect(answer.headers.get('x-given')).toBe('yes');
    expect(answer.headers.get('x-url')).toBe(`${functions.url}/echo?q=a%20b&q=c`);
  });

  test('can give a compressed file, which is passed on untouched', async () => {
    const answer = await get('packed');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('cache-control')).toBe('immutable');
    expect(await answer.text()).toBe('packed once');
  });

  test('can say that nothing has changed', async () => {
    const etag = (await get('versioned')).headers.get('etag') ?? '';
    const again = await get('versioned', { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect(again.headers.has('content-length')).toBe(false);
  });

  test('can answer with nothing at all', async () => {
    const answer = await get('nothing');
    expect([answer.status, await answer.text(), answer.headers.has('content-length')]).toEqual([204, '', false]);
  });

  test('that throw are answered with a bare 500, and the reason is printed', async () => {
    const answer = await get('broken');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    await lines.matching(/GET \/broken: Error: the secret reason/);
  });

  test('are not reached by a request for an impossible host', async () => {
    const status = await new Promise((resolve) =>
      http.get(`${functions.url}/headed`, { headers: { host: 'not a host' } }, (answer) =>
        resolve(answer.resume().statusCode),
      ),
    );
    expect(status).toBe(400);
  });

  test('on a timer run when asked to, and tell how it went', async () => {
    expect(await functions.trigger('midnight')).toEqual({ ok: true });
    await lines.matching(/midnight: asked/);
    expect(await functions.trigger('overstrained')).toEqual({ ok: false, error: 'too much' });
    await expect(functions.trigger('noon')).rejects.toThrow('There is no function "noon".');
    await expect(functions.trigger('headed')).rejects.toThrow('"headed" is called over HTTP.');
  });

  test('on a timer run late, once, when the clock jumps over their time, and see the new time', async () => {
    const twoDays = 2 * 86_400_000;
    const before = Date.now();
    await functions.setClock(twoDays);
    const [said = '', ...more] = await lines.matching(/midnight: late/);
    const saw = Date.parse(said.split(' on ')[1] ?? '');
    expect([more, saw >= before + twoDays, saw <= Date.now() + twoDays]).toEqual([[], true, true]);
    await functions.setClock(0);
    expect(lines.all.filter((line) => line.startsWith('midnight: late'))).toHaveLength(1);
  });

  test('on a queue get its messages, also when the queue is made later than they', async () => {
    await queue('errands').create();
    await send('errands', '{"fetch":"nails"}');
    await lines.matching(/errands: \{"fetch":"nails"\} attempt 1/);
    expect(await functions.trigger('errands', { fetch: 'more' })).toEqual({ ok: true });
    await lines.matching(/errands: \{"fetch":"more"\} attempt 1/);
  });

  test('on a queue get a failed message again, until it is set aside', async () => {
    await queue('errands').createIfNotExists();
    await send('errands', 'impossible');
    await lines.matching(/errands: "impossible" attempt 3/);
    expect(await setAside('errands')).toEqual(['impossible']);
    expect(lines.all.filter((line) => line.startsWith('errands: "impossible"'))).toHaveLength(3);
    // Set aside first and taken off then: what dies in between is kept twice, and not lost.
    const left = async () => (await queue('errands').getProperties()).approximateMessagesCount;
    await until(async () => (await left()) === 0, 'an empty queue');
  });

  test('on a queue get no more messages at a time than host.json allows', async () => {
    await queue('pairs').create();
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((text) => send('pairs', text)));
    const said = await lines.matching(/pairs: . is one of/, 6);
    expect(said.map((line) => line.slice(-1)).sort()).toEqual(['1', '1', '1', '2', '2', '2']);
  });

  async function setAside(name: string): Promise<string[]> {
    const poison = queue(`${name}-poison`);
    for (;;) {
      const received = (await poison.exists()) ? (await poison.receiveMessages()).receivedMessageItems : [];
      if (received.length > 0) return received.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
    }
  }
});

describe('Ending', () => {
  test('waits for the answer that is being made', async () => {
    const lines = new Lines();
    const functions = await start(lines);
    const answer = fetch(`${functions.url}/slow`);
    await lines.matching(/slow: began/);
    const stopped = functions.stop();
    await expect(untilRefused(`${functions.url}/headed`)).resolves.toBeUndefined();
    functions.kill('SIGUSR2');
    expect(await (await answer).text()).toBe('finished');
    await stopped;
    expect(await functions.exited).toEqual({ code: 0, signal: null });
    await expect(functions.trigger('midnight')).rejects.toThrow('The functions have ended.');
  });

  test('does not wait for somebody who went away before the answer was made', async () => {
    const lines = new Lines();
    const functions = await start(lines);
    const caller = new AbortController();
    const answer = fetch(`${functions.url}/slow`, { signal: caller.signal });
    await lines.matching(/slow: began/);
    caller.abort();
    await expect(answer).rejects.toThrow('aborted');
    expect((await fetch(`${functions.url}/headed`)).status).toBe(200);
    const stopped = functions.stop();
    functions.kill('SIGUSR2');
    await stopped;
    expect(lines.all.join('\n')).not.toContain('Closed while functions were still running');
  });

  test('by a kill is told apart', async () => {
    const functions = await start(new Lines());
    functions.kill('SIGKILL');
    expect(await functions.exited).toEqual({ code: null, signal: 'SIGKILL' });
  });

  test('follows by itself when the process that started them has gone', async () => {
    const child = fork(built.hostFile, [appDir], { ...alone, env: { AzureWebJobsStorage: storage.connectionString } });
    await once(child, 'message');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  async function untilRefused(url: string): Promise<void> {
    for (;;) {
      try {
        await (await fetch(url)).text();
      } catch {
        return;
      }
    }
  }
});

describe('An app that can not run', () => {
  test('says why in its own words and nothing else', async () => {
    const lines = new Lines();
    await expect(start(lines, built.build('refusingApp'))).rejects.toThrow(/^The setting TEAMS_APP_ID is missing\.$/);
    expect(lines.all).toEqual(['The setting TEAMS_APP_ID is missing.']);
  });

  test('ends with code 1', async () => {
    expect(await once(fork(built.hostFile, [built.build('refusingApp')], alone), 'exit')).toEqual([1, null]);
  });

  test('lacks the setting for its queues, which is named', async () => {
    const starting = startFunctionsProcess({
      hostFile: built.hostFile,
      appDir,
      env: { AzureWebJobsStorage: undefined },
    });
    await expect(starting).rejects.toThrow('The setting AzureWebJobsStorage is missing: function "errands"');
  });

  test('may be one that streams its answers', async () => {
    await expect(start(new Lines(), built.build('streamingApp'))).rejects.toThrow(/enableHttpStream.* not supported/);
  });

  test('may be no app at all', async () => {
    await expect(start(new Lines(), `${appDir}/nowhere`)).rejects.toThrow(/^The functions can't start: .*nowhere/);
  });
});
