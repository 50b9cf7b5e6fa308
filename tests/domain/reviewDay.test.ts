import { expect, test } from '@jest/globals';
import { Problem } from '../../domain/problems';
import { checkLooksAhead } from '../../domain/reviews';

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
