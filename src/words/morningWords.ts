import { useWords } from './index';
import { morning as english, type MorningWords } from './en/morning';
import { morning as vietnamese } from './vi/morning';

/** Fetched with the page that speaks them. */
export function useMorningWords(): MorningWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
