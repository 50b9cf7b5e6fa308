import type { Consideration, CustomerEffect } from './considerations';
import { Problem } from './problems';

const leastWords = 2;
const leastLetters = 8;

/** A few words in any script: two, or one as long as two short ones, where words aren't set apart. */
export function isFewWords(text: string): boolean {
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length >= leastWords || words.some((word) => (word.match(/\p{L}/gu) ?? []).length >= leastLetters);
}

interface Said {
  readonly effect: CustomerEffect;
  readonly text: string;
}

/** That nobody would feel it counts as considered, and so it needs a few words of why. */
export function lacksWhy({ effect, text }: Said): boolean {
  return effect === 'none' && !isFewWords(text);
}

/** What was kept before that was asked may stay as it is while something else of it is changed. */
export function checkSaysWhy<N extends Said>(note: N, before?: Consideration): N {
  const isAsBefore = before !== undefined && before.effect === note.effect && before.text === note.text;
  if (lacksWhy(note) && !isAsBefore)
    throw new Problem('invalid', 'Say in at least two words why nobody would feel it.', { field: 'text' });
  return note;
}
