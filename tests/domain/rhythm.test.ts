import { describe, expect, test } from '@jest/globals';
import { clockThere, isWeekend, localDay, whenClocksShow, workdayAfter } from '../../domain/mornings';
import { nextSitting } from '../../domain/rhythm';

const at = (text: string) => new Date(`${text}Z`).toISOString();
const often = (next: string) => ({ at: at(next), isOften: true });
const seldom = (next: string) => ({ at: at(next), isOften: false });

type Row = readonly [string, readonly string[], ReturnType<typeof often> | undefined];

const rhythms: readonly Row[] = [
  ['every week', ['2026-11-02T09:00', '2026-11-09T09:02', '2026-11-16T08:58'], seldom('2026-11-23T08:58')],
  ['late twice', ['2026-11-02T09:00', '2026-11-09T09:40', '2026-11-16T10:30'], seldom('2026-11-23T09:00')],
  ['every other week', ['2026-10-19T09:00', '2026-11-02T09:00', '2026-11-16T09:00'], seldom('2026-11-30T09:00')],
  ['each working day', ['2026-11-18T09:00', '2026-11-19T09:00', '2026-11-20T09:00'], often('2026-11-23T09:00')],
  ['over a weekend', ['2026-11-19T09:00', '2026-11-20T09:00', '2026-11-23T09:00'], often('2026-11-24T09:00')],
  ['from a Friday on', ['2026-11-20T09:00', '2026-11-23T09:00', '2026-11-24T09:00'], often('2026-11-25T09:00')],
  ['each day', ['2026-11-19T09:00', '2026-11-20T09:00', '2026-11-21T09:00'], often('2026-11-22T09:00')],
  ['every second day', ['2026-11-14T09:00', '2026-11-16T09:00', '2026-11-18T09:00'], often('2026-11-20T09:00')],
  ['Monday, Wednesday, Friday', ['2026-11-16T09:00', '2026-11-18T09:00', '2026-11-20T09:00'], undefined],
  ['the first Tuesday', ['2026-09-01T09:00', '2026-10-06T09:00', '2026-11-03T09:00'], seldom('2026-12-01T09:00')],
  ['the last Friday', ['2026-08-28T09:00', '2026-09-25T09:00', '2026-10-30T09:00'], seldom('2026-11-27T09:00')],
  ['over the new year', ['2026-11-03T09:00', '2026-12-01T09:00', '2027-01-05T09:00'], seldom('2027-02-02T09:00')],
  ['the second Tuesday, or every four weeks', ['2026-10-13T09:00', '2026-11-10T09:00', '2026-12-08T09:00'], undefined],
  ['every four weeks', ['2026-09-25T09:00', '2026-10-23T09:00', '2026-11-20T09:00'], seldom('2026-12-18T09:00')],
  ['the third Monday, or every four weeks', ['2026-09-21T09:00', '2026-10-19T09:00', '2026-11-16T09:00'], undefined],
  [
    'the third Monday, as the sitting before shows',
    ['2026-08-17T09:00', '2026-09-21T09:00', '2026-10-19T09:00', '2026-11-16T09:00'],
    seldom('2026-12-21T09:00'),
  ],
  [
    'the fourth Friday, which is the last',
    ['2026-04-24T09:00', '2026-05-22T09:00', '2026-06-26T09:00'],
    seldom('2026-07-24T09:00'),
  ],
  [
    'only the last three count',
    ['2026-08-01T09:00', '2026-11-02T09:00', '2026-11-09T09:00', '2026-11-16T09:00'],
    seldom('2026-11-23T09:00'),
  ],
  ['two sittings say nothing', ['2026-11-09T09:00', '2026-11-16T09:00'], undefined],
  ['nothing says nothing', [], undefined],
  ['one came late', ['2026-11-02T09:00', '2026-11-09T09:00', '2026-11-17T09:00'], undefined],
  ['at any time of the day', ['2026-11-02T09:00', '2026-11-09T15:00', '2026-11-16T09:00'], undefined],
  [
    'a Tuesday of each month, not always the same',
    ['2026-09-01T09:00', '2026-10-13T09:00', '2026-11-03T09:00'],
    undefined,
  ],
  ['each quarter', ['2026-05-18T09:00', '2026-08-17T09:00', '2026-11-16T09:00'], undefined],
  ['twice on one day', ['2026-11-16T09:00', '2026-11-16T11:00', '2026-11-16T13:00'], undefined],
];

test.each(rhythms)('%s', (_, starts, next) => {
  expect(nextSitting(starts.map(at), 'UTC')).toEqual(next);
});

describe('by the clocks where the meeting is run', () => {
  const there: readonly (readonly [string, string, readonly string[], string])[] = [
    ['summer ends', 'Europe/Berlin', ['2026-10-15T08:00', '2026-10-22T08:00', '2026-10-29T09:00'], '2026-11-05T09:00'],
    [
      'summer will end',
      'Europe/Berlin',
      ['2026-10-08T08:00', '2026-10-15T08:00', '2026-10-22T08:00'],
      '2026-10-29T09:00',
    ],
    [
      'summer begins',
      'America/New_York',
      ['2026-02-19T14:00', '2026-02-26T14:00', '2026-03-05T14:00'],
      '2026-03-12T13:00',
    ],
    [
      'Monday is still Sunday in UTC',
      'Pacific/Auckland',
      ['2026-11-18T19:00', '2026-11-19T19:00', '2026-11-22T19:00'],
      '2026-11-23T19:00',
    ],
    [
      'Friday is already Saturday in UTC',
      'America/Los_Angeles',
      ['2026-11-19T01:00', '2026-11-20T01:00', '2026-11-21T01:00'],
      '2026-11-24T01:00',
    ],
    [
      'half an hour off',
      'Asia/Kolkata',
      ['2026-11-17T19:00', '2026-11-18T19:00', '2026-11-19T19:00'],
      '2026-11-22T19:00',
    ],
    [
      'across the date line',
      'Pacific/Kiritimati',
      ['2026-11-08T10:30', '2026-11-15T10:30', '2026-11-22T10:30'],
      '2026-11-29T10:30',
    ],
    [
      'the first Tuesday is a Monday in UTC',
      'Pacific/Auckland',
      ['2026-08-31T21:00', '2026-10-05T20:00', '2026-11-02T20:00'],
      '2026-11-30T20:00',
    ],
    [
      'at midnight, once a little after it',
      'Europe/Berlin',
      ['2026-11-02T22:58', '2026-11-09T23:04', '2026-11-16T22:59'],
      '2026-11-23T22:58',
    ],
    [
      'in the hour that is left out',
      'Europe/Berlin',
      ['2027-03-07T01:30', '2027-03-14T01:30', '2027-03-21T01:30'],
      '2027-03-28T01:30',
    ],
  ];
  test.each(there)('%s', (_, zone, starts, next) => {
    expect(nextSitting(starts.map(at), zone)?.at).toBe(at(next));
  });
});

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Kiritimati'];
const dayMs = 86_400_000;

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Days of a true calendar, as Teams' own recurrences make them. */
function calendar(kind: string, from: number, many: number): string[] {
  const days: string[] = [];
  for (let day = from; days.length < many; day += dayMs) {
    const iso = new Date(day).toISOString().slice(0, 10);
    const weeks = Math.round((day - from) / dayMs) / 7;
    const nth = Math.ceil(Number(iso.slice(8)) / 7);
    const isOn = {
      workdays: !isWeekend(iso),
      weekly: Number.isInteger(weeks),
      fortnightly: Number.isInteger(weeks / 2),
      secondOfMonth: nth === 2 && new Date(iso).getUTCDay() === new Date(from).getUTCDay(),
    }[kind];
    if (isOn) days.push(iso);
  }
  return days;
}

describe('whatever the rhythm', () => {
  const kinds = ['workdays', 'weekly', 'fortnightly', 'secondOfMonth'];
  test('a sitting that is expected is one that the calendar has', () => {
    let expected = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const some = numbers(seed);
      const [zone = 'UTC', kind = ''] = [zones[some(zones.length)], kinds[some(kinds.length)]];
      const days = calendar(kind, Date.parse('2026-01-01') + some(300) * dayMs, 5);
      const clock = (8 * 60 + some(600)) * 60_000;
      const starts = days.slice(0, 4).map((day) => {
        return whenClocksShow(Date.parse(day) + clock + some(20) * 60_000, zone);
      });
      const next = nextSitting(starts, zone);
      expected += next ? 1 : 0;
      if (next) expect([seed, localDay(next.at, zone), next.isOften]).toEqual([seed, days[4], kind === 'workdays']);
      if (next) expect(Math.abs((clockThere(next.at, zone) % dayMs) - clock)).toBeLessThan(20 * 60_000);
    }
    expect(expected).toBeGreaterThan(180);
  });

  test('nothing is expected of days that have no rhythm, or before they are over', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const some = numbers(seed);
      const zone = zones[some(zones.length)] ?? 'UTC';
      let clock = Date.parse('2026-02-02T09:00:00.000Z');
      const starts = Array.from({ length: 3 }, () => new Date((clock += (1 + some(40)) * dayMs)).toISOString());
      const next = nextSitting(starts, zone);
      if (!next) continue;
      const days = [...starts, next.at].map((start) => localDay(start, zone));
      const gaps = days.slice(1).map((day, n) => (Date.parse(day) - Date.parse(days[n]!)) / dayMs);
      const isEven = new Set(gaps).size === 1;
      const isWorkdays = days.slice(1).every((day, n) => workdayAfter(days[n]!) === day);
      const isMonthly = gaps.every((gap) => gap === 28 || gap === 35);
      expect([seed, isEven || isWorkdays || isMonthly]).toEqual([seed, true]);
      expect(next.at > starts[2]!).toBe(true);
    }
  });
});
