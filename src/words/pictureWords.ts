import { useWords } from './index';
import { pictures as english, type PictureWords } from './en/pictures';
import { pictures as vietnamese } from './vi/pictures';

/** Fetched with whatever shows a picture, so that the side panel's first scripts don't carry them. */
export function usePictureWords(): PictureWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
