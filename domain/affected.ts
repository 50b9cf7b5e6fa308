import type { FoundAffected } from './considerationCalls';
import { shownName, type CustomerProjection } from './customers';
import { orderKey } from './findable';
import { holdsWord, wordsAsked } from './findingWords';
import { fold } from './text';

interface Looking {
  readonly q?: string | undefined;
  readonly segment?: string | undefined;
}

/** Customers shown at once, and segments to choose from. */
const mostCustomers = 12;
const mostSegments = 12;

/** Who would feel it, by the words that everybody may find a customer by, and by segment. */
export function affectedBy(customers: readonly CustomerProjection[], { q, segment }: Looking): FoundAffected {
  const asked = wordsAsked(q);
  const named = customers.filter(({ openWords }) => asked.every((word) => holdsWord(openWords, word)));
  const within = segment === undefined ? named : named.filter((one) => sameSegment(one.segment, segment));
  const ordered = [...within].sort((a, b) => compare(orderKey(shownName(a)), orderKey(shownName(b))));
  return {
    customers: ordered.slice(0, mostCustomers).map((customer) => ({
      id: customer.id,
      name: shownName(customer),
      ...(customer.segment !== undefined && { segment: customer.segment }),
      whatTheyDo: customer.whatTheyDo,
    })),
    total: within.length,
    segments: segmentsOf(named),
  };
}

function segmentsOf(customers: readonly CustomerProjection[]): FoundAffected['segments'] {
  const counted = new Map<string, { segment: string; count: number }>();
  for (const { segment } of customers) {
    if (segment === undefined) continue;
    const known = counted.get(fold(segment));
    counted.set(fold(segment), { segment: known?.segment ?? segment, count: (known?.count ?? 0) + 1 });
  }
  return [...counted.values()]
    .sort((a, b) => b.count - a.count || compare(fold(a.segment), fold(b.segment)))
    .slice(0, mostSegments);
}

function sameSegment(one: string | undefined, other: string): boolean {
  return one !== undefined && fold(one) === fold(other);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
