// The entry of `npm run screenshot`: draws the README's picture anew.
// No dependencies: on a fresh clone it runs before anything is installed.
import { inRoot, root } from '../../../local/build/folders.mjs';
import { requireNode } from '../../../local/build/requireNode.mjs';

requireNode();

const { installWhenStale } = await import('../../../local/build/install.mjs');
const { buildStale } = await import('../../../local/build/stale.mjs');
const { localOptions } = await import('../../../local/build/esbuildOptions.mjs');
const { installChromiumWhenMissing } = await import('../../support/chromium.mjs');

try {
  process.chdir(root);
  await installWhenStale();
  await installChromiumWhenMissing();
  await buildStale();
  const { build } = await import('esbuild');
  await build({
    ...localOptions(),
    entryPoints: { screenshot: 'tests/e2e/support/screenshot.ts' },
    outdir: inRoot('.build', 'screenshot'),
  });
  const { drawPicture } = await import('../../../.build/screenshot/screenshot.cjs');
  await drawPicture(inRoot('docs', 'meeting.png'));
  console.log('The picture is in docs/meeting.png.');
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
