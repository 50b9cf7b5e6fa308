// The entry of `npm start`, `npm run dev`, `npm run build` and `npm run start:func`.
// No dependencies: on a fresh clone it runs before anything is installed.
process.env.START_AT ??= String(Date.now());

const { requireNode } = await import('./build/requireNode.mjs');
requireNode();

const { installWhenStale } = await import('./build/install.mjs');
const { buildStale } = await import('./build/stale.mjs');
const { startDevelopment } = await import('./build/development.mjs');
const { coreTools, describeCoreTools } = await import('./build/coreTools.mjs');
const { runMain } = await import('./build/runMain.mjs');

const [mode = 'start', ...rest] = process.argv.slice(2);

const modes = {
  start: async () => {
    await buildStale();
    runMain(rest);
  },
  dev: async () => {
    await buildStale();
    await startDevelopment();
    runMain(rest);
  },
  build: () => buildStale({ all: true }),
  func: async () => {
    const found = coreTools();
    if (!found) throw new Error(describeCoreTools);
    await buildStale();
    process.env.FUNC_PATH = found;
    runMain(rest);
  },
};

try {
  const run = modes[mode];
  if (!run) throw new Error(`There is no "${mode}": choose one of ${Object.keys(modes).join(', ')}.`);
  await installWhenStale();
  await run();
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
}
