import { useWords } from './index';
import { capture as english, type CaptureWords } from './en/capture';
import { capture as vietnamese } from './vi/capture';

/** Fetched with the page that speaks them, so that the side panel doesn't carry them. */
export function useCaptureWords(): CaptureWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
