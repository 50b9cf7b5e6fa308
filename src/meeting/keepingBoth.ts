import type { Decision } from '../../domain/decisions';
import { Errand, type Refused } from './errands';

const lists = ['options', 'contributors', 'informed'] as const;

/**
 * The same errand with both lists, theirs first: where two people added different things to one. `undefined`, where one
 * list has the other's already, more than that was changed, or both are more than there may be.
 */
export function keptBoth(refused: Refused, theirs: Decision): Refused | undefined {
  const { errand } = refused;
  if (errand.name !== 'editDecision') return undefined;
  const { base: _base, ...changes } = errand.body;
  const changed = lists.filter((list) => changes[list] !== undefined);
  if (changed.length === 0 || changed.length < Object.keys(changes).length) return undefined;
  const both = Object.fromEntries(changed.map((list) => [list, union(theirs[list] ?? [], changes[list] ?? [])]));
  const isMore = changed.some((list) => {
    const { length } = both[list] ?? [];
    return length > (theirs[list]?.length ?? 0) && length > (changes[list]?.length ?? 0);
  });
  if (!isMore) return undefined;
  const again = Errand.safeParse({ ...errand, body: { ...errand.body, ...both } });
  return again.success ? { ...refused, errand: again.data } : undefined;
}

type Item = string | { readonly id: string };

function union(theirs: readonly Item[], mine: readonly Item[]): Item[] {
  const known = new Set(theirs.map(keyOf));
  return [...theirs, ...mine.filter((item) => !known.has(keyOf(item)))];
}

function keyOf(item: Item): string {
  return typeof item === 'string' ? item : item.id;
}
