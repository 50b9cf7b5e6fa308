import { useWords } from './index';
import { merging as english, type MergingWords } from './en/merging';
import { merging as vietnamese } from './vi/merging';

/** Fetched with the forms, so that the side panel's first scripts don't carry them. */
export function useMergingWords(): MergingWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
