import { useWords } from './index';
import { elsewhere as english, type ElsewhereWords } from './en/elsewhere';
import { elsewhere as vietnamese } from './vi/elsewhere';

/** Fetched with the forms, so that the side panel's first scripts don't carry them. */
export function useElsewhereWords(): ElsewhereWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
