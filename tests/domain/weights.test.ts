import { describe, expect, test } from '@jest/globals';
import { likelihoods, priorityOf, priorityRank, severities, type Severity } from '../../domain/weights';
import { priorityIn } from '../../domain/weightWords';

const hurts = { effect: 'hurts' } as const;
const letters = { low: 'L', medium: 'M', high: 'H' } as const;

describe('what comes first', () => {
  test.each([
    [4, 'H H H'],
    [3, 'M H H'],
    [2, 'L M M'],
    [1, 'L L L'],
  ] as const)('severity %i, by likelihood, is %s', (severity, row) => {
    const levels = likelihoods.map((likelihood) => priorityOf({ ...hurts, severity, likelihood })?.level ?? 'low');
    expect(levels.map((level) => letters[level]).join(' ')).toBe(row);
  });

  test.each([
    [4, 'H H H'],
    [3, 'H H H'],
    [2, 'M H H'],
    [1, 'M M M'],
  ] as const)('severity %i that can’t be taken back is one step higher: %s', (severity, row) => {
    const lifted = likelihoods.map((likelihood) => priorityOf({ ...hurts, severity, likelihood, reversible: 'no' }));
    expect(lifted.map((priority) => letters[priority?.level ?? 'low']).join(' ')).toBe(row);
    for (const priority of lifted) expect(priority?.isIrreversible).toBe(true);
  });

  test('a likelihood that nobody said counts as “could happen”, and is flagged', () => {
    for (const severity of severities) {
      const assumed = priorityOf({ ...hurts, severity });
      expect(assumed).toEqual({ ...priorityOf({ ...hurts, severity, likelihood: 2 }), isLikelihoodAssumed: true });
    }
  });

  test('a good effect has the same table, as worth securing', () => {
    const good = priorityOf({ effect: 'helps', severity: 3, likelihood: 3 });
    expect(good).toMatchObject({ level: 'high', isSecuring: true });
    for (const effect of ['hurts', 'both', 'unsure'] as const)
      expect(priorityOf({ effect, severity: 3, likelihood: 3 })).toMatchObject({ level: 'high', isSecuring: false });
  });

  test('without a severity, or without an effect, there is none', () => {
    expect(priorityOf({ ...hurts, likelihood: 3, reversible: 'no' })).toBeUndefined();
    expect(priorityOf({ effect: 'none', severity: 4 })).toBeUndefined();
  });

  test('what matters most is put first, what has no priority last', () => {
    const weighed = ([1, undefined, 4, 2] as const).map((severity: Severity | undefined) => ({ ...hurts, severity }));
    expect(weighed.sort((a, b) => priorityRank(a) - priorityRank(b)).map(({ severity }) => severity)).toEqual([
      4,
      2,
      1,
      undefined,
    ]);
  });
});

describe('the reason in words', () => {
  test.each([
    [{ severity: 3, likelihood: 3 }, 'High priority', 'Real trouble for their day or business; likely.'],
    [
      { severity: 2, likelihood: 2, reversible: 'no' },
      'High priority',
      'An annoyance; could happen. It can’t be taken back: one step higher.',
    ],
    [
      { severity: 4, reversible: 'no' },
      'High priority',
      'Harm: money, safety, rights, or losing them; nobody said how likely, so it counts as “could happen”. It can’t be taken back.',
    ],
  ] as const)('%j', (weight, title, reason) => {
    const priority = priorityOf({ ...hurts, ...weight });
    expect(priority && priorityIn('en', priority)).toEqual({ title, reason });
  });

  test('good effects are worth securing, in both languages', () => {
    const priority = priorityOf({ effect: 'helps', severity: 3, likelihood: 3 });
    expect(priority && priorityIn('en', priority)).toEqual({
      title: 'Worth securing: high priority',
      reason: 'A better day or business; likely.',
    });
    expect(priority && priorityIn('vi', priority).title).toBe('Nên giữ cho được: ưu tiên cao');
  });
});
