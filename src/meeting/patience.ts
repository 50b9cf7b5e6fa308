/** Milliseconds before the next try: doubled each time up to 30 s, spread so that a whole meeting doesn't come back at once. */
export function waitBefore(tries: number, retryAfterSeconds?: number): number {
  const wait = Math.min(30_000, 1_000 * 2 ** Math.min(tries - 1, 5));
  return Math.max(wait * (0.75 + Math.random() / 2), (retryAfterSeconds ?? 0) * 1_000);
}
