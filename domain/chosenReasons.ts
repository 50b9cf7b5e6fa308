import type { ChoiceRecord } from './choiceRecord';
import { customersRemembered } from './choiceField';

/** What spoke for a chosen moment, of all that was weighed. */
export type ChosenReason =
  | { readonly reason: 'about'; readonly tags: readonly string[] }
  /** None of so many last openings was about its customer. */
  | { readonly reason: 'customerNotHeard'; readonly openings: number }
  /** Of a kind that none of the last openings was. */
  | { readonly reason: 'otherKind' }
  | { readonly reason: 'heard'; readonly days: number };

/** What could not be kept of the rules, where it says something of the moment that was chosen. */
export type Relaxed =
  /** Too few were confirmed: unconfirmed ones were among the choice, and this may be one of them. */
  | { readonly rule: 'stale'; readonly isStale: boolean }
  | { readonly rule: 'setBack' }
  /** Told again after so few openings: nothing else of the round had waited longer. */
  | { readonly rule: 'guard'; readonly openings: number }
  /** All that was left was about customers of the last so many openings. */
  | { readonly rule: 'window'; readonly openings: number }
  | { readonly rule: 'kind' };

const mostReasons = 2;
const weights = { variety: 0.35, kindNew: 0.15, fresh: 0.25, relevance: 0.25 };

/** The one or two that weighed most. Each holds for the moment itself: nothing is said of those that were not chosen. */
export function chosenReasons({ score, guard }: ChoiceRecord): ChosenReason[] {
  const { variety, kindNew, fresh, relevance } = score;
  const openings = openingsWithout(variety.gap, guard.asked);
  const weighed: { readonly weight: number; readonly said: ChosenReason }[] = [
    ...(relevance.tags.length > 0
      ? [{ weight: 1 + weights.relevance, said: { reason: 'about', tags: relevance.tags } } as const]
      : []),
    ...(openings > 0
      ? [{ weight: weights.variety * variety.value, said: { reason: 'customerNotHeard', openings } } as const]
      : []),
    ...(kindNew && guard.asked > 0 ? [{ weight: weights.kindNew, said: { reason: 'otherKind' } } as const] : []),
    { weight: weights.fresh * fresh.value, said: { reason: 'heard', days: fresh.days } },
  ];
  return weighed
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostReasons)
    .map(({ said }) => said);
}

/** A customer who is not among those remembered may be new, and so may the series: as many openings as there surely were. */
function openingsWithout(gap: number, surely: number): number {
  return gap < customersRemembered ? gap : Math.min(gap, surely);
}

/** The one that says most of the choice. */
export function relaxedIn({ relaxed, stale, guard, window }: ChoiceRecord): Relaxed | undefined {
  if (relaxed.includes('stale')) return { rule: 'stale', isStale: stale };
  if (relaxed.includes('setBack')) return { rule: 'setBack' };
  if (relaxed.includes('guard')) return { rule: 'guard', openings: guard.used };
  if (relaxed.includes('window')) return { rule: 'window', openings: window.asked };
  return relaxed.includes('kind') ? { rule: 'kind' } : undefined;
}
