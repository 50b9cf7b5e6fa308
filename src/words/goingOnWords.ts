import { useWords } from './index';
import { goingOn as english, type GoingOnWords } from './en/goingOn';
import { goingOn as vietnamese } from './vi/goingOn';

/** Fetched with the page of one decision. */
export function useGoingOnWords(): GoingOnWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
