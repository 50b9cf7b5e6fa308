import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

function sheets(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join(folder, file));
}

const look = sheets('src/look')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const rulesOf = (name: string) =>
  [...look.matchAll(new RegExp(`^\\.${name} \\{([^}]*)\\}`, 'gm'))].map(([, rule]) => rule).join();

test('what an effect says stays on one line, also in a narrow panel', () => {
  expect(rulesOf('effect')).toContain('white-space: nowrap');
});

test('a chip goes to the next line whole, and breaks only where it is wider than the panel', () => {
  expect(rulesOf('chips')).toContain('flex-wrap: wrap');
  expect(rulesOf('chip')).toContain('overflow-wrap: anywhere');
});

test('one sheet draws one part, and none is too long to be read', () => {
  const long = [...sheets('src'), ...sheets('local/teams/window')].filter(
    (file) => readFileSync(file, 'utf8').split('\n').length > 300,
  );
  expect(long).toEqual([]);
});

test('a moment’s kind leaves room for the button that folds it, and its mark stays whole', () => {
  expect(look).toMatch(/\.card:has\(> \.fold\) \.moment-kind \{[^}]*padding-inline-end: 24px/);
  expect(look).toMatch(/\.moment-kind \.tag \{[^}]*white-space: nowrap/);
});
