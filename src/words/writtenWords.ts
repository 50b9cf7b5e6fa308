import { useWords } from './index';
import { written as english, type WrittenWords } from './en/written';
import { written as vietnamese } from './vi/written';

/** Fetched with the forms, so that the side panel's first scripts don't carry them. */
export function useWrittenWords(): WrittenWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
