import type { ChoiceRecord } from './choiceRecord';

/** What set a chosen moment apart from the others, in one thing that can be said. */
export type ChosenBecause =
  | { readonly because: 'onlyOne' }
  | { readonly because: 'goodNews' }
  | { readonly because: 'about'; readonly tags: readonly string[] }
  /** Its customer was in none of the last so many openings. */
  | { readonly because: 'customerNotHeard'; readonly openings: number }
  | { readonly because: 'heardLately'; readonly days: number }
  | { readonly because: 'stillToCome' };

/** Out of the record of its choice: never more than what was weighed. */
export function chosenBecause({ pools, score, goodNews }: ChoiceRecord): ChosenBecause {
  if (pools.eligible === 1) return { because: 'onlyOne' };
  if (goodNews === 'bag' || goodNews === 'again') return { because: 'goodNews' };
  const { relevance, variety, fresh } = score;
  if (relevance.tags.length > 0) return { because: 'about', tags: relevance.tags };
  if (variety.gap > 0 && 0.35 * variety.value >= 0.25 * fresh.value)
    return { because: 'customerNotHeard', openings: variety.gap };
  return fresh.value > 0.5 ? { because: 'heardLately', days: fresh.days } : { because: 'stillToCome' };
}
