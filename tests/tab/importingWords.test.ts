import { expect, test } from '@jest/globals';
import { cellProblemKinds } from '../../domain/importProblems';
import { importing as english } from '../../src/words/en/importing';
import { importing as vietnamese } from '../../src/words/vi/importing';

function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const here = path ? `${path}.${name}` : name;
    if (here === 'problem' || here === 'at') return [];
    if (typeof value === 'function') return [[here, String((value as (...parts: number[]) => string)(2, 3, 4))]];
    return typeof value === 'object' && value ? sentences(value, here) : [[here, String(value)]];
  });
}

test('all that is said while a file is brought in is said in both languages', () => {
  const ours = sentences(english);
  const theirs = new Map(sentences(vietnamese));
  expect([...theirs.keys()].sort()).toEqual(ours.map(([path]) => path).sort());
  const same = ours.filter(([path, sentence]) => /[a-z]{3}/.test(sentence) && theirs.get(path) === sentence);
  expect(same).toEqual([]);
});

test.each(cellProblemKinds.filter((kind) => kind !== 'wrong'))(
  'what is wrong with a cell (%s) is said in both',
  (kind) => {
    const problem = { column: 'story', kind, sentence: 'In English.', most: 600, row: 7 };
    expect(english.problem(problem)).toBe('In English.');
    expect(vietnamese.problem(problem)).toMatch(/^\p{Lu}.{10,}\.$/u);
    expect(vietnamese.problem(problem)).not.toContain('English');
  },
);

test('one is not many', () => {
  expect(english.import.file('a.csv', 1)).toBe('a.csv: 1 row');
  expect(english.import.saveRefused(1)).toBe('Download 1 refused row with reasons');
  expect(english.import.saveRefused(1_200)).toBe('Download 1,200 refused rows with reasons');
  expect(vietnamese.import.bring(1_200)).toBe('Nhập 1.200');
});
