import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { groups } from '../bench/groups';

const listed = [
  ...readFileSync('docs/measures.md', 'utf8').matchAll(/^\| `([^`]+)`\s*\|\s*(\S[^|]*?)\s*\|\s*(\S[^|]*?)\s*\|$/gm),
];

test('each measure that the bench prints is listed once, in a line with its budget, and nothing else is', () => {
  const measured = groups.flatMap(({ measures }) => measures);
  expect(listed.map(([, name]) => name).sort()).toEqual([...measured].sort());
  expect(listed.filter(([, , , budget]) => !/^none$|\d/.test(budget ?? ''))).toEqual([]);
});

test('each group says in which file its measures are taken', () => {
  const page = readFileSync('docs/measures.md', 'utf8');
  const files = readFileSync('tests/bench/groups.ts', 'utf8').matchAll(/from '\.\/groups\/(\w+)'/g);
  expect([...files].map(([, file]) => `${file ?? ''}.ts`).filter((file) => !page.includes(file))).toEqual([]);
});
