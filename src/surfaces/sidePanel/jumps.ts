import { isTypedInto } from './noteKeys';

/** One key each, while nobody types. */
export const jumpKeys = { decision: 'd', consideration: 'c', action: 'a', keyboard: '?' } as const;
export type Jump = keyof typeof jumpKeys;
export const jumps = Object.keys(jumpKeys) as Jump[];

/** Which jump the key asks for; none with another key held, or where somebody types. */
export function jumpOf({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): Jump | undefined {
  if (altKey || ctrlKey || metaKey || (target instanceof Element && isTypedInto(target))) return undefined;
  return jumps.find((jump) => jumpKeys[jump] === key.toLowerCase());
}

export function jumpTo(jump: Jump): void {
  fieldOf(jump)?.focus();
}

function fieldOf(jump: Jump): HTMLElement | null | undefined {
  switch (jump) {
    case 'decision':
      return document.querySelector<HTMLElement>('section[aria-labelledby="decisions"] form input');
    case 'action':
      return document.querySelector<HTMLElement>('section[aria-labelledby="actions"] form input');
    case 'keyboard':
      return document.querySelector<HTMLElement>('.keyboard > summary');
    case 'consideration':
      return questionHere();
  }
}

/** The question of the decision that has the keyboard, else of the last one that can still be asked. */
function questionHere(): HTMLElement | null | undefined {
  const here = document.activeElement?.closest('.decision');
  const decisions = here ? [here] : [...document.querySelectorAll('.decision')];
  const chips = decisions.map((one) => one.querySelector<HTMLElement>(':scope > form .chips'));
  const question = chips.findLast((one) => one !== null) ?? (here && unfolded(here));
  return question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input');
}

/** Of what is decided the question is folded away, and still asked. */
function unfolded(decision: Element): HTMLElement | null {
  const folded = decision.querySelector<HTMLDetailsElement>(':scope > details.folded');
  if (folded) folded.open = true;
  return decision.querySelector<HTMLElement>(':scope > details.folded > form .chips');
}
