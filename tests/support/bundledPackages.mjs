import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../../local/build/folders.mjs';

const azurite = (service, name) =>
  ['Configuration', 'Server'].map((part) => `azurite/dist/src/${service}/${name}${part}`);
const ofReact = ['react', 'react/*', 'react-dom', 'react-dom/*', 'scheduler'];

/**
 * Packages of many modules, each group in one file: read anew for every test file, the modules took longer than most of
 * the tests. What is shared inside a group stays one: zod and zod/mini have one core.
 */
const groups = {
  zod: { entries: ['zod', 'zod/mini'] },
  azure: {
    entries: ['@azure/data-tables', '@azure/storage-queue', '@azure/storage-blob', '@azure/web-pubsub'],
  },
  azurite: {
    entries: [
      'azurite/dist/src/common/Telemetry',
      ...[...azurite('table', 'Table'), ...azurite('queue', 'Queue'), ...azurite('blob', 'Blob')],
    ],
  },
  bot: { entries: ['botbuilder', 'botframework-connector'] },
  jose: { entries: ['jose'] },
  fastCheck: { entries: ['fast-check'] },
  ajv: { entries: ['ajv-draft-04', 'ajv-formats'] },
  fluent: { entries: ['@fluentui/react-components'], platform: 'browser', external: ofReact },
  // All of them are 18 MB.
  icons: { entries: ['@fluentui/react-icons'], platform: 'browser', external: ofReact, only: iconsInUse() },
  screens: {
    entries: ['@testing-library/dom', '@testing-library/react', '@testing-library/user-event'],
    external: ofReact,
  },
  teamsHost: { entries: ['@microsoft/teams-js'], platform: 'browser' },
  cards: { entries: ['adaptivecards'], platform: 'browser' },
};

const folder = inRoot('.build', 'tests');
const madeBy = [inRoot('package-lock.json'), fileURLToPath(import.meta.url)].map((file) => readFileSync(file, 'utf8'));

const bundles = Object.entries(groups).map(([name, group]) => {
  const hash = createHash('sha256').update([...madeBy, ...(group.only ?? [])].join('\n'));
  return { ...group, name, base: `${folder}/${name}-${hash.digest('hex').slice(0, 16)}` };
});

const fileOf = ({ base }, entry) => `${base}.${entry.replaceAll(/\W+/g, '-')}.cjs`;
const exact = (entry) => `^${entry.replaceAll(/[/.-]/g, '\\$&')}$`;

/** For jest: where the packages of these groups are. */
export const bundledPackages = (...names) =>
  Object.fromEntries(
    bundles
      .filter(({ name }) => names.includes(name))
      .flatMap((bundle) => bundle.entries.map((entry) => [exact(entry), fileOf(bundle, entry)])),
  );

async function bundleMissing() {
  mkdirSync(folder, { recursive: true });
  await Promise.all(
    bundles.filter((bundle) => !bundle.entries.every((entry) => existsSync(fileOf(bundle, entry)))).map(make),
  );
}

async function make(bundle) {
  const { base, entries, platform = 'node', external = [], only } = bundle;
  const all = `${base}.cjs`;
  const [entry] = entries;
  const asModules = only ? `export { ${only.join(', ')} } from '${entry}';` : `export * from '${entry}';`;
  const asked = entries.map(
    (entry) => `Object.defineProperty(exports, '${entry}', { get: () => require('${entry}') });`,
  );
  const what = external.length > 0 && entries.length === 1 ? asModules : asked.join('\n');
  // Under another name first: two runs may begin at the same time.
  const written = `${all}.${process.pid}`;
  await build({
    stdin: { contents: what, resolveDir: inRoot() },
    outfile: written,
    bundle: true,
    format: 'cjs',
    platform,
    external,
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'error',
  });
  renameSync(written, all);
  for (const entry of entries)
    writeFileSync(
      fileOf(bundle, entry),
      `module.exports = require(${JSON.stringify(all)})${what === asModules ? '' : `['${entry}']`};\n`,
    );
}

function iconsInUse() {
  const files = readdirSync(inRoot('local', 'teams', 'window'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.tsx'))
    .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'));
  const imports = files.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@fluentui\/react-icons'/g)]);
  return [...new Set(imports.flatMap(([, names = '']) => names.match(/\w+/g) ?? []))]
    .filter((name) => name !== 'type')
    .sort();
}

// What jest calls before the first test of a project.
export default bundleMissing;
