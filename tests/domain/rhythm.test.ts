import { expect, test } from '@jest/globals';
import { nextSitting } from '../../domain/rhythm';

const at = (text: string) => new Date(`${text}Z`).toISOString();

const rhythms: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['every week', ['2026-11-02T09:00', '2026-11-09T09:02', '2026-11-16T08:58'], '2026-11-23T08:58:00.000Z'],
  ['every other week', ['2026-10-19T09:00', '2026-11-02T09:00', '2026-11-16T09:00'], '2026-11-30T09:00:00.000Z'],
  ['every four weeks', ['2026-09-21T09:00', '2026-10-19T09:00', '2026-11-16T09:00'], '2026-12-14T09:00:00.000Z'],
  ['every second day', ['2026-11-16T09:00', '2026-11-18T09:00', '2026-11-20T09:00'], '2026-11-22T09:00:00.000Z'],
  ['each working day', ['2026-11-18T09:00', '2026-11-19T09:00', '2026-11-20T09:00'], '2026-11-23T09:00:00.000Z'],
  ['over a weekend', ['2026-11-19T09:00', '2026-11-20T09:00', '2026-11-23T09:00'], '2026-11-24T09:00:00.000Z'],
  ['when clocks change', ['2026-10-15T08:00', '2026-10-22T08:00', '2026-10-29T09:00'], '2026-11-05T09:00:00.000Z'],
  [
    'only the last three count',
    ['2026-08-01T09:00', '2026-11-02T09:00', '2026-11-09T09:00', '2026-11-16T09:00'],
    '2026-11-23T09:00:00.000Z',
  ],
  ['two sittings say nothing', ['2026-11-09T09:00', '2026-11-16T09:00'], undefined],
  ['nothing says nothing', [], undefined],
  ['one came late', ['2026-11-02T09:00', '2026-11-09T09:00', '2026-11-17T09:00'], undefined],
  ['at any time of the day', ['2026-11-02T09:00', '2026-11-09T15:00', '2026-11-16T09:00'], undefined],
  ['the first Tuesday of the month', ['2026-09-01T09:00', '2026-10-06T09:00', '2026-11-03T09:00'], undefined],
  ['each quarter', ['2026-05-18T09:00', '2026-08-17T09:00', '2026-11-16T09:00'], undefined],
  ['twice on one day', ['2026-11-16T09:00', '2026-11-16T11:00', '2026-11-16T13:00'], undefined],
];

test.each(rhythms)('%s', (_, starts, next) => {
  expect(nextSitting(starts.map(at))).toBe(next);
});
