const pad = (part: number) => String(part).padStart(2, '0');

/** The calendar day on the clock of whoever looks at it. */
export function dayOf(instant: Date | string): string {
  const time = new Date(instant);
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

const hoursFresh = 12;

export function lately(instant: string, now: Date): boolean {
  return now.getTime() - Date.parse(instant) < hoursFresh * 3_600_000;
}
