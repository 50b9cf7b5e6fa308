import { useWords } from './index';
import { finder as english, type FinderWords } from './en/finder';
import { finder as vietnamese } from './vi/finder';

/** Fetched with the page that speaks them, so that the side panel doesn't carry them. */
export function useFinderWords(): FinderWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
