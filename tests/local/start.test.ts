import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { startCustomerMoment, type CustomerMoment, type CustomerMomentOptions } from '../../local/start';
import type { FunctionsSettings } from '../../local/start/functionsSettings';
import type { RunningFunctions } from '../../local/start/functionsKeeper';
import { startBot, until, type Bot } from './teamsAlone';

let dataDir: string;
let started: FunctionsSettings[];
let bots: Bot[];
let die: () => void;
let clock: number[];
const open: CustomerMoment[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'moment-'));
  started = [];
  bots = [];
  clock = [];
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await rm(dataDir, { recursive: true });
});

/** Functions that only hear what they are told. */
async function startFunctions(settings: FunctionsSettings): Promise<RunningFunctions> {
  started.push(settings);
  const bot = await startBot();
  bots.push(bot);
  let exit: (how: { code: number; signal: null }) => void = () => undefined;
  const exited = new Promise<{ code: number; signal: null }>((resolve) => void (exit = resolve));
  const end = async () => {
    await bot.close();
    exit({ code: 0, signal: null });
  };
  die = () => void end();
  return {
    url: bot.url,
    setClock: (offsetMs) => Promise.resolve(void clock.push(offsetMs)),
    trigger: () => Promise.resolve({ ok: true }),
    kill: () => void end(),
    stop: end,
    exited,
  };
}

async function start(more: Partial<CustomerMomentOptions> = {}): Promise<{ moment: CustomerMoment; said: string[] }> {
  const said: string[] = [];
  const log = (line: string) => void said.push(line);
  const options = { port: 0, fresh: false, dataDir, distDir: '/nowhere/dist', hostFile: '', log, startFunctions };
  const moment = await startCustomerMoment({ ...options, ...more });
  open.push(moment);
  return { moment, said };
}

async function stop(moment: CustomerMoment): Promise<void> {
  open.splice(open.indexOf(moment), 1);
  await moment.close();
}

const says = (moment: CustomerMoment, text: string) => moment.teams.do('mai', { verb: 'say', text });
const heard = (bot: Bot | undefined) => bot?.heard.map(({ activity }) => activity) ?? [];

test('one link per person leads to a window, and the functions get every address they need', async () => {
  const { moment } = await start({ storage: 'memory' });
  expect(moment.links.map(({ person, url }) => [person.key, url])).toEqual(
    ['mai', 'ben', 'linh', 'sofia', 'omar', 'ana', 'gil', 'olga'].map((key) => [key, `${moment.url}/?as=${key}`]),
  );
  expect(started[0]).toMatchObject({
    TAB_ORIGIN: moment.url,
    CHANNEL_SERVICE_URL: `${moment.innerUrl}/connector/`,
    ENTRA_KEYS_URL: `${moment.innerUrl}/issuer/keys`,
    IDENTITY_ENDPOINT: `${moment.innerUrl}/identity`,
    CLOCK_OFFSET_MS: '0',
  });
  await moment.teams.settled();
  expect(heard(bots[0])).toMatchObject([{ type: 'installationUpdate' }, { type: 'conversationUpdate' }]);
});

test('started again, the chat is still there, the bot knows the new address, and the clock goes on', async () => {
  const { moment } = await start();
  await says(moment, 'Remember this');
  await moment.teams.do('mai', { verb: 'dayLater' });
  await moment.teams.settled();
  const offset = moment.teams.state('mai').clockOffsetMs;
  expect(clock).toEqual([offset]);
  await stop(moment);
  const { moment: again } = await start();
  expect(again.teams.state('mai').chat).toMatchObject([{ text: 'Remember this' }]);
  expect(started[1]).toMatchObject({ CLOCK_OFFSET_MS: String(offset) });
  await again.teams.settled();
  expect(heard(bots[1])).toMatchObject([{ type: 'installationUpdate', action: 'add-upgrade' }]);
});

test('begun afresh, only what is ours is emptied', async () => {
  const { moment } = await start();
  await says(moment, 'Forget this');
  await stop(moment);
  await writeFile(path.join(dataDir, 'notes-of-my-own.txt'), 'keep');
  const { moment: afresh } = await start({ fresh: true });
  expect(afresh.teams.state('mai').chat).toEqual([]);
  expect(await readdir(dataDir)).toContain('notes-of-my-own.txt');
});

test('a second one leaves the data of the first alone, and a mark left by a crash does not count', async () => {
  const { moment } = await start();
  await says(moment, 'Mine');
  const { moment: second, said } = await start();
  expect(said).toEqual([expect.stringContaining('is in use at')]);
  expect(second.teams.state('mai').chat).toEqual([]);
  await stop(second);
  await stop(moment);
  await writeFile(path.join(dataDir, 'in-use.json'), JSON.stringify({ pid: 1, url: 'http://127.0.0.1:1' }));
  expect((await start()).moment.teams.state('mai').chat).toHaveLength(1);
});

test('functions that die are started again, killed ones when asked', async () => {
  const { moment, said } = await start({ storage: 'memory' });
  die();
  await until(() => said.length > 0, 'a line about it');
  expect(said).toEqual(['The functions stopped unexpectedly; starting them again.']);
  await moment.restartFunctions();
  expect(moment.functionsUrl()).toBe(bots[1]?.url);
  await moment.killFunctions();
  expect(moment.functionsUrl()).toBeUndefined();
  expect((await fetch(`${moment.innerUrl}/api/meetings`)).status).toBe(502);
  await moment.restartFunctions();
  expect((await fetch(`${moment.innerUrl}/api/meetings`)).status).toBe(200);
});

test('functions that refuse to start say why, and nothing is left running', async () => {
  const refusing = { startFunctions: () => Promise.reject(new Error("The API can't start: TAB_ORIGIN is missing.")) };
  await expect(start(refusing)).rejects.toThrow('TAB_ORIGIN is missing');
  expect(await readdir(dataDir)).not.toContain('in-use.json');
});

test('over https the window and the API are there, and the functions have a way in without the certificate', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'teams.microsoft.com' }]);
  const origins = { windowOrigin: 'https://teams.microsoft.com', tabOrigin: 'https://notes.contoso.example' };
  const { moment } = await start({ storage: 'memory', tls: { key, cert }, ...origins });
  expect(started[0]).toMatchObject({
    TAB_ORIGIN: origins.tabOrigin,
    LIVE_CLIENT_ENDPOINT: `${origins.tabOrigin}/live`,
    IDENTITY_ENDPOINT: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/),
  });
  expect(moment.links[0]?.url).toBe('https://teams.microsoft.com/?as=mai');
  const port = new URL(moment.url).port;
  const status = await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/teams/state?as=mai', rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(200);
});
