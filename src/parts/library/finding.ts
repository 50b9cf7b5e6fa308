/** Folded so that `quan` finds `Quán` and `Quận`: without accents, without case. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Does every word that is looked for begin or stand in one of the texts? */
export function holds(looked: string, ...texts: readonly string[]): boolean {
  const all = fold(texts.join(' '));
  return fold(looked)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
