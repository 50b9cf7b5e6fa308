import { useWords } from './index';
import { importing as english, type ImportingWords } from './en/importing';
import { importing as vietnamese } from './vi/importing';

/** Fetched with the pages that speak them, so that nothing else carries them. */
export function useImportingWords(): ImportingWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
