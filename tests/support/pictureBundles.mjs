// Builds what decodes pictures, and what draws them for tests, into a folder: `node tests/support/pictureBundles.mjs FOLDER`.
import { join } from 'node:path';
import { build } from 'esbuild';
import { redrawWorkerOptions } from '../../local/build/esbuildOptions.mjs';
import { inRoot } from '../../local/build/folders.mjs';

const folder = process.argv[2];
await Promise.all([
  build({ ...redrawWorkerOptions, outfile: join(folder, 'redrawWorker.cjs') }),
  build({ ...redrawWorkerOptions, entryPoints: [inRoot('tests/support/draw.mjs')], outfile: join(folder, 'draw.cjs') }),
]);
