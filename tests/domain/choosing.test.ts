import { describe, expect, test } from '@jest/globals';
import { chooseMoment, suggestionOf, type Choosing } from '../../domain/choosing';
import { noHistory, type Pin } from '../../domain/meetings';
import { mai } from '../support/people';
import { projection } from '../support/moments';

const at = '2026-11-22T09:00:00Z';
const [a, b, c] = [projection('a'), projection('b'), projection('c')];
const choosing = (more: Partial<Choosing> = {}): Choosing => ({
  library: [a, b, c],
  history: noHistory,
  skipped: [],
  at,
  ...more,
});
const pin = (moment: typeof a, when: Pin['when'] = 'next'): Pin => ({ moment: moment.id, when, by: mai, at });

describe('the moment that opens', () => {
  test('is the pinned one, and says who pinned it', () => {
    expect(chooseMoment(choosing({ pin: pin(b, 'every') }))).toEqual({
      moment: b,
      why: { reason: 'pinned', by: mai, every: true },
    });
  });

  test('is the suggested one, although another would be chosen now', () => {
    const suggestion = suggestionOf({ moment: c, why: { reason: 'neverShownHere', choices: 3 } }, at);
    expect(chooseMoment(choosing({ suggestion }))?.moment).toBe(c);
  });

  test('is chosen again when the suggested one may no longer open', () => {
    const suggestion = suggestionOf({ moment: c, why: { reason: 'neverShownHere', choices: 3 } }, at);
    const library = [a, b, projection('c', { state: 'withdrawn' })];
    expect(chooseMoment(choosing({ library, suggestion }))?.moment.id).not.toBe(c.id);
  });

  test('is one that this meeting has never seen before one that it has', () => {
    const history = { showings: 2, lastShown: { [a.id]: 1, [b.id]: 2 } };
    expect(chooseMoment(choosing({ history }))).toEqual({ moment: c, why: { reason: 'neverShownHere', choices: 3 } });
  });

  test('is the one shown longest ago once all were seen, and says how long', () => {
    const history = { showings: 3, lastShown: { [a.id]: 3, [b.id]: 1, [c.id]: 2 } };
    expect(chooseMoment(choosing({ history }))).toEqual({
      moment: b,
      why: { reason: 'longestAgo', showingsAgo: 3, choices: 3 },
    });
  });

  test('is not one that was skipped for this occurrence', () => {
    expect(chooseMoment(choosing({ library: [a, b], skipped: [a.id] }))?.moment).toBe(b);
  });

  test('is nothing when everything is barred, so that the question card opens', () => {
    expect(chooseMoment(choosing({ library: [projection('a', { state: 'draft' })] }))).toBeUndefined();
    expect(suggestionOf(undefined, at)).toEqual({ at });
  });
});

test.each([
  ['whose consent has run out', projection('a', { consentUntil: '2026-11-21' })],
  ['whose commitment is past its due date', projection('a', { kind: 'commitment', dueOn: '2026-11-21' })],
  ['that is a draft', projection('a', { state: 'draft' })],
  ['that was withdrawn', projection('a', { state: 'withdrawn' })],
])('a moment %s never opens a meeting, pinned or not', (_what, barred) => {
  expect(chooseMoment(choosing({ library: [barred] }))).toBeUndefined();
  expect(chooseMoment(choosing({ library: [barred], pin: pin(barred) }))).toBeUndefined();
});

test('a consent or a commitment that ends today still holds today', () => {
  const today = projection('a', { consentUntil: '2026-11-22', dueOn: '2026-11-22' });
  expect(chooseMoment(choosing({ library: [today] }))?.moment).toBe(today);
});

test('the same library, history and time always give the same choice', () => {
  const picks = [
    [a, b, c],
    [c, b, a],
    [b, a, c],
  ].map((library) => chooseMoment(choosing({ library }))?.moment.id);
  expect(new Set(picks).size).toBe(1);
});
