import type { DecisionId } from '../../../domain/decisions';
import type { Person } from '../../../domain/people';
import { useDrafts } from '../../meeting/MeetingContext';
import { offersBeside } from '../../meeting/undoing';
import { useOffer } from '../useOffer';

interface OutOf<From, Item> {
  readonly key: string;
  readonly decision: DecisionId;
  readonly from: From;
  readonly item: Item;
  /** How the list stood, with all in it that could be put back. */
  readonly order: readonly string[];
}

/** Somebody, or an option, that was taken out of a decision's list. */
export type Taken = OutOf<'options', string> | OutOf<'contributors' | 'informed', Person>;

const takenBeside = offersBeside<Taken>();

/** What was taken out of a decision, for as long as it can be put back: also while its record is folded away. */
export function useTaken(decision: DecisionId) {
  const { offered, offer, drop } = useOffer(takenBeside(useDrafts()));
  return { taken: offered.filter((one) => one.decision === decision), offer, drop };
}

export function withBack<T extends string | Person>(list: readonly T[], item: T, order: readonly string[]): T[] {
  const ids = list.map(idOf);
  if (ids.includes(idOf(item))) return [...list];
  const before = order.slice(0, order.indexOf(idOf(item)));
  return list.toSpliced(1 + Math.max(-1, ...before.map((id) => ids.indexOf(id))), 0, item);
}

/** How this list stood before any of these was taken out of it. */
export function orderOf(list: readonly (string | Person)[], taken: readonly Taken[]): readonly string[] {
  return taken.reduce((ids, { item, order }) => withBack(ids, idOf(item), order), list.map(idOf));
}

function idOf(item: string | Person): string {
  return typeof item === 'string' ? item : item.id;
}
