import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from '@jest/globals';

interface Snippet {
  file: string;
  code: string;
  /** The file exists, and what needs its types is checked too. */
  typed?: boolean;
}

const snippets: Snippet[] = [];
let refusals: string[][] = [];

/** What refuses each of these; all of a file's snippets are linted by one ESLint, which takes longest to start. */
function refusalsOf(asked: Snippet[]): () => string[][] {
  const from = snippets.push(...asked) - asked.length;
  return () => refusals.slice(from, from + asked.length);
}

beforeAll(() => {
  const input = JSON.stringify(snippets);
  const said = execFileSync(process.execPath, ['tests/docs/lintSnippets.mjs'], { input, encoding: 'utf8' });
  refusals = JSON.parse(said) as string[][];
});

const wall = (file: string, specifier: string): Snippet => ({ file, code: `export * from '${specifier}';\n` });
const whatCrosses = [
  wall('domain/moments.ts', 'zod'),
  wall('domain/moments.ts', '../api/src/ports'),
  wall('api/src/calls/moments.ts', '../../../src/apiClient'),
  wall('api/src/calls/moments.ts', '../adapters/tableStore'),
  wall('api/src/calls/moments.ts', '@azure/data-tables'),
  wall('api/src/adapters/tableStore.ts', '../calls/moments'),
  wall('api/src/calls/images.ts', '@jsquash/jpeg/decode.js'),
  wall('api/src/compose.ts', '@azure/identity'),
  wall('api/src/compose.ts', '../../local/signIn'),
  wall('api/src/calls/summary.ts', 'botbuilder'),
  wall('api/src/bot/inbox.ts', 'botbuilder'),
  wall('api/src/access/signIn.ts', '@azure/functions'),
  wall('src/surfaces/stage/Stage.tsx', '../../../api/src/ports'),
  wall('src/surfaces/stage/Stage.tsx', '../../../local/teams/protocol'),
  wall('src/surfaces/stage/Stage.tsx', '@microsoft/teams-js'),
  wall('src/meeting/useMeeting.ts', '@microsoft/teamsfx'),
  wall('src/meeting/useMeeting.ts', '../surfaces/stage/Stage'),
  wall('src/meeting/useMeeting.ts', 'zod'),
  wall('src/meeting/useMeeting.ts', 'node:fs'),
  wall('src/parts/decisions/Decision.tsx', '../considerations/Consideration'),
  wall('local/signIn.ts', '../src/apiClient'),
  wall('local/signIn.ts', '../api/src/settings'),
];
const whatStays = [
  wall('domain/moments.ts', 'zod/mini'),
  wall('domain/moments.ts', './customers'),
  wall('api/src/calls/moments.ts', '../../../domain/moments'),
  wall('api/src/adapters/tableStore.ts', '@azure/data-tables'),
  wall('api/src/bot/sdk.ts', 'botbuilder'),
  wall('api/src/images/codecs.ts', '@jsquash/jpeg/decode.js'),
  wall('api/src/app.ts', '@azure/functions'),
  wall('src/teams/host.ts', '@microsoft/teams-js'),
  wall('src/surfaces/stage/Stage.tsx', '../../parts/moments/Moment'),
  wall('local/signIn.ts', 'jose'),
];

const walls = refusalsOf([...whatCrosses, ...whatStays]);

test('an import that crosses a wall is refused, one that stays inside is not', () => {
  const found = [...whatCrosses, ...whatStays].map((snippet, index) => ({ ...snippet, rules: walls()[index] }));
  expect(found.slice(0, whatCrosses.length).filter(({ rules }) => !rules?.includes('house/walls'))).toEqual([]);
  expect(found.slice(whatCrosses.length).filter(({ rules }) => rules?.length)).toEqual([]);
});

const hidden = 'src/meeting/useMeeting.ts';
const hiddenCrossings = refusalsOf([
  { file: hidden, code: `import type { Store } from '../../api/src/ports';\nexport type Kept = Store;\n` },
  { file: hidden, code: `export const later = () => import('@microsoft/teams-js');\n` },
  { file: hidden, code: `export type App = import('@microsoft/teams-js').app.Context;\n` },
]);

test('a wall stands before types and before what is loaded later, too', () => {
  expect(hiddenCrossings()).toEqual([['house/walls'], ['house/walls'], ['house/walls']]);
});

const file = 'domain/moments.ts';
const untidy = refusalsOf([
  { file, code: `const moment = 1;\nexport default moment;\n` },
  { file, code: `export const moment: any = 1;\n` },
  { file, code: `export const moment = 1;\n${'// one more line\n'.repeat(300)}` },
]);

test('default exports, `any` and overlong files are refused', () => {
  expect(untidy()).toEqual([['no-restricted-syntax'], ['@typescript-eslint/no-explicit-any'], ['max-lines']]);
});

const forgetful = refusalsOf([
  { file, typed: true, code: `export const keep = async (): Promise<void> => undefined;\nkeep();\n` },
  {
    file,
    typed: true,
    code: `export function word(effect: 'helps' | 'hurts') {\n  switch (effect) {\n    case 'helps':\n      return 1;\n  }\n  return 0;\n}\n`,
  },
]);

test('a promise that nobody waits for and a switch that forgets a case are refused', () => {
  expect(forgetful()).toEqual([
    ['@typescript-eslint/no-floating-promises'],
    ['@typescript-eslint/switch-exhaustiveness-check'],
  ]);
});
