import type { CustomerProjection } from './customers';
import { foldedTags, type MomentProjection } from './momentProjections';
import { beginningOf, fold, foldedWords } from './text';

/** A moment made ready for finding, once: folding is what costs time. */
export interface FindableMoment {
  readonly moment: MomentProjection;
  readonly words: string;
  readonly tags: readonly string[];
  /** Its place in the order of headlines. */
  readonly headline: string;
}

/** All that finding looks through. Nothing in it ever changes: what changes the library makes another one. */
export interface Findable {
  readonly entries: readonly FindableMoment[];
  readonly customers: ReadonlyMap<string, CustomerProjection>;
  /** By their folded spelling. */
  readonly tags: ReadonlyMap<string, CountedTag>;
}

export interface CountedTag {
  /** As somebody first spelt it. */
  readonly tag: string;
  /** How many published moments have it. */
  readonly count: number;
}

/** So much of a name or headline says where it stands among others. */
const mostOfKey = 100;

export function orderKey(text: string): string {
  return beginningOf(fold(text).trim(), mostOfKey);
}

export function findable(moment: MomentProjection): FindableMoment {
  const words = moment.words ?? foldedWords(moment.headline, ...(moment.tags ?? [])).join(' ');
  return { moment, words, tags: foldedTags(moment), headline: orderKey(moment.headline) };
}

/** Those of published moments that nobody keeps to themselves. */
export function countTags(entries: Iterable<FindableMoment>): Map<string, CountedTag> {
  const counted = new Map<string, CountedTag>();
  for (const { moment, tags } of entries) {
    if (moment.restricted || (moment.state !== 'published' && moment.state !== 'stale')) continue;
    tags.forEach((folded, index) => {
      const { tag, count } = counted.get(folded) ?? { tag: moment.tags?.[index] ?? folded, count: 0 };
      counted.set(folded, { tag, count: count + 1 });
    });
  }
  return counted;
}

/** Puts what is newer in the place of what is older. */
export function takeInMoments(known: Map<string, FindableMoment>, changed: readonly MomentProjection[]): void {
  for (const moment of changed)
    if (isNewer(moment, known.get(moment.id)?.moment)) known.set(moment.id, findable(moment));
}

export function takeInCustomers(known: Map<string, CustomerProjection>, changed: readonly CustomerProjection[]): void {
  for (const customer of changed) if (isNewer(customer, known.get(customer.id))) known.set(customer.id, customer);
}

/** Changes of two clocks may be read in the wrong order: the revision says which came later. */
function isNewer(one: Revised, known: Revised | undefined): boolean {
  return (one.revision ?? 0) >= (known?.revision ?? 0);
}

interface Revised {
  readonly revision?: number | undefined;
}
