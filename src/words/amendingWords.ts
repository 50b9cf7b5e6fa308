import { useWords } from './index';
import { amending as english, type AmendingWords } from './en/amending';
import { amending as vietnamese } from './vi/amending';

/** Fetched with the records that tell it. */
export function useAmendingWords(): AmendingWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
