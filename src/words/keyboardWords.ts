import { useWords } from './index';
import { keyboard as english, type KeyboardWords } from './en/keyboard';
import { keyboard as vietnamese } from './vi/keyboard';

/** Fetched with the forms, so that the side panel's first scripts don't carry them. */
export function useKeyboardWords(): KeyboardWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
