import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from '@jest/globals';

const folder = join(process.cwd(), 'dist', 'tab');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const firstScripts = (page: string) =>
  [...page.matchAll(/(?:src|href)="\/tab\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');

beforeAll(() => {
  if (!existsSync(join(folder, 'index.html'))) {
    execFileSync(process.execPath, ['local/build/bundle.mjs', 'tab'], { stdio: 'ignore' });
  }
}, 120_000);

test('the tab’s page has no inline script, which its Content-Security-Policy would refuse', () => {
  const scripts = [...read('index.html').matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter(([, attributes, body]) => !attributes?.includes('src=') || body?.trim())).toEqual([]);
  expect(read('index.html')).not.toMatch(/\son\w+=/);
});

test('the scripts that the tab’s page starts with are at most three and 150 kB gzipped', () => {
  const scripts = firstScripts(read('index.html'));
  const bytes = scripts.map((path) => gzipSync(read(path), { level: 9 }).length).reduce((sum, size) => sum + size, 0);
  expect(scripts.length).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(150 * 1024);
});

test('scripts are there gzipped and brotlied, and named by their content', () => {
  for (const path of firstScripts(read('index.html'))) {
    expect(path).toMatch(/^assets\/.+-[\w-]{8}\.js$/);
    for (const ending of ['gz', 'br']) expect(statSync(join(folder, `${path}.${ending}`)).size).toBeGreaterThan(0);
  }
});

test('the pages that the manifest names for privacy and terms are served', () => {
  for (const page of ['privacy.html', 'terms.html']) expect(existsSync(join(folder, page))).toBe(true);
});
