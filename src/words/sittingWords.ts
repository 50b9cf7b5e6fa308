import { useWords } from './index';
import { sitting as english, type SittingWords } from './en/sitting';
import { sitting as vietnamese } from './vi/sitting';

/** Fetched with what speaks them, so that the side panel's first scripts don't carry them. */
export function useSittingWords(): SittingWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
