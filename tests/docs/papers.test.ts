import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const read = (path: string) => readFileSync(path, 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What git would keep: tracked, or new and not ignored; a folder without git has no list. */
const ourFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path && existsSync(path));

describe('the README', () => {
  test('is at most 120 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  test('names only paths that exist', () => {
    const quoted = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text ?? '');
    const linked = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, text]) => text ?? '');
    const madeByRunning = ['.data/'];
    const paths = [...quoted, ...linked].filter(
      (text) => /^[\w.-]*[/.][\w./-]*$/.test(text) && !text.startsWith('http'),
    );
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(path) && !madeByRunning.includes(path))).toEqual([]);
  });

  test('names only scripts that exist', () => {
    const named = [...readme.matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(named).toEqual(expect.arrayContaining(['start', 'test']));
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });
});

test('every script runs a file that exists', () => {
  const files = Object.values(scripts).flatMap((line) => /^node (\S+)/.exec(line)?.[1] ?? []);
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

describe('whoever clones this installs from where their own npm is set to', () => {
  const registry = new RegExp(
    ['registry', '(npmjs|yarnpkg)'].join(String.raw`\.`) + '|' + ['npm', 'pkg', 'github'].join(String.raw`\.`),
  );

  test('no file names a registry', () => {
    const text = ourFiles().filter((path) => !/\.(png|ico|woff2?)$/.test(path));
    expect(text.length).toBeGreaterThan(50);
    expect(text.filter((path) => registry.test(read(path)))).toEqual([]);
  });

  test('the lock file keeps no addresses', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    const resolved = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'));
    expect(resolved).toEqual([]);
  });

  test('the lock file has everything package.json asks for', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
    const asked = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const names = Object.keys({ ...asked.dependencies, ...asked.devDependencies });
    expect(names.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
  });
});
