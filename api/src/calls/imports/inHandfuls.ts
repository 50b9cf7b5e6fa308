const atOnce = 25;

/** One after another in handfuls: a hundred reads at once would keep everybody else waiting. */
export async function inHandfuls<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(each))));
  }
  return done;
}
