const shownOfIt = 60;

/** Enough of somebody's words to tell which they are. */
export function shortened(text: string): string {
  return text.length > shownOfIt ? `${text.slice(0, shownOfIt).trim()}…` : text;
}
