const fewDays = 7 * 86_400_000;

/** This year’s, or so few days away that nobody takes it for the same day of another year: so all dates of a year read alike. */
export function isNear(isoDay: string): boolean {
  const now = new Date();
  const isThisYear = isoDay.startsWith(`${now.getFullYear()}-`);
  return isThisYear || Math.abs(Date.parse(isoDay) - now.getTime()) < fewDays;
}
