import { useWords } from './index';
import { tellings as english, type TellingWords } from './en/tellings';
import { tellings as vietnamese } from './vi/tellings';

/** Fetched with the page that speaks them, so that the side panel doesn't carry them. */
export function useTellingWords(): TellingWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
