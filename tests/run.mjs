// The entry of `npm test` (everything, from a fresh clone) and `npm run check` (what is quick).
// No dependencies: on a fresh clone it runs before anything is installed.
import { requireNode } from '../local/build/requireNode.mjs';

requireNode();

const { installWhenStale } = await import('../local/build/install.mjs');
const { buildStale } = await import('../local/build/stale.mjs');
const { program } = await import('./support/program.mjs');
const { installChromiumWhenMissing } = await import('./support/chromium.mjs');

const quick = process.argv[2] === 'check';
const prettier = (...args) => program('prettier', 'bin/prettier.cjs', ['--check', '.', '--log-level', 'warn', ...args]);
const eslint = (...args) => program('eslint', 'bin/eslint.js', ['.', '--max-warnings', '0', ...args]);
const typeCheck = () => program('typescript', 'bin/tsc', ['-b']);
const jest = (projects, ...args) => program('jest', 'bin/jest.js', ['--selectProjects', ...projects, ...args]);

// Lanes side by side, each with its steps one after the other: lint takes as long as the other lane together.
const everything = [
  [[['install', installWhenStale]]],
  [[['Chromium', installChromiumWhenMissing]]],
  [
    [['lint', () => eslint()]],
    [
      ['format', () => prettier()],
      ['types', typeCheck],
      ['build', () => buildStale()],
    ],
  ],
  [[['tests', () => jest(['node', 'jsdom'], '--maxWorkers', '100%')]]],
  [[['browser stories', () => jest(['e2e'], '--maxWorkers', '100%', '--testTimeout', '120000')]]],
];

const whatIsQuick = [
  [[['install', installWhenStale]]],
  [
    [['lint', () => eslint('--cache', '--cache-location', '.build/cache/eslint', '--cache-strategy', 'content')]],
    [
      ['format', () => prettier('--cache', '--cache-location', '.build/cache/prettier')],
      ['types', typeCheck],
    ],
  ],
  [[['tests', () => jest(['node', 'jsdom'], '--maxWorkers', '100%')]]],
];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const began = Date.now();
const took = [];

for (const lanes of quick ? whatIsQuick : everything) await Promise.all(lanes.map(runLane));
console.log(`\nAll passed in ${seconds(began)}: ${took.join(' · ')}`);

async function runLane(steps) {
  for (const [name, step] of steps) {
    const since = Date.now();
    console.log(`— ${name}`);
    try {
      await step();
    } catch (failure) {
      console.error(failure instanceof Error ? failure.message : failure);
      console.error(`\nFailed at "${name}" after ${seconds(since)}.`);
      process.exit(1);
    }
    took.push(`${name} ${seconds(since)}`);
    console.log(`  ${name}: ${seconds(since)}`);
  }
}
