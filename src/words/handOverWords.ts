import { useWords } from './index';
import { handOver as english, type HandOverWords } from './en/handOver';
import { handOver as vietnamese } from './vi/handOver';

export type { HandOverWords };

/** Fetched with the first action that changes hands, so that the side panel's first scripts don't carry them. */
export function useHandOverWords(): HandOverWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
