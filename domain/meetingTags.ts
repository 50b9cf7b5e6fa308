import { fold } from './text';

/** Of the library's tags those that the meeting's title or agenda names, folded: each as a whole word or phrase. */
export function tagsIn(title: string, libraryTags: Iterable<string>): string[] {
  const text = ` ${wordsOf(fold(title))} `;
  const named = new Set<string>();
  for (const tag of new Set(libraryTags)) {
    const folded = fold(tag);
    const words = wordsOf(folded);
    if (words !== '' && text.includes(` ${words} `)) named.add(folded);
  }
  return [...named].sort();
}

/** The signs in C++, C# and R&D make them other words than C and R D. */
function wordsOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}+#&]+/gu, ' ').trim();
}
