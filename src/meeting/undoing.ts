import type { Undoable } from './meetingState';

const offeredFor = 10_000;

/** What can be taken back, each for ten seconds of its own; the newest last. */
export interface Offers<T> {
  all(): readonly T[];
  offer(one: T): void;
  drop(one: T): void;
  subscribe(changed: () => void): () => void;
  stop(): void;
}

export function createOffers<T>(): Offers<T> {
  let offered: readonly T[] = [];
  const timers = new Map<T, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  const now = (those: readonly T[]) => {
    offered = those;
    listeners.forEach((listener) => listener());
  };
  const drop = (one: T) => {
    clearTimeout(timers.get(one));
    if (timers.delete(one)) now(offered.filter((still) => still !== one));
  };
  return {
    all: () => offered,
    offer: (one) => {
      clearTimeout(timers.get(one));
      timers.set(
        one,
        setTimeout(() => drop(one), offeredFor),
      );
      now([...offered.filter((still) => still !== one), one]);
    },
    drop,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}

/** Offers that outlive the parts that show them: folded away or drawn anew, what they took is still to be had back. */
export function offersBeside<T>(): (owner: object) => Offers<T> {
  const kept = new WeakMap<object, Offers<T>>();
  return (owner) => {
    const offers = kept.get(owner) ?? createOffers<T>();
    kept.set(owner, offers);
    return offers;
  };
}

export type Undoing = ReturnType<typeof createUndoing>;

/** Of one record the last thing that was done. */
export function createUndoing(changed: () => void) {
  const offers = createOffers<Undoable>();
  offers.subscribe(changed);
  return {
    ...offers,
    offer: (one: Undoable) => {
      for (const before of offers.all()) if (before.id === one.id) offers.drop(before);
      offers.offer(one);
    },
  };
}
