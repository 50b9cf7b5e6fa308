import { useWords } from './index';
import { momentPage as english, type MomentPageWords } from './en/momentPage';
import { momentPage as vietnamese } from './vi/momentPage';

/** Fetched with the page that speaks them, so that the side panel doesn't carry them. */
export function useMomentPageWords(): MomentPageWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
