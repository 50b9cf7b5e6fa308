import { useWords } from './index';
import { why as english, type WhyWords } from '../../domain/whyWords/en';
import { why as vietnamese } from '../../domain/whyWords/vi';

/** Fetched with the reason itself, so that the side panel's first scripts don't carry them. */
export function useWhyWords(): WhyWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
