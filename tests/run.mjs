// The entry of `npm test` (everything, from a fresh clone) and `npm run check` (what is quick).
// No dependencies: on a fresh clone it runs before anything is installed.
import { availableParallelism } from 'node:os';
import { requireNode } from '../local/build/requireNode.mjs';

requireNode();

const { installWhenStale } = await import('../local/build/install.mjs');
const { buildStale } = await import('../local/build/stale.mjs');
const { program } = await import('./support/program.mjs');
const { installChromiumWhenMissing } = await import('./support/chromium.mjs');

const quick = process.argv[2] === 'check';
const prettier = () =>
  program('prettier', 'bin/prettier.cjs', [
    ...['--check', '.', '--log-level', 'warn'],
    ...['--cache', '--cache-location', '.build/cache/prettier', '--cache-strategy', 'content'],
  ]);
const eslint = () =>
  program('eslint', 'bin/eslint.js', [
    ...['.', '--max-warnings', '0'],
    ...['--cache', '--cache-location', '.build/cache/eslint', '--cache-strategy', 'content'],
  ]);
const typeCheck = () => program('typescript', 'bin/tsc', ['-b']);
const jest = (...projects) =>
  program('jest', 'bin/jest.js', ['--selectProjects', ...projects, '--maxWorkers', String(availableParallelism() * 2)]);

// Lanes side by side, each with its steps one after the other. The tests come last and alone: beside types and lint a
// browser waits longer for the processor than a person would for the page. Twice as many of them as there are cores,
// because a story waits two thirds of its time.
const everything = [
  [[['install', installWhenStale]], [['Chromium', installChromiumWhenMissing]]],
  [
    [
      ['build', () => buildStale()],
      ['lint', eslint],
    ],
    [
      ['types', typeCheck],
      ['format', prettier],
    ],
  ],
  [[['tests', () => jest('node', 'jsdom', 'e2e')]]],
];

const whatIsQuick = [
  [[['install', installWhenStale]]],
  [
    [['tests', () => jest('node', 'jsdom')]],
    [
      ['types', typeCheck],
      ['lint', eslint],
      ['format', prettier],
    ],
  ],
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
