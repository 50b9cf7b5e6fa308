import { describe, expect, test } from '@jest/globals';
import { contract, callNames } from '../../domain/contract';
import { NewConsideration } from '../../domain/considerations';
import { NewMoment } from '../../domain/moments';
import { samplesFor } from '../../api/src/samples/samples';
import { mai } from '../support/people';

const [story] = samplesFor(mai, '2026-11-22T09:00:00Z').moments;
const commitment = samplesFor(mai, '2026-11-22T09:00:00Z').moments.find(({ kind }) => kind === 'commitment');

function sentences(
  schema: { safeParse(value: unknown): { error?: { issues: { message: string }[] } } },
  value: unknown,
): string[] {
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe('what is wrong with a moment is said in words', () => {
  test.each([
    ['no source', { ...story, source: '  ' }, 'The source is still empty.'],
    ['a story too long', { ...story, story: 'x'.repeat(601) }, 'The story is longer than 600 characters.'],
    ['a headline of two lines', { ...story, headline: 'one\ntwo' }, 'The headline must be one line.'],
    ['a day that is none', { ...story, heardOn: 'yesterday' }, 'A day is written like 2026-11-22.'],
    ['a commitment without a due date', { ...commitment, dueOn: undefined }, 'A day is written like 2026-11-22.'],
    [
      'more customers than there are',
      { ...story, typicality: { count: 5, of: 4 } },
      'More customers said so than there are.',
    ],
  ])('%s', (_what, moment, sentence) => {
    expect(sentences(NewMoment, moment)).toContain(sentence);
  });
});

test('"no impact" needs a few words of why', () => {
  const none = { id: 'consideration-1', decision: 'decision-1', effect: 'none', text: ' ' };
  expect(sentences(NewConsideration, none)).toEqual(['What you wrote is still empty.']);
});

test('no two calls share a method and a path', () => {
  const addresses = callNames.map((name) => `${contract[name].method} ${contract[name].path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('every name in a path is a parameter of its call', () => {
  for (const name of callNames) {
    const named = [...contract[name].path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param);
    expect(Object.keys(contract[name].params.shape).sort()).toEqual(named.sort());
  }
});
