import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { startGateway } from '../../local/gateway';
import { startBot, teamsAlone, type Bot, type TeamsAlone } from './teamsAlone';

let folder: string;
let bot: Bot;
let botUrl: string | undefined;
let local: TeamsAlone;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'window-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Teams</title>');
  await writeFile(path.join(folder, 'assets', 'window-1a2b.js'), 'export {};');
  await writeFile(path.join(folder, '..', 'outside-the-window.txt'), 'not for browsers');
  bot = await startBot();
  botUrl = bot.url;
  local = await teamsAlone({ botUrl: () => botUrl, windowDir: folder });
});

afterEach(async () => {
  await local.close();
  await bot.close();
  await rm(folder, { recursive: true });
});

const get = (pathname: string, headers: Record<string, string> = {}) => fetch(`${local.url}${pathname}`, { headers });

test('the Teams window and its files are served, and nothing beside them', async () => {
  const page = await get('/?as=mai');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const script = await get('/window/assets/window-1a2b.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await get('/window/%2e%2e%2foutside-the-window.txt')).status).toBe(404);
  expect((await get('/window/missing.js')).status).toBe(404);
});

test('a request to the API arrives as it was sent, and its answer as it was given', async () => {
  bot.answer(201, { made: true });
  const answer = await fetch(`${local.url}/api/meetings/a%2Fb?as=x`, { method: 'POST', body: 'text' });
  expect([answer.status, await answer.json()]).toEqual([201, { made: true }]);
  expect(bot.requests[0]).toMatchObject({ method: 'POST', url: '/api/meetings/a%2Fb?as=x' });
});

test('while the functions restart, the API is unavailable and says so', async () => {
  botUrl = undefined;
  const answer = await get('/api/meetings');
  expect(answer.status).toBe(502);
  expect(await answer.json()).toEqual({
    code: 'unavailable',
    sentence: 'The app is restarting. Try again in a moment.',
  });
});

test('functions that died in mid-answer are unavailable too', async () => {
  await bot.close();
  expect((await get('/api/meetings')).status).toBe(502);
  bot = await startBot();
});

test("a cut network breaks that person's requests and nobody else's", async () => {
  bot.answer(200, {});
  const headersOf = async (as: 'ben' | 'mai') => ({ authorization: `Bearer ${await local.teams.signIn.tokenFor(as)}` });
  await local.teams.do('mai', { verb: 'setNetwork', person: 'ben', network: 'cut' });
  await expect(get('/api/meetings', await headersOf('ben'))).rejects.toThrow('fetch failed');
  expect((await get('/api/meetings', await headersOf('mai'))).status).toBe(200);
  await local.teams.do('mai', { verb: 'setNetwork', person: 'ben', network: 'socketsCut' });
  expect((await get('/api/meetings', await headersOf('ben'))).status).toBe(200);
});

test('pages of the tab get the moved clock before anything else', async () => {
  bot.answer(200, '<!doctype html><html><head><script src="/tab/main.js"></script></head></html>', 'text/html');
  expect(await (await get('/tab/index.html', { accept: 'text/html' })).text()).not.toContain('clock.js');
  await local.teams.do('mai', { verb: 'dayLater', days: 2 });
  const page = await get('/tab/index.html', { accept: 'text/html', 'if-none-match': '"old"' });
  expect(await page.text()).toContain('<head><script src="/teams/clock.js"></script><script src="/tab/main.js">');
  expect(bot.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
  const clock = await (await get('/teams/clock.js')).text();
  expect(clock).toContain(String(2 * 24 * 60 * 60_000));
});

test('consent can be given and refused, and leads back to the tab and nowhere else', async () => {
  await local.teams.do('ben', { verb: 'setSignIn', signIn: 'consentNeeded' });
  const asked = (back: string) =>
    `${local.url}/tenant/oauth2/v2.0/authorize?login_hint=ben.okafor%40northwind.example&redirect_uri=${encodeURIComponent(back)}`;
  const back = `${local.url}/tab/auth-end.html`;
  expect(await (await fetch(asked(back))).text()).toContain('Ben Okafor');
  const answer = async (said: string) => {
    const body = new URLSearchParams({ answer: said });
    return (await fetch(asked(back), { method: 'POST', body, redirect: 'manual' })).headers.get('location');
  };
  expect(await answer('cancel')).toBe(`${back}#error=access_denied`);
  expect(await local.teams.token('ben')).toEqual({ error: 'resourceRequiresConsent' });
  expect(await answer('accept')).toBe(`${back}#code=given`);
  expect(await local.teams.token('ben')).toEqual({ token: expect.any(String) });
  expect((await fetch(asked('https://elsewhere.example/'))).status).toBe(400);
});

test('before the app’s manifest is read, no window is shown a meeting without its pages', async () => {
  const starting = await teamsAlone({ manifest: () => undefined });
  const state = await fetch(`${starting.url}/teams/state?as=mai`);
  expect([state.status, await state.json()]).toMatchObject([503, { code: 'Starting' }]);
  const events = new WebSocket(`${starting.url.replace('http', 'ws')}/teams/events?as=mai`);
  const answer = await new Promise<string>((resolve) => {
    events.once('error', ({ message }) => resolve(message));
    events.once('open', () => resolve('It was let in.'));
  });
  events.close();
  await starting.close();
  expect(answer).toContain('503');
});

test('a taken port is passed over for the next free one', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as { port: number };
  const parts = { teams: local.teams, hub: local.hub, functionsUrl: () => undefined, windowDir: folder, log: () => {} };
  const other = await startGateway(port, parts);
  expect(other.port).toBeGreaterThan(port);
  await other.close();
  await new Promise((resolve) => holder.close(resolve));
});
