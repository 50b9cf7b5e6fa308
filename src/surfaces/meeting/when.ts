const hoursFresh = 12;

export function lately(instant: string, now: Date): boolean {
  return now.getTime() - Date.parse(instant) < hoursFresh * 3_600_000;
}
