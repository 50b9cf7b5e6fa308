import { useWords } from './index';
import { notDone as english, type NotDoneWords } from './en/notDone';
import { notDone as vietnamese } from './vi/notDone';

/** Fetched when something was not done, so that the side panel's first scripts don't carry them. */
export function useNotDoneWords(): NotDoneWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
