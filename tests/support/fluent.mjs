import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../../local/build/folders.mjs';

const madeFrom = createHash('sha256')
  .update(readFileSync(inRoot('package-lock.json')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');

/** Fluent in one file: its hundreds of modules, read anew for every test file, took longer than most of the tests. */
export const fluentBundle = inRoot('.build', 'tests', `fluent-${madeFrom.slice(0, 16)}.cjs`);

export async function bundleFluentWhenMissing() {
  if (existsSync(fluentBundle)) return;
  // Under another name first: two runs may begin at the same time.
  const outfile = `${fluentBundle}.${process.pid}`;
  await build({
    stdin: { contents: "export * from '@fluentui/react-components';", resolveDir: inRoot() },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', 'scheduler'],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'warning',
  });
  renameSync(outfile, fluentBundle);
}

// What jest calls before the first test of a project.
export default bundleFluentWhenMissing;
