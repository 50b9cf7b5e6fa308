/** Made when it is first asked for: what reads a language's rules is slow to make, and no start needs it. */
export function atFirstUse<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
