import { dayAfter } from './text';

/** When people are told what waits for them: the hour of the day where they are. */
const morningHour = 8;

/** The calendar day there, `2026-11-22`. */
export function localDay(at: string, zone: string): string {
  return new Date(clockThere(at, zone)).toISOString().slice(0, 10);
}

/** What the clocks there show at that time, counted as if it were UTC. */
export function clockThere(at: string, zone: string): number {
  return Date.parse(at) + offsetMs(Date.parse(at), zone);
}

/** When the clocks there show that; an hour that they leave out is the one after it. */
export function whenClocksShow(shown: number, zone: string): string {
  const guess = shown - offsetMs(shown, zone);
  // On the day on which clocks change, the guess may stand on the other side of the change.
  const again = shown - offsetMs(guess, zone);
  return new Date(Math.max(again, shown - offsetMs(again, zone))).toISOString();
}

/** The morning of a day there, in UTC. */
export function morningOf(day: string, zone: string): string {
  return whenClocksShow(Date.parse(`${day}T${String(morningHour).padStart(2, '0')}:00:00.000Z`), zone);
}

/** The first morning of a working day that is still to come. */
export function nextMorning(at: string, zone: string): string {
  let day = localDay(at, zone);
  while (isWeekend(day) || morningOf(day, zone) <= at) day = dayAfter(day, 1);
  return morningOf(day, zone);
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The working day before that day. */
export function workdayBefore(day: string): string {
  let before = dayAfter(day, -1);
  while (isWeekend(before)) before = dayAfter(before, -1);
  return before;
}

/** The working day after that day. */
export function workdayAfter(day: string): string {
  let after = dayAfter(day, 1);
  while (isWeekend(after)) after = dayAfter(after, 1);
  return after;
}

/** By how much clocks there are ahead of UTC. */
function offsetMs(ms: number, zone: string): number {
  const parts = clockIn(zone).formatToParts(ms);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return there - Math.floor(ms / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all that is done with it. */
function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format() !== '';
  } catch {
    return false;
  }
}
