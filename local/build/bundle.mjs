// Builds one bundle: `node local/build/bundle.mjs tab|window|api|local|tabInApi`.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { apiLaterOptions, apiOptions, localOptions, redrawWorkerOptions } from './esbuildOptions.mjs';
import { inRoot } from './folders.mjs';
import { importVite } from './vite.mjs';

// What is built is what ships, whoever builds it: with a test runner's own name here React's development build would be in it.
process.env['NODE_ENV'] = 'production';

const builders = {
  tab: () => viteBuild('vite.config.ts'),
  window: () => viteBuild('vite.window.config.ts'),
  api: async () => {
    mkdirSync(inRoot('.build'), { recursive: true });
    writeFileSync(inRoot('.build', 'api.metafile.json'), JSON.stringify(await esbuild(apiOptions)));
    await esbuild(apiLaterOptions);
    await esbuild(redrawWorkerOptions);
    for (const file of ['host.json', 'package.json']) cpSync(inRoot('api', file), inRoot('dist', 'api', file));
  },
  local: () => esbuild(localOptions()),
  tabInApi: () => {
    rmSync(inRoot('dist', 'api', 'tab'), { recursive: true, force: true });
    mkdirSync(inRoot('dist', 'api'), { recursive: true });
    cpSync(inRoot('dist', 'tab'), inRoot('dist', 'api', 'tab'), { recursive: true });
  },
};

async function viteBuild(configFile) {
  const { build } = await importVite();
  await build({ configFile: inRoot(configFile), logLevel: 'warn' });
}

async function esbuild(options) {
  const { build } = await import('esbuild');
  const { metafile } = await build(options);
  return metafile;
}

try {
  await builders[process.argv[2]]();
} catch (failure) {
  // Both bundlers have shown where by now; their own stack says nothing more.
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
}
