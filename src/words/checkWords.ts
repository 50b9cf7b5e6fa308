import { useWords } from './index';
import { check as english, type CheckWords } from './en/check';
import { check as vietnamese } from './vi/check';

/** Fetched with the page that speaks them. */
export function useCheckWords(): CheckWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
