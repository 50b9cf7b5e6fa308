import { isWeekend, workdayAfter } from './mornings';

const dayMs = 86_400_000;
/** People are late, clocks change, and a meeting is moved to the afternoon: still the same rhythm. */
const slackMs = 3 * 3_600_000;
/** Of what comes less often than this, three sittings say nothing yet. */
const mostDays = 35;

/**
 * When the next sitting is to be expected, from when the last three began (oldest first, in UTC); `undefined`: they have
 * no rhythm. Each working day counts as one, too.
 */
export function nextSitting(starts: readonly string[]): string | undefined {
  const [first, second, third] = starts.slice(-3);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const days = wholeDays(first, second);
  if (days !== undefined && days > 1 && days === wholeDays(second, third)) return after(third, days);
  return isEachWorkday(first, second) && isEachWorkday(second, third) ? onNextWorkday(third) : undefined;
}

/** `undefined`: not so many days and nothing else. */
function wholeDays(from: string, to: string): number | undefined {
  const ms = Date.parse(to) - Date.parse(from);
  const days = Math.round(ms / dayMs);
  return days >= 1 && days <= mostDays && Math.abs(ms - days * dayMs) <= slackMs ? days : undefined;
}

function after(start: string, days: number): string {
  return new Date(Date.parse(start) + days * dayMs).toISOString();
}

function isEachWorkday(from: string, to: string): boolean {
  const days = wholeDays(from, to);
  return days !== undefined && !isWeekend(dayOf(from)) && workdayAfter(dayOf(from)) === dayOf(after(from, days));
}

function onNextWorkday(start: string): string {
  return `${workdayAfter(dayOf(start))}${start.slice(10)}`;
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}
