const halfAYear = 182 * 86_400_000;

/** So near that nobody takes it for the same day of another year. */
export function isNear(isoDay: string): boolean {
  return Math.abs(Date.parse(isoDay) - Date.now()) < halfAYear;
}
