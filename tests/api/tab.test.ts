import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serveTab, type TabAnswer } from '../../api/src/tab';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tab-'));
  const folder = path.join(root, 'tab');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'secret.json'), '{}');
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'auth-end.html'), '<!doctype html><title>end</title>');
  writeFileSync(path.join(folder, 'assets', 'index-BNvq3LZh.js'), 'plain');
  writeFileSync(path.join(folder, 'assets', 'index-BNvq3LZh.js.br'), 'brotli');
  writeFileSync(path.join(folder, 'assets', 'index-BNvq3LZh.js.gz'), gzipSync('plain'));
});
afterAll(() => rmSync(root, { recursive: true }));

function get(asked: string | undefined, headers: Record<string, string> = {}): Promise<TabAnswer> {
  const serve = serveTab({ folder: path.join(root, 'tab'), liveEndpoint: 'http://localhost:3978/live' });
  return serve({ params: asked === undefined ? {} : { path: asked }, headers: new Headers(headers) });
}

const text = ({ body }: TabAnswer) => Buffer.from(body ?? []).toString();

describe('the tab', () => {
  test.each(['', undefined, 'panel', 'meeting/', 'index.html'])(
    'at %j is its page, asked for anew each time',
    async (asked) => {
      const answer = await get(asked);
      expect([answer.status, text(answer)]).toEqual([200, '<!doctype html>']);
      expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    },
  );

  test('that has not changed is not sent again', async () => {
    const etag = (await get('')).headers['etag'] ?? '';
    expect(await get('', { 'if-none-match': etag })).toMatchObject({ status: 304 });
  });

  test('may be framed by Teams, and may reach only itself, sign-in, Teams and its live channel', async () => {
    const { headers } = await get('auth-end.html');
    const policy = headers['content-security-policy'] ?? '';
    const rule = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `));
    expect(rule('frame-ancestors')).toContain("'self' https://*.cloud.microsoft https://teams.microsoft.com");
    expect(rule('connect-src')).toBe(
      "connect-src 'self' https://res.cdn.office.net https://login.microsoftonline.com wss://*.webpubsub.azure.com ws://localhost:3978",
    );
    expect(rule('script-src')).toBe("script-src 'self'");
    expect(Object.keys(headers)).not.toContain('x-frame-options');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('sends what is named by its content once and for all, in the smallest form that the browser takes', async () => {
    const asset = 'assets/index-BNvq3LZh.js';
    const brotli = await get(asset, { 'accept-encoding': 'gzip, deflate, br;q=1' });
    expect([text(brotli), brotli.headers['content-encoding']]).toEqual(['brotli', 'br']);
    expect(brotli.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    const gzip = await get(asset, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body ?? Buffer.alloc(0)).toString()).toBe('plain');
    expect(text(await get(asset))).toBe('plain');
  });

  test.each([
    '../secret.json',
    'assets/../../secret.json',
    '..%2fsecret.json',
    '%2e%2e/secret.json',
    '.env',
    'a//../b.js',
    'assets/none.js',
    'assets',
    'x.exe',
    '\0.js',
  ])('never leaves its folder and has nothing at %j but itself', async (asked) => {
    const answer = await get(asked);
    expect(text(answer)).not.toContain('{}');
    expect(asked === 'assets' ? answer.status : 404).toBe(answer.status);
  });
});
