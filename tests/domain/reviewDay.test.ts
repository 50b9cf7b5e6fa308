import { expect, test } from '@jest/globals';
import { editDecision } from '../../domain/decisions';
import { Problem } from '../../domain/problems';
import { decisionOn } from '../support/meetingView';
import { ben } from '../support/people';

const at = '2026-11-22T09:00:00.000Z';
const decision = decisionOn('Pay after 60 days', 'changed');
const lookBackOn = (reviewOn: string | null, from = decision) =>
  editDecision(from, { base: from.revision, reviewOn }, ben, at);

test('a decision is looked back on today or later', () => {
  expect(lookBackOn('2026-11-22').reviewOn).toBe('2026-11-22');
  expect(lookBackOn('2027-05-22').reviewOn).toBe('2027-05-22');
  const refused = new Problem('invalid', 'The day to look back on this has passed. Choose today or a later day.');
  expect(() => lookBackOn('2026-11-20')).toThrow(refused);
});

test('west of here it is still yesterday', () => {
  expect(lookBackOn('2026-11-21').reviewOn).toBe('2026-11-21');
});

test('a day that passed since it was chosen stays, and can be taken out', () => {
  const due = { ...decision, reviewOn: '2026-10-01' };
  expect(lookBackOn('2026-10-01', due).reviewOn).toBe('2026-10-01');
  expect(editDecision(due, { base: 1, text: 'Pay after 45 days' }, ben, at).reviewOn).toBe('2026-10-01');
  expect(lookBackOn(null, due).reviewOn).toBeUndefined();
});
