// Builds the API and the functions host, unless they are built from these very files, and prints into which folder.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { apiLaterOptions, apiOptions, localOptions, redrawWorkerOptions } from '../../local/build/esbuildOptions.mjs';
import { inRoot } from '../../local/build/folders.mjs';
import { bundles, fingerprintOf } from '../../local/build/stale.mjs';

const prefix = 'api-built-';
const dayMs = 24 * 3_600_000;
const folder = inRoot('.build', `${prefix}${fingerprintOf([...bundles.local.inputs, 'api']).slice(0, 16)}`);

if (!existsSync(folder)) {
  removeOld();
  await buildInto(`${folder}.${process.pid}`);
}
console.log(folder);

async function buildInto(unfinished) {
  mkdirSync(unfinished, { recursive: true });
  await Promise.all([
    build({ ...apiOptions, outfile: join(unfinished, 'api', 'main.cjs'), minify: false }),
    build({ ...apiLaterOptions, outdir: join(unfinished, 'api'), minify: false }),
    build({ ...redrawWorkerOptions, outfile: join(unfinished, 'api', 'redrawWorker.cjs') }),
    build({ ...localOptions(), outdir: join(unfinished, 'local') }),
  ]);
  for (const file of ['host.json', 'package.json']) copyFileSync(inRoot('api', file), join(unfinished, 'api', file));
  try {
    renameSync(unfinished, folder);
  } catch (cause) {
    // Another test file was faster.
    if (!existsSync(folder)) throw cause;
    rmSync(unfinished, { recursive: true });
  }
}

function removeOld() {
  const built = inRoot('.build');
  if (!existsSync(built)) return;
  for (const name of readdirSync(built).filter((one) => one.startsWith(prefix)))
    if (Date.now() - statSync(join(built, name)).mtimeMs > dayMs) rmSync(join(built, name), { recursive: true });
}
