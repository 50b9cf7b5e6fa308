export type Language = 'en' | 'vi';

/** The language of Teams where we speak it, else English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}
