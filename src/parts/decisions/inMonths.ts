const pad = (part: number) => String(part).padStart(2, '0');

/** The same day of a later month on the clock of whoever looks; the last one of a month that is too short for it. */
export function inMonths(from: Date, months: number): string {
  const last = new Date(from.getFullYear(), from.getMonth() + months + 1, 0);
  const day = Math.min(from.getDate(), last.getDate());
  return `${last.getFullYear()}-${pad(last.getMonth() + 1)}-${pad(day)}`;
}
