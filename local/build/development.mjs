import { createServer as createSocket } from 'node:net';
import { apiOptions, redrawWorkerOptions } from './esbuildOptions.mjs';
import { inRoot } from './folders.mjs';
import { callStale } from './stale.mjs';
import { importVite } from './vite.mjs';

/**
 * For `npm run dev`: the gateway takes the tab from Vite (DEVELOPMENT_TAB), which reloads what changed, and the main
 * process hears SIGUSR2 when the API was bundled anew, to restart the functions.
 */
export async function startDevelopment() {
  const port = await freePort();
  await serveTab(port);
  await watchApi();
  process.env.DEVELOPMENT_TAB = `http://127.0.0.1:${port}`;
}

async function serveTab(port) {
  const { createServer } = await importVite();
  const server = await createServer({
    configFile: inRoot('vite.config.ts'),
    clearScreen: false,
    server: { host: '127.0.0.1', port, strictPort: true, hmr: { host: '127.0.0.1', clientPort: port } },
  });
  await server.listen();
}

async function watchApi() {
  callStale('api');
  const { build, context } = await import('esbuild');
  await build(redrawWorkerOptions);
  let isFirst = true;
  const tellMain = {
    name: 'tellMain',
    setup: (build) =>
      build.onEnd(({ errors }) => {
        if (!isFirst && errors.length === 0) process.emit('SIGUSR2');
        isFirst = false;
      }),
  };
  const watched = await context({ ...apiOptions, minify: false, plugins: [tellMain] });
  await watched.watch();
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createSocket().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
