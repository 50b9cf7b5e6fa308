import { readFileSync } from 'node:fs';
import { inRoot, root } from './folders.mjs';

const node = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
};

/** The storage SDK and the picture codecs ask for `import.meta.url`, which a CommonJS file has not. */
const bundleUrl = {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** What no start has to read: each in a file of its own beside the bundle, asked for by this import. */
const loadedLater = {
  botSdk: { entry: 'api/src/bot/sdk.ts', filter: /^\.\/sdk$/ },
  identity: { entry: '@azure/identity', filter: /^@azure\/identity$/ },
  storageBlob: { entry: '@azure/storage-blob', filter: /^@azure\/storage-blob$/ },
  storageQueue: { entry: '@azure/storage-queue', filter: /^@azure\/storage-queue$/ },
  webPubSub: { entry: '@azure/web-pubsub', filter: /^@azure\/web-pubsub$/ },
};

const fromFilesBeside = {
  name: 'fromFilesBeside',
  setup({ onResolve }) {
    for (const [name, { filter }] of Object.entries(loadedLater))
      onResolve({ filter }, () => ({ path: `./${name}.cjs`, external: true }));
  },
};

/** For Azure, no node_modules beside them. Names of functions and classes are kept because SDKs and logs tell errors by them. */
const inAzure = {
  ...node,
  minify: true,
  keepNames: true,
  legalComments: 'none',
  external: ['@azure/functions-core'],
  ...bundleUrl,
};

/**
 * What is imported by `import()` is inside too, wrapped: it is evaluated when first asked for, or it lies in a file
 * beside. Both are one `require` to Node, which finds the names of CommonJS only so.
 */
export const apiOptions = {
  ...inAzure,
  entryPoints: ['api/src/app.ts'],
  outfile: 'dist/api/main.cjs',
  metafile: true,
  supported: { 'dynamic-import': false },
  plugins: [fromFilesBeside],
};

export const apiLaterOptions = {
  ...inAzure,
  entryPoints: Object.fromEntries(Object.entries(loadedLater).map(([name, { entry }]) => [name, entry])),
  outdir: 'dist/api',
  outExtension: { '.js': '.cjs' },
};

/** Beside it lies the thread that decodes pictures, with its codecs inside: no start has to read them. */
export const redrawWorkerOptions = {
  ...node,
  entryPoints: ['api/src/images/redrawWorker.ts'],
  outfile: 'dist/api/redrawWorker.cjs',
  minify: true,
  legalComments: 'none',
  loader: { '.wasm': 'binary' },
  ...bundleUrl,
};

/** The local parts stay beside node_modules. jose is bundled because it is ESM only and Node warns of requiring that. */
export function localOptions() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const installed = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name !== 'jose');
  return {
    ...node,
    entryPoints: {
      main: 'local/main.ts',
      functionsHost: 'local/functions/main.ts',
      clock: 'local/clock/preload.ts',
    },
    outdir: '.build/local',
    outExtension: { '.js': '.cjs' },
    sourcemap: 'inline',
    external: [...installed, '@azure/functions-core'].flatMap((name) => [name, `${name}/*`]),
  };
}
