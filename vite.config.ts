import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { precompress } from './local/build/precompress.mjs';

/**
 * The pages of the consent pop-up start with the same script as the tab. As entries of the bundle they would make it
 * share that script out over six files; so they are written beside it, with the scripts that the tab's page got.
 */
const consentPages: Plugin = {
  name: 'consentPages',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const tab = bundle['index.html'];
    if (tab?.type !== 'asset') throw new Error('The tab has no page.');
    const start = /src="(\/tab\/assets\/start-[^"]+\.js)"/.exec(String(tab.source))?.[1];
    if (!start) throw new Error('The tab’s page has no script.');
    for (const fileName of ['auth-start.html', 'auth-end.html']) {
      const source = readFileSync(`src/${fileName}`, 'utf8').replace('./main.tsx', start);
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
};

/** The bundler's own few helpers, without state, go into each script that uses them: 0.4 kB instead of a request. */
const helpersInside: Plugin = {
  name: 'helpersInside',
  apply: 'build',
  generateBundle(_options, bundle) {
    const helpers = Object.values(bundle).find((file) => file.fileName.includes('rolldown-runtime'));
    if (helpers?.type !== 'chunk') return;
    const [, body, exported] = /^([^]*)export\s*\{([^}]*)\};?\s*$/.exec(helpers.code) ?? [];
    if (body === undefined || exported === undefined)
      throw new Error('The bundler’s helpers look otherwise than before.');
    const turned = (names: string) => names.replace(/([\w$]+) as ([\w$]+)/g, '$1:$2');
    const answer = exported.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1');
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /import\s*\{([^}]*)\}\s*from\s*["'][^"']*rolldown-runtime[^"']*["'];?/,
        (_whole, names: string) => `const{${turned(names)}}=(()=>{${body}return{${answer}}})();`,
      );
      file.imports = file.imports.filter((name) => name !== helpers.fileName);
    }
    delete bundle[helpers.fileName];
  },
};

/** The script that draws is fetched at once, not only when the first one has come and asks for it. */
const drawingAtOnce: Plugin = {
  name: 'drawingAtOnce',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const drawing = Object.keys(bundle ?? {}).find((name) => name.startsWith('assets/drawing-'));
      if (drawing === undefined) return [];
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `/tab/${drawing}` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  },
};

/** The Teams SDK brings a logger that is off unless somebody switches it on by hand: 3 kB of what the panel waits for. */
const withoutLogger: Plugin = {
  name: 'withoutLogger',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    /\/teams-js\/.*\/debug\/src\/browser\.js$/.test(id)
      ? 'const log=()=>{};log.extend=()=>log;const debug=()=>log;debug.formatArgs=()=>{};export const b={debug};'
      : undefined,
};

const precompressed: Plugin = {
  name: 'precompressed',
  apply: 'build',
  writeBundle: ({ dir }) => dir && precompress(dir),
};

/**
 * The tab. Its page is served with a Content-Security-Policy that allows no inline script, hence no preload polyfill.
 * What the side panel needs is two scripts: the small one asks Teams and the API while the one that draws is loading.
 */
export default defineConfig({
  root: 'src',
  base: '/tab/',
  plugins: [react(), withoutLogger, helpersInside, consentPages, drawingAtOnce, precompressed],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // The first browsers that know light-dark(); Teams runs in none older.
    cssTarget: ['chrome123', 'safari17.5', 'firefox121'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: /src[\\/]main\.tsx$/, priority: 2 },
            { name: 'drawing', test: /src[\\/]App\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});
