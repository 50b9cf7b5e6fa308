import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot, root } from './folders.mjs';

const everyBundle = ['package-lock.json', 'tsconfig.base.json', 'local/build'];

/** What is built, from which files and folders, into what. */
export const bundles = {
  tab: { inputs: ['src', 'domain', 'vite.config.ts'], output: 'dist/tab/index.html' },
  window: {
    inputs: [
      'local/teams',
      'domain',
      'api/src/calls/cards',
      'api/src/calls/personal',
      'api/src/calls/replies',
      'api/src/words',
      'vite.window.config.ts',
    ],
    output: 'dist/window/index.html',
  },
  api: { inputs: ['api', 'domain'], output: 'dist/api/main.cjs' },
  local: { inputs: ['local', 'domain', 'appPackage', 'api/src'], output: '.build/local/main.cjs' },
};

/** Builds the bundles whose inputs are not those they were built from, side by side; all of them when asked. */
export async function buildStale({ all = false } = {}) {
  const stale = Object.keys(bundles).filter((name) => all || isStale(name));
  if (stale.length > 0) console.log(`Building ${stale.join(', ')}.`);
  await Promise.all(stale.map(build));
  if (stale.includes('tab') || stale.includes('api') || !existsSync(inRoot('dist/api/tab'))) await run('tabInApi');
}

const markOf = (name) => inRoot('.build', 'built', name);

/** For a bundle that is built otherwise: the next start builds it anew. */
export const callStale = (name) => rmSync(markOf(name), { force: true });

function isStale(name) {
  const mark = markOf(name);
  return (
    !existsSync(inRoot(bundles[name].output)) || !existsSync(mark) || readFileSync(mark, 'utf8') !== fingerprint(name)
  );
}

async function build(name) {
  callStale(name);
  const builtFrom = fingerprint(name);
  await run(name);
  mkdirSync(dirname(markOf(name)), { recursive: true });
  writeFileSync(markOf(name), builtFrom);
}

const fingerprint = (name) => fingerprintOf(bundles[name].inputs);

/** Path, size and time of every input: an edit, a new file, a removed and a restored one all change it. */
export function fingerprintOf(inputs) {
  const hash = createHash('sha256');
  for (const path of [...inputs, ...everyBundle].flatMap((input) => filesIn(inRoot(input))).sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Each bundle in a process of its own: both cores work, and what a bundler keeps in memory goes with it. */
function run(name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot('local', 'build', 'bundle.mjs'), name], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (chunk) => (said += chunk);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${said.trimEnd()}\nThe bundle "${name}" could not be built: see the lines above.`)),
    );
  });
}
