import { clockThere, isWeekend, whenClocksShow, workdayAfter } from './mornings';

const dayMs = 86_400_000;
/** People are late, and a meeting is moved to the afternoon: still the same rhythm. */
const slackMs = 3 * 3_600_000;
/** Of what comes less often than this, three sittings say nothing yet. */
const mostDays = 35;
const daysOfWeek = 7;

export interface NextSitting {
  readonly at: string;
  /** More than once a week: nobody is to be written to before each of them. */
  readonly isOften: boolean;
}

/** One way to read three sittings, and the day on which the next is to be expected by it. */
interface Reading {
  readonly as: string;
  readonly day: string;
  readonly isOften?: boolean;
}

/**
 * When the next sitting is to be expected, from when the last three began (oldest first, in UTC), by the clocks where the
 * meeting is run: each working day, every so many days or weeks, or on the same weekday of each month. `undefined`: they
 * show no rhythm, or two that part here; then one sitting more may tell them apart.
 */
export function nextSitting(starts: readonly string[], zone: string): NextSitting | undefined {
  const shown = starts.slice(-4).map((start) => clockThere(start, zone));
  const last = threeOf(shown);
  if (!last) return undefined;
  const readings = readingsOf(last);
  const before = readings.length > 1 ? threeOf(shown.slice(0, -1)) : undefined;
  const known = before ? readingsOf(before).map(({ as }) => as) : [];
  const held = readings.filter(({ as }) => known.includes(as));
  const [reading, ...others] = held.length > 0 ? held : readings;
  if (!reading || others.some(({ day }) => day !== reading.day)) return undefined;
  const at = whenClocksShow(Date.parse(reading.day) + (last.onTime % dayMs), zone);
  return { at, isOften: reading.isOften ?? false };
}

interface Three {
  /** Days between the first two, and between the last two. */
  readonly gaps: readonly [number, number];
  /** Of each, the day on which it was to begin. */
  readonly days: readonly [string, string, string];
  /** When the last was to begin: people come late rather than early. */
  readonly onTime: number;
}

function threeOf(shown: readonly number[]): Three | undefined {
  const [first, second, third] = shown.slice(-3);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const gaps = [wholeDays(first, second), wholeDays(second, third)] as const;
  const [one, two] = gaps;
  if (one === undefined || two === undefined) return undefined;
  const onTime = Math.min(third, second + two * dayMs, first + (one + two) * dayMs);
  const day = (daysBack: number) => dayOf(onTime - daysBack * dayMs);
  return { gaps: [one, two], days: [day(one + two), day(two), day(0)], onTime };
}

/** `undefined`: not so many days and nothing else. */
function wholeDays(from: number, to: number): number | undefined {
  const days = Math.round((to - from) / dayMs);
  return days >= 1 && days <= mostDays && Math.abs(to - from - days * dayMs) <= slackMs ? days : undefined;
}

function dayOf(shown: number): string {
  return new Date(shown).toISOString().slice(0, 10);
}

function readingsOf(three: Three): Reading[] {
  return [workdays(three), everySoManyDays(three), ...monthly(three)].filter((reading) => reading !== undefined);
}

function workdays({ days: [first, second, third] }: Three): Reading | undefined {
  const isEach = !isWeekend(first) && workdayAfter(first) === second && workdayAfter(second) === third;
  return isEach ? { as: 'workdays', day: workdayAfter(third), isOften: true } : undefined;
}

function everySoManyDays({ gaps: [days, again], days: held, onTime }: Three): Reading | undefined {
  if (days !== again) return undefined;
  const day = dayOf(onTime + days * dayMs);
  // Nothing shows that it is held at the weekend, too.
  if (isWeekend(day) && !held.some(isWeekend)) return undefined;
  // Three working days in a row are read as that.
  if (days === 1 && !held.some(isWeekend)) return undefined;
  return { as: `every ${days} days`, day, isOften: days < daysOfWeek };
}

/** The second Tuesday of each month, or the last. */
function monthly({ days }: Three): Reading[] {
  const [first, second, third] = days;
  const isEachMonth = monthAfter(first) === monthOf(second) && monthAfter(second) === monthOf(third);
  if (!isEachMonth || new Set(days.map(weekdayOf)).size > 1) return [];
  const there = weekdaysOf(monthAfter(third), weekdayOf(third));
  const nth = nthOf(third);
  const byNumber = days.every((day) => nthOf(day) === nth) ? there[nth - 1] : undefined;
  const byEnd = days.every((day) => weekdaysOf(monthOf(day), weekdayOf(day)).at(-1) === day) ? there.at(-1) : undefined;
  return [
    ...(byNumber === undefined ? [] : [{ as: `weekday ${nth} of the month`, day: byNumber }]),
    ...(byEnd === undefined ? [] : [{ as: 'last weekday of the month', day: byEnd }]),
  ];
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function monthAfter(day: string): string {
  const next = new Date(`${monthOf(day)}-01`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return monthOf(next.toISOString());
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** Which of its weekday's it is in its month, from 1. */
function nthOf(day: string): number {
  return Math.ceil(Number(day.slice(8)) / daysOfWeek);
}

/** Every such weekday of that month. */
function weekdaysOf(month: string, weekday: number): string[] {
  const days = Array.from({ length: 31 }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`);
  return days.filter((day) => {
    const date = new Date(day);
    return !Number.isNaN(date.getTime()) && monthOf(date.toISOString()) === month && date.getUTCDay() === weekday;
  });
}
