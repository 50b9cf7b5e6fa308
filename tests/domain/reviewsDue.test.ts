import { expect, test } from '@jest/globals';
import type { Decision } from '../../domain/decisions';
import { applyUpdate, toldOf } from '../../domain/meetingView';
import { decisionOn, earlierOccurrence, occurrenceOf, viewFor } from '../support/meetingView';
import { mai } from '../support/people';

const early: Decision = {
  ...decisionOn('Pay after 60 days', 'changed'),
  occurrence: earlierOccurrence,
  reviewOn: '2026-11-20',
};
const view = viewFor(mai, { occurrence: occurrenceOf(undefined), reviews: [{ decision: early, considerations: [] }] });
const later = { ...early, revision: early.revision + 1, text: 'Pay after 30 days' };

test('an earlier decision changes where it is due, is added to no list, and never falls back', () => {
  const told = applyUpdate(view, { kind: 'earlier', decision: later });
  expect([told.reviews[0]?.decision, told.decisions]).toEqual([later, []]);
  expect(applyUpdate(told, { kind: 'earlier', decision: early })).toEqual(told);
});

test('one that was carried over changes in the list too', () => {
  const carried = { ...view, decisions: [early] };
  expect(applyUpdate(carried, { kind: 'earlier', decision: later }).decisions).toEqual([later]);
});

test('panels are told of a decision by where it stands', () => {
  const here = decisionOn('Move the help desk');
  expect([toldOf(view, early).kind, toldOf(view, here).kind]).toEqual(['earlier', 'decision']);
});
