import { createContext, useContext, type ReactNode } from 'react';
import { en } from './en';
import type { Language } from './language';

export { languageOf } from './language';
export type { Language };

export type Words = typeof en;
/** English is at hand; other languages are fetched when they are first needed. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'vi' ? (await import('./vi')).vi : en;
}

const Spoken = createContext<Words>(en);

export function WordsProvider({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return <Spoken value={words}>{children}</Spoken>;
}

/** The words of the panel and of what all surfaces share, in the language of whoever looks; other surfaces bring their own. */
export function useWords(): Words {
  return useContext(Spoken);
}
