import { expect, test } from '@jest/globals';
import { parseSchedule } from '../../local/functions/schedule';

const next = (schedule: string, after: string) => parseSchedule(schedule).next(new Date(after)).toISOString();

test.each([
  ['every five minutes', '0 */5 * * * *', '2026-11-22T10:04:59.500Z', '2026-11-22T10:05:00.000Z'],
  ['never the moment it is asked at', '0 */5 * * * *', '2026-11-22T10:05:00Z', '2026-11-22T10:10:00.000Z'],
  ['every second', '* * * * * *', '2026-11-22T10:05:00.250Z', '2026-11-22T10:05:01.000Z'],
  ['without seconds', '30 9 * * *', '2026-11-22T10:00:00Z', '2026-11-23T09:30:00.000Z'],
  ['on weekdays by name', '0 0 9 * * MON-FRI', '2026-11-20T10:00:00Z', '2026-11-23T09:00:00.000Z'],
  ['on a weekday by number', '0 0 0 * * 0', '2026-11-16T00:00:00Z', '2026-11-22T00:00:00.000Z'],
  ['in a month by name', '0 0 0 1 jan *', '2026-02-01T00:00:00Z', '2027-01-01T00:00:00.000Z'],
  ['in a list and a stepped range', '0 10-30/10,45 8 * * *', '2026-11-22T08:30:00Z', '2026-11-22T08:45:00.000Z'],
  ['from a number on in steps', '50/5 * * * * *', '2026-11-22T08:00:51Z', '2026-11-22T08:00:55.000Z'],
  ['on a leap day', '0 0 0 29 2 *', '2026-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['over the end of the year', '0 0 0 * * *', '2026-12-31T23:59:59Z', '2027-01-01T00:00:00.000Z'],
])('%s', (_, schedule, after, expected) => {
  expect(next(schedule, after)).toBe(expected);
});

test.each([
  '',
  '* * *',
  '60 * * * * *',
  '* * 24 * * *',
  '0 0 0 0 * *',
  '0 0 0 * * 7',
  '*/0 * * * * *',
  '5-1 * * * * *',
  'x * * * * *',
  '0 0 0 , * *',
])('"%s" is not a schedule', (schedule) => {
  expect(() => parseSchedule(schedule)).toThrow(`"${schedule}" is not a schedule.`);
});

test('a day that never comes is said to', () => {
  expect(() => next('0 0 0 31 2 *', '2026-01-01T00:00:00Z')).toThrow('never comes');
});
