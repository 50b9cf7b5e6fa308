import { isBuiltin } from 'node:module';
import { dirname, posix, relative, resolve, sep } from 'node:path';

/**
 * Who may import whom. The first entry whose folder holds the file decides: `from` are the folders and files of ours it
 * may import, `only` the packages (any, where it is missing).
 */
const houses = [
  { folder: 'domain/', from: ['domain/'], only: ['zod/mini'] },
  {
    folder: 'api/src/calls/',
    from: [
      'domain/',
      'api/src/calls/',
      'api/src/access/',
      'api/src/actionRows',
      'api/src/catalogue/',
      'api/src/keep',
      'api/src/libraryRows',
      'api/src/ports',
      'api/src/recordRows',
      'api/src/rows',
      'api/src/words/',
    ],
  },
  {
    folder: 'api/src/catalogue/',
    from: ['domain/', 'api/src/catalogue/', 'api/src/libraryRows', 'api/src/ports', 'api/src/rows'],
  },
  { folder: 'api/src/adapters/', from: ['domain/', 'api/src/adapters/', 'api/src/ports', 'api/src/settings'] },
  { folder: 'api/', from: ['domain/', 'api/'] },
  { folder: 'src/words/', from: ['domain/', 'src/words/'] },
  { folder: 'src/teams/', from: ['domain/', 'src/teams/'] },
  {
    folder: 'src/meeting/',
    from: ['domain/', 'src/meeting/', 'src/teams/', 'src/apiClient', 'src/words/', 'src/notices/'],
  },
  { folder: 'src/', from: ['domain/', 'src/'] },
  // The page that shows every card draws the cards themselves.
  {
    folder: 'local/teams/window/gallery/',
    from: [
      'domain/',
      'local/',
      'api/src/calls/cards/',
      'api/src/calls/extension/closedCard',
      'api/src/calls/personal/',
      'api/src/calls/replies/',
      'api/src/words/',
    ],
  },
  { folder: 'local/', from: ['domain/', 'local/', 'appPackage/'] },
];

/** Packages that only some folders may import. */
const doors = [
  {
    packages: /^@azure\/(data-tables|storage-queue|storage-blob|web-pubsub|web-pubsub-client|identity|core-.*)(\/|$)/,
    folders: ['api/src/adapters/', 'local/', 'tests/'],
  },
  { packages: /^(botbuilder|botframework)[^/]*(\/|$)/, folders: ['api/src/bot/sdk.ts', 'tests/bot/', 'tests/local/'] },
  {
    packages: /^@azure\/functions(\/|$)/,
    folders: [
      'api/src/app.ts',
      'api/src/http.ts',
      'api/src/imageHttp.ts',
      'api/src/cardPictureHttp.ts',
      'api/src/bot/',
      'local/functions/',
      'tests/',
    ],
  },
  { packages: /^@microsoft\/teams-js(\/|$)/, folders: ['src/teams/', 'tests/'] },
  { packages: /^@microsoft\/teamsfx(\/|$)/, folders: ['src/teams/', 'tests/'] },
  { packages: /^@jsquash\//, folders: ['api/src/images/', 'tests/'] },
  { packages: /^zod$/, folders: ['api/', 'local/', 'tests/'] },
];

const inFolder = (path, folder) =>
  folder.endsWith('/') ? path.startsWith(folder) : path === folder || path.startsWith(`${folder}.`);
const noun = (path) => /^src\/parts\/([^/]+)\//.exec(path)?.[1];

/** Why the file may not import that, or nothing. */
function refusal(file, specifier) {
  const house = houses.find(({ folder }) => file.startsWith(folder));
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier));
    if (house && !house.from.some((allowed) => inFolder(target, allowed)))
      return `${house.folder} may not import ${target}`;
    if (noun(file) && noun(target) && noun(file) !== noun(target))
      return `the parts of one noun may not import another's: ${target}`;
    if (noun(file) && target.startsWith('src/surfaces/')) return `parts may not import surfaces: ${target}`;
    return undefined;
  }
  if (house?.only && !house.only.includes(specifier)) return `${house.folder} may import only ${house.only.join(', ')}`;
  if (file.startsWith('src/') && isBuiltin(specifier)) return `the tab runs in a browser: ${specifier} is not there`;
  const door = doors.find(({ packages }) => packages.test(specifier));
  if (door && !door.folders.some((folder) => file.startsWith(folder))) {
    return `${specifier} may be imported only in ${door.folders.join(', ')}`;
  }
  return undefined;
}

const ours = /^(domain|api|src|local)\//;

/** Static, type-only, re-exported and dynamic imports alike. */
export const walls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, resolve(context.filename)).split(sep).join('/');
    if (!ours.test(file) || dirname(file).startsWith('..')) return {};
    const check = (source) => {
      const specifier = source?.value ?? source?.literal?.value;
      if (typeof specifier !== 'string') return;
      const reason = refusal(file, specifier);
      if (reason) context.report({ node: source, message: `A wall stands here: ${reason}.` });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument),
    };
  },
};
