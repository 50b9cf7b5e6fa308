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
  readonly customers: Numbered;
  /** Showings since each customer's last one, by the customer's number: 0, it was the last; 8, none of the last 8. */
  readonly gaps: readonly number[];
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
  const { customers, kinds, since, unseen } = readAll(items, history);
  const [bag, epoch] = unseen.length > 0 ? [unseen, history.epoch] : [everyOf(items), history.epoch + 1];
  const rem = countBy(bag, customers);
  const gaps = customerGaps(customers, history);
  return { items, since, customers, gaps, kinds, epoch, bag, rem, staleAdmitted };
}

/** Trends open at most one meeting in five, and stale moments only where there is hardly anything else. */
function admit<C extends Candidate>(eligible: readonly C[], { recent, showings }: ShowingHistory) {
  const trendsPause = recent.some(({ n, kind }) => kind === 'trend' && n > showings - trendPause);
  const allowed = trendsPause ? eligible.filter(({ kind }) => kind !== 'trend') : eligible;
  if (!numbersOf(allowed).someStale) return { items: allowed, staleAdmitted: false };
  const fresh = allowed.filter(({ stale }) => !stale);
  return fresh.length < enoughFresh ? { items: allowed, staleAdmitted: true } : { items: fresh, staleAdmitted: false };
}

function readAll(items: readonly Candidate[], { shown, showings, epoch }: ShowingHistory) {
  const seen = new Map(Object.entries(shown));
  const [since, unseen] = [new Int32Array(items.length), new Int32Array(items.length)];
  let [item, left] = [0, 0];
  for (const { id } of items) {
    const last = seen.get(id);
    since[item] = last ? showings - last.n : neverShown;
    if (last?.epoch !== epoch) unseen[left++] = item;
    item += 1;
  }
  const { customers, kinds } = numbersOf(items);
  return { customers, kinds, since, unseen: unseen.subarray(0, left) };
}

interface Numbers {
  readonly customers: Numbered;
  readonly kinds: Numbered;
  readonly someStale: boolean;
}

const known = new WeakMap<readonly Candidate[], Numbers>();

/** A library is the same list as long as nothing of it changes, and is numbered once. */
function numbersOf(items: readonly Candidate[]): Numbers {
  const before = known.get(items);
  if (before) return before;
  const [customers, kinds] = [numbering(items.length), numbering(items.length)];
  let [item, someStale] = [0, false];
  for (const { customer, kind, stale } of items) {
    someStale ||= stale;
    customers.of[item] = customers.numberOf(customer);
    kinds.of[item] = kinds.numberOf(kind);
    item += 1;
  }
  const numbers = { customers: customers.numbered(), kinds: kinds.numbered(), someStale };
  known.set(items, numbers);
  return numbers;
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

function customerGaps({ names }: Numbered, { recent, showings }: ShowingHistory): number[] {
  return names.map((name) => {
    const last = recent.find(({ customer }) => customer === name);
    return last ? Math.min(showings - last.n, customersRemembered) : customersRemembered;
  });
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

/** The items of the pool of which it holds: the pool itself where it holds of all, for lists so long are costly to make. */
export function sieve(pool: Pool, holds: (item: number) => boolean): Pool {
  let place = 0;
  while (place < pool.length && holds(pool[place] ?? 0)) place += 1;
  if (place === pool.length) return pool;
  const kept = new Int32Array(pool.length);
  kept.set(pool.subarray(0, place));
  let count = place;
  for (place += 1; place < pool.length; place += 1) {
    const item = pool[place] ?? 0;
    if (holds(item)) kept[count++] = item;
  }
  return kept.subarray(0, count);
}

export function gapOf<C extends Candidate>({ gaps, customers }: Field<C>, item: number): number {
  return gaps[customers.of[item] ?? 0] ?? 0;
}

export function itemAt<C extends Candidate>({ items }: Field<C>, item: number): C {
  const moment = items[item];
  if (!moment) throw new RangeError(`There is no item ${item}.`);
  return moment;
}
