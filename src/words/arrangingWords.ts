import { useWords } from './index';
import { arranging as english, type ArrangingWords } from './en/arranging';
import { arranging as vietnamese } from './vi/arranging';

/** Fetched with what speaks them, so that the side panel's first scripts don't carry them. */
export function useArrangingWords(): ArrangingWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
