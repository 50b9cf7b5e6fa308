// The entry of `npm run bench`: `--only PREFIX` runs a part, `--quick` fewer runs.
// No dependencies: on a fresh clone it runs before anything is installed.
import { root } from '../../local/build/folders.mjs';
import { requireNode } from '../../local/build/requireNode.mjs';

requireNode();
// Standard output is for the measures alone.
console.log = console.error;

const { installWhenStale } = await import('../../local/build/install.mjs');
const { buildStale } = await import('../../local/build/stale.mjs');
const { installChromiumWhenMissing } = await import('../support/chromium.mjs');
const { buildBench } = await import('./build.mjs');

try {
  await installWhenStale();
  await installChromiumWhenMissing();
  await buildStale();
  await buildBench();
  const { runBench } = await import('../../.build/bench/bench.cjs');
  await runBench({ root, args: process.argv.slice(2) });
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
