import { expect, test } from '@jest/globals';
import { decide, DecisionId, proposeDecision } from '../../domain/decisions';
import { summarise } from '../../domain/summary';
import { considered, earlierOccurrence, occurrenceOf, thisOccurrence, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';

const at = '2026-11-15T12:00:00.000Z';

test('what came after a meeting is late in its own record, and in that of no later one', () => {
  const proposed = proposeDecision(
    { id: DecisionId.parse('decision-late'), text: 'Pay later' },
    earlierOccurrence,
    ben,
    at,
  );
  const decision = { ...decide(proposed, { base: 1, outcome: 'Yes', effect: 'none' }, ben, at), late: true };
  const note = { ...considered(decision, 'hurts', 'Trainers stop'), occurrence: earlierOccurrence, late: true };
  const view = viewFor(mai, { decisions: [decision], considerations: [note] });
  const recordOf = (key = earlierOccurrence) => {
    const occurrence = { ...occurrenceOf(undefined), key };
    const { decisions } = summarise({ ...view, occurrence });
    return decisions.map(({ decision, considerations }) => [decision.late, considerations[0]?.late]);
  };
  expect(recordOf()).toEqual([[true, true]]);
  expect(recordOf(thisOccurrence)).toEqual([[undefined, undefined]]);
});
