import { useWords } from './index';
import { copySummary as english, type CopySummaryWords } from './en/copySummary';
import { copySummary as vietnamese } from './vi/copySummary';

/** Fetched with what speaks them, so that the side panel's first scripts don't carry them. */
export function useCopySummaryWords(): CopySummaryWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
