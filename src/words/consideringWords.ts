import { useWords } from './index';
import { considering as english, type ConsideringWords } from './en/considering';
import { considering as vietnamese } from './vi/considering';

/** Fetched with the notes, which come after the moment: the side panel's first scripts don't carry them. */
export function useConsideringWords(): ConsideringWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
