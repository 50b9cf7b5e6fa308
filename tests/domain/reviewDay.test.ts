import { expect, test } from '@jest/globals';
import { Problem } from '../../domain/problems';
import { decide, editDecision, proposeDecision, DecisionId } from '../../domain/decisions';
import { occurrenceKeyOf } from '../../domain/meetings';
import { checkLooksAhead, isReviewDue, reviewDecision, reviewWaits } from '../../domain/reviews';
import { ben } from '../support/people';

const at = '2026-11-22T09:00:00.000Z';
const lookBackOn = (day: string | null | undefined, before?: string) => () => checkLooksAhead(before, day, at);

test('a decision is looked back on today or later', () => {
  expect(lookBackOn('2026-11-22')).not.toThrow();
  expect(lookBackOn('2027-05-22')).not.toThrow();
  const refused = new Problem('invalid', 'The day to look back on this has passed. Choose today or a later day.');
  expect(lookBackOn('2026-11-20')).toThrow(refused);
});

test('west of here it is still yesterday', () => {
  expect(lookBackOn('2026-11-21')).not.toThrow();
});

test('a day that passed since it was chosen stays, and can be taken out', () => {
  expect(lookBackOn('2026-10-01', '2026-10-01')).not.toThrow();
  expect(lookBackOn(undefined, '2026-10-01')).not.toThrow();
  expect(lookBackOn(null, '2026-10-01')).not.toThrow();
});

test('a day that passes while it is undecided waits, and once it is decided the look back is due at once', () => {
  const id = DecisionId.parse('decision-1');
  const proposed = proposeDecision({ id, text: 'Pay later' }, occurrenceKeyOf(at), ben, at);
  const undecided = editDecision(proposed, { base: 1, reviewOn: '2027-08-30' }, ben, at);
  const standing = (decision: typeof undecided, today: string) => [
    reviewWaits(decision, today),
    isReviewDue(decision, today),
  ];
  expect(standing(undecided, '2027-08-30')).toEqual([false, false]);
  expect(standing(undecided, '2027-08-31')).toEqual([true, false]);
  const decided = decide(undecided, { base: 2, outcome: 'Yes', effect: 'none' }, ben, at);
  expect(standing(decided, '2027-08-31')).toEqual([false, true]);
  const seen = reviewDecision(decided, { base: 3, observed: 'Nothing', verdict: 'asPredicted' }, ben, at);
  expect(standing(seen, '2027-08-31')).toEqual([false, false]);
  expect(standing({ ...undecided, removed: true }, '2027-08-31')).toEqual([false, false]);
});
