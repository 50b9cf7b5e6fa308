// Builds the API and the functions host into a folder: `node tests/support/apiBundles.mjs FOLDER`.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { apiLaterOptions, apiOptions, localOptions, redrawWorkerOptions } from '../../local/build/esbuildOptions.mjs';
import { inRoot } from '../../local/build/folders.mjs';

const folder = process.argv[2];
const local = localOptions();
await Promise.all([
  build({ ...apiOptions, outfile: join(folder, 'api', 'main.cjs'), minify: false }),
  build({ ...apiLaterOptions, outdir: join(folder, 'api'), minify: false }),
  build({ ...redrawWorkerOptions, outfile: join(folder, 'api', 'redrawWorker.cjs') }),
  build({ ...local, outdir: join(folder, 'local') }),
]);
for (const file of ['host.json', 'package.json']) copyFileSync(inRoot('api', file), join(folder, 'api', file));
