import { useWords } from './index';
import { presenting as english, type PresentingWords } from './en/presenting';
import { presenting as vietnamese } from './vi/presenting';

/** Fetched once the moment is drawn, so that the side panel's first scripts don't carry them. */
export function usePresentingWords(): PresentingWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
