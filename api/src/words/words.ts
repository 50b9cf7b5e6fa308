import { en, type Words } from './en';
import { vi } from './vi';

export type { Words } from './en';

export const words = { en, vi } satisfies Record<string, Words>;

export type Language = keyof typeof words;

/** The language of a locale such as `vi-VN`; English for one that we don't speak. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}
