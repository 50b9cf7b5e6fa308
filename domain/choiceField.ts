import type { ShowingHistory } from './showingHistory';

/** A moment that no hard rule of its own bars. */
export interface Candidate {
  readonly id: string;
  readonly customer: string;
  readonly kind: string;
  /** Folded: lower case, without accents. */
  readonly tags: readonly string[];
  /** A day: `2026-11-22`. */
  readonly heardOn: string;
  readonly stale: boolean;
}

/** Items are named by their place in a field. */
export type Pool = Int32Array;

/** Showings further back than this say nothing about a customer. */
export const customersRemembered = 8;
const neverShown = 2 ** 31 - 1;
const enoughFresh = 3;
const trendPause = 4;

/** What choosing knows of each item: lists side by side, as there may be a hundred thousand items. */
export interface Field<C extends Candidate> {
  readonly items: readonly C[];
  /** Showings since the item's last one: 0, it was the last. */
  readonly since: Int32Array;
  /** Showings since its customer's last one: 0, it was the last; 8, none of the last 8. */
  readonly gap: Int32Array;
  readonly customers: Numbered;
  readonly kinds: Numbered;
  readonly epoch: number;
  /** The items that this epoch has not seen. */
  readonly bag: Pool;
  /** How many items of the bag are of each customer, by the customer's number. */
  readonly rem: Int32Array;
  readonly staleAdmitted: boolean;
}

/** The different names and, for each item, the number of its own. */
interface Numbered {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** The items that may open now, and the bag; where that is empty the next epoch begins. */
export function surveyField<C extends Candidate>(eligible: readonly C[], history: ShowingHistory): Field<C> {
  const { items, staleAdmitted } = admit(eligible, history);
  const { customers, kinds, since, lastEpoch } = readAll(items, history);
  const all = everyOf(items);
  const unseen = sieve(all, (item) => lastEpoch[item] !== history.epoch);
  const [bag, epoch] = unseen.length > 0 ? [unseen, history.epoch] : [all, history.epoch + 1];
  const rem = countBy(bag, customers);
  const gap = customerGaps(customers, history);
  return { items, since, gap, customers, kinds, epoch, bag, rem, staleAdmitted };
}

/** Trends open at most one meeting in five, and stale moments only where there is hardly anything else. */
function admit<C extends Candidate>(eligible: readonly C[], { recent, showings }: ShowingHistory) {
  const trendsPause = recent.some(({ n, kind }) => kind === 'trend' && n > showings - trendPause);
  const allowed = trendsPause ? eligible.filter(({ kind }) => kind !== 'trend') : eligible;
  if (!allowed.some(({ stale }) => stale)) return { items: allowed, staleAdmitted: false };
  const fresh = allowed.filter(({ stale }) => !stale);
  return fresh.length < enoughFresh ? { items: allowed, staleAdmitted: true } : { items: fresh, staleAdmitted: false };
}

/** Goes once through the items themselves: there may be too many to keep at hand. */
function readAll(items: readonly Candidate[], { shown, showings }: ShowingHistory) {
  const seen = new Map(Object.entries(shown));
  const [customers, kinds] = [numbering(items.length), numbering(items.length)];
  const [since, lastEpoch] = [new Int32Array(items.length), new Int32Array(items.length)];
  let item = 0;
  for (const moment of items) {
    const last = seen.get(moment.id);
    since[item] = last ? showings - last.n : neverShown;
    lastEpoch[item] = last ? last.epoch : 0;
    customers.of[item] = customers.numberOf(moment.customer);
    kinds.of[item++] = kinds.numberOf(moment.kind);
  }
  return { customers: customers.numbered(), kinds: kinds.numbered(), since, lastEpoch };
}

function numbering(length: number) {
  const numbers = new Map<string, number>();
  const of = new Int32Array(length);
  function numberOf(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(name, number);
    return number;
  }
  return { of, numberOf, numbered: (): Numbered => ({ names: [...numbers.keys()], of }) };
}

function customerGaps({ names, of }: Numbered, { recent, showings }: ShowingHistory): Int32Array {
  const gaps = names.map((name) => {
    const last = recent.find(({ customer }) => customer === name);
    return last ? Math.min(showings - last.n, customersRemembered) : customersRemembered;
  });
  const gap = new Int32Array(of.length);
  for (let item = 0; item < of.length; item += 1) gap[item] = gaps[of[item] ?? 0] ?? 0;
  return gap;
}

function countBy(pool: Pool, { names, of }: Numbered): Int32Array {
  const counts = new Int32Array(names.length);
  for (let place = 0; place < pool.length; place += 1) {
    const number = of[pool[place] ?? 0] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

export function everyOf(items: readonly unknown[]): Pool {
  const every = new Int32Array(items.length);
  for (let item = 0; item < every.length; item += 1) every[item] = item;
  return every;
}

/** The items of the pool of which it holds: the pool itself where it holds of all. */
export function sieve(pool: Pool, holds: (item: number) => boolean): Pool {
  const kept = new Int32Array(pool.length);
  let count = 0;
  for (let place = 0; place < pool.length; place += 1) {
    const item = pool[place] ?? 0;
    if (holds(item)) kept[count++] = item;
  }
  return count === pool.length ? pool : kept.subarray(0, count);
}

export function itemAt<C extends Candidate>({ items }: Field<C>, item: number): C {
  const moment = items[item];
  if (!moment) throw new RangeError(`There is no item ${item}.`);
  return moment;
}
