import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
});

test('the tab’s page has no inline script, which its Content-Security-Policy would refuse', () => {
  const scripts = [...read('index.html').matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter(([, attributes, body]) => !attributes?.includes('src=') || body?.trim())).toEqual([]);
  expect(read('index.html')).not.toMatch(/\son\w+=/);
});

/** The scripts and all that they import at once. */
function withImports(paths: string[]) {
  const found = new Set(paths);
  for (const path of found) {
    for (const [, name] of read(path).matchAll(/\bimport(?:[^"'()]*?from)?["']\.\/([^"']+\.js)["']/g)) {
      found.add(`assets/${name}`);
    }
  }
  return [...found];
}

test('what the side panel needs before it shows the moment is two scripts of at most 150 kB gzipped', () => {
  const drawing = readdirSync(join(folder, 'assets')).filter((name) => /^drawing-.+\.js$/.test(name));
  const needed = withImports([...firstScripts(read('index.html')), ...drawing.map((name) => `assets/${name}`)]);
  expect(needed).toEqual([expect.stringMatching(/^assets\/start-/), expect.stringMatching(/^assets\/drawing-/)]);
  const bytes = needed.map((path) => gzipSync(read(path), { level: 9 }).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
});

test('scripts are there gzipped and brotlied, and named by their content', () => {
  for (const path of firstScripts(read('index.html'))) {
    expect(path).toMatch(/^assets\/.+-[\w-]{8}\.js$/);
    for (const ending of ['gz', 'br']) expect(statSync(join(folder, `${path}.${ending}`)).size).toBeGreaterThan(0);
  }
});

test('the pages for privacy, terms and consent are there', () => {
  for (const page of ['privacy.html', 'terms.html', 'auth-start.html', 'auth-end.html'])
    expect(existsSync(join(folder, page))).toBe(true);
});

test('the page says so by itself, in both languages, where not even the first script comes', () => {
  const page = read('index.html');
  expect(page).toMatch(/<p class="late">[^]*Try again[^]*<span lang="vi">Thử lại<\/span>[^]*<\/p>/);
  const sheets = [...page.matchAll(/href="\/tab\/([^"]+\.css)"/g)].map(([, path]) => read(path ?? ''));
  const styles = [...sheets, page].join('\n');
  expect(styles).toMatch(/\.late\s*\{[^}]*visibility:\s*hidden[^}]*\}/);
  // Also where people want less motion, which takes all other animations away.
  expect(styles).toMatch(/\.late\s*\{[^}]*animation:[^;}]*late[^;}]*!important/);
});
