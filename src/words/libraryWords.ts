import { useWords } from './index';
import { library as english, type LibraryWords } from './en/library';
import { library as vietnamese } from './vi/library';

/** Fetched with the surface that speaks them, so that the side panel doesn't carry them. */
export function useLibraryWords(): LibraryWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
