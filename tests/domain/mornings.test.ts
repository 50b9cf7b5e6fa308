import { expect, test } from '@jest/globals';
import { localDay, morningOf, nextMorning, workdayAfter, workdayBefore } from '../../domain/mornings';

test('a day begins where the person is', () => {
  expect(localDay('2026-11-22T18:30:00.000Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-23');
  expect(localDay('2026-11-22T03:30:00.000Z', 'America/New_York')).toBe('2026-11-21');
  expect(localDay('2026-11-22T18:30:00.000Z', 'UTC')).toBe('2026-11-22');
});

test('eight in the morning is eight there, on the days on which clocks change too', () => {
  expect(morningOf('2026-11-23', 'Asia/Ho_Chi_Minh')).toBe('2026-11-23T01:00:00.000Z');
  expect(morningOf('2026-11-23', 'America/New_York')).toBe('2026-11-23T13:00:00.000Z');
  expect(morningOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T06:00:00.000Z');
  expect(morningOf('2026-03-28', 'Europe/Berlin')).toBe('2026-03-28T07:00:00.000Z');
  expect(morningOf('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T07:00:00.000Z');
  expect(morningOf('2026-11-23', 'Pacific/Auckland')).toBe('2026-11-22T19:00:00.000Z');
});

test('the next morning is still to come, and never on a weekend', () => {
  expect(nextMorning('2026-11-23T00:59:00.000Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-23T01:00:00.000Z');
  expect(nextMorning('2026-11-23T01:00:00.000Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-24T01:00:00.000Z');
  expect(nextMorning('2026-11-27T09:00:00.000Z', 'UTC')).toBe('2026-11-30T08:00:00.000Z');
  expect(nextMorning('2026-11-28T03:00:00.000Z', 'UTC')).toBe('2026-11-30T08:00:00.000Z');
  expect(workdayBefore('2026-11-30')).toBe('2026-11-27');
  expect(workdayAfter('2026-11-27')).toBe('2026-11-30');
});
