import { inRoot } from '../../local/build/folders.mjs';
import { apiOptions, localOptions } from '../../local/build/esbuildOptions.mjs';
import { precompress } from '../../local/build/precompress.mjs';

export const benchDir = inRoot('.build', 'bench');

/** Bundles the bench for Node, its scripts for the browser, and the floor pages as the tab is built. */
export async function buildBench() {
  await Promise.all([bundleForNode(), bundleForBrowser(), bundleColdFloor(), buildFloors()]);
}

async function bundleForNode() {
  const { build } = await import('esbuild');
  await build({
    ...localOptions(),
    entryPoints: { bench: 'tests/bench/main.ts', floorApi: 'tests/bench/floor/api.ts' },
    outdir: benchDir,
  });
}

/** The least that an API of this kind has to load, bundled as the API is. */
async function bundleColdFloor() {
  const { build } = await import('esbuild');
  await build({
    ...apiOptions,
    entryPoints: ['tests/bench/floor/coldStart.ts'],
    outfile: '.build/bench/coldFloor/main.cjs',
    metafile: false,
  });
}

async function bundleForBrowser() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: inRoot(),
    entryPoints: { host: 'tests/bench/page/host.ts', probe: 'tests/bench/page/probe.ts' },
    outdir: benchDir,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
}

async function buildFloors() {
  await buildFloor('index.html', 'floor');
  await buildFloor('list.html', 'floorList');
}

/** Each page by itself: what one of them shares with the other would be a script more. */
async function buildFloor(page, name) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    configFile: false,
    root: inRoot('tests', 'bench', 'floor'),
    base: `/${name}/`,
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir: inRoot('.build', 'bench', name),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: inRoot('tests', 'bench', 'floor', page) },
    },
  });
  precompress(inRoot('.build', 'bench', name));
}
