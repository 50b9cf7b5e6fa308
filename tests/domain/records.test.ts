import { describe, expect, test } from '@jest/globals';
import { decide, DecisionId, editDecision, isUndecided, proposeDecision } from '../../domain/decisions';
import { occurrenceKeyOf } from '../../domain/meetings';
import { Problem } from '../../domain/problems';
import { ben, mai } from '../support/people';

const at = '2026-11-22T09:00:00Z';
const later = '2026-11-22T09:05:00Z';
const occurrence = occurrenceKeyOf(at);
const proposed = () =>
  proposeDecision({ id: DecisionId.parse('decision-1'), text: 'Pay suppliers after 60 days' }, occurrence, mai, at);

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('Nothing went wrong.');
}

describe('two people edit one record', () => {
  test('an edit of another field is merged', () => {
    const reworded = editDecision(proposed(), { base: 1, text: 'Pay suppliers in instalments' }, mai, later);
    const decided = decide(
      reworded,
      { base: 1, outcome: 'Instalments as work completes', effect: 'changed' },
      ben,
      later,
    );
    expect(decided).toMatchObject({
      revision: 3,
      text: 'Pay suppliers in instalments',
      outcome: 'Instalments as work completes',
      changedBy: ben,
    });
  });

  test('an edit of the same field is a conflict that carries what stands now', () => {
    const theirs = editDecision(proposed(), { base: 1, text: 'Theirs' }, mai, later);
    const problem = problemOf(() => editDecision(theirs, { base: 1, text: 'Mine' }, ben, later));
    expect(problem).toMatchObject({ code: 'conflict', field: 'text', theirs });
  });

  test('says since when all changes are of whoever made the last one', () => {
    const edit = (base: number, text: string, by: typeof mai, of = proposed()) =>
      editDecision(of, { base, text }, by, later);
    const ofMai = edit(2, 'Two', mai, edit(1, 'One', mai));
    expect([ofMai.changedBy, ofMai.changedFrom]).toEqual([mai, 1]);
    const ofBen = edit(3, 'Three', ben, ofMai);
    expect([ofBen.changedBy, ofBen.changedFrom]).toEqual([ben, undefined]);
    const again = edit(5, 'Five', ben, edit(4, 'Four', ben, ofBen));
    expect([again.changedBy, again.changedFrom]).toEqual([ben, 4]);
  });

  test('the same words twice are no conflict and no new revision', () => {
    const theirs = editDecision(proposed(), { base: 1, text: 'Same' }, mai, later);
    expect(editDecision(theirs, { base: 1, text: 'Same' }, ben, later)).toBe(theirs);
  });

  test('whoever has seen the other edit may change the field again', () => {
    const theirs = editDecision(proposed(), { base: 1, text: 'Theirs' }, mai, later);
    expect(editDecision(theirs, { base: 2, text: 'Mine' }, ben, later).text).toBe('Mine');
  });

  test('of a revision that the record never had is refused, with the record as it stands', () => {
    for (const text of ['Mine', proposed().text]) {
      const problem = problemOf(() => editDecision(proposed(), { base: 2, text }, ben, later));
      expect(problem).toMatchObject({ code: 'conflict', theirs: proposed() });
    }
  });
});

test.each([
  ['none', 'decided'],
  ['confirmed', 'decided'],
  ['changed', 'decided'],
  ['deferred', 'deferred'],
  ['dropped', 'rejected'],
] as const)('a decision whose effect is %s is %s and no longer undecided', (effect, state) => {
  const decided = decide(proposed(), { base: 1, outcome: 'So be it', effect }, mai, later);
  expect(decided.state).toBe(state);
  expect(isUndecided(decided)).toBe(false);
});

test('a removed decision can be brought back, and cannot be decided while it is gone', () => {
  const gone = editDecision(proposed(), { base: 1, removed: true }, mai, later);
  expect(problemOf(() => decide(gone, { base: 2, outcome: 'Too late', effect: 'none' }, mai, later)).code).toBe(
    'notFound',
  );
  expect(isUndecided(editDecision(gone, { base: 2, removed: false }, mai, later))).toBe(true);
});
