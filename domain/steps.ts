import * as z from 'zod/mini';
import { longestStep, mostSteps } from './considerations';
import { fold, foldedWords, line } from './text';

/** Steps offered at once. */
export const mostOffered = 8;

/** More words than a step of 80 letters has; a longer one is found by its first. */
const mostWords = 12;

/** Whether a step of earlier paths is suggested to whoever writes the next one. */
export const OfferedStep = z.object({ step: line(longestStep, 'A step of the path'), offered: z.boolean() });
export type OfferedStep = z.infer<typeof OfferedStep>;

/** Two spellings of one step. */
export function foldedStep(step: string): string {
  return (fold(step).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Where a step is found again: under each of its words, and under the step before it. */
export interface PlaceOfStep {
  readonly under: 'word' | 'after';
  readonly what: string;
  readonly step: string;
}

/** One thing that a path says, a step or which step follows another, and where it is found again. */
export interface SaidByPath {
  readonly name: string;
  readonly places: readonly PlaceOfStep[];
}

/** Each once. */
export function saidByPath(chain: readonly string[]): SaidByPath[] {
  const steps = chain.slice(0, mostSteps).filter((step) => foldedStep(step) !== '');
  const alone = steps.map((step) => ({
    name: `step|${foldedStep(step)}`,
    places: foldedWords(step)
      .slice(0, mostWords)
      .map((what): PlaceOfStep => ({ under: 'word', what, step })),
  }));
  const followers = steps.slice(1).map((step, index) => {
    const what = foldedStep(steps[index] ?? '');
    return { name: `after|${what}|${foldedStep(step)}`, places: [{ under: 'after', what, step } as const] };
  });
  return [...new Map([...alone, ...followers].map((said) => [said.name, said])).values()];
}

/** All that a path says to those who write the next one. Fewer than 85 places, so that they are kept in one go. */
export function placesOfSteps(chain: readonly string[]): PlaceOfStep[] {
  const all = saidByPath(chain).flatMap(({ places }) => places);
  const nameOf = ({ under, what, step }: PlaceOfStep) => `${under}|${what}|${foldedStep(step)}`;
  return [...new Map(all.map((place) => [nameOf(place), place])).values()];
}

/** Does it have every word that was typed, the last perhaps half-typed? */
export function isMeant(step: string, typed: string | undefined): boolean {
  const words = foldedWords(step);
  return foldedWords(typed).every((asked) => words.some((word) => word.startsWith(asked)));
}

/** Each step once, without what was typed already, in the order in which they were found. */
export function offered(found: readonly string[], typed: string | undefined): string[] {
  const known = new Set([foldedStep(typed ?? '')]);
  return found
    .filter((step) => {
      const isNew = !known.has(foldedStep(step));
      known.add(foldedStep(step));
      return isNew;
    })
    .slice(0, mostOffered);
}
