const two = (part: number) => String(part).padStart(2, '0');

/** The calendar day on the clock of whoever looks at it, such as `2026-11-22`. */
export function dayOf(instant: Date | string): string {
  const time = new Date(instant);
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
