/** The very same things in the same order: what shows them need not be drawn again. */
export function isSameList<T>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((one, index) => one === now[index]);
}
