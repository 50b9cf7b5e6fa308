import { useWords } from './index';
import { libraryHome as english, type LibraryHomeWords } from './en/libraryHome';
import { libraryHome as vietnamese } from './vi/libraryHome';

/** Fetched with the page that speaks them, so that the side panel doesn't carry them. */
export function useLibraryHomeWords(): LibraryHomeWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
