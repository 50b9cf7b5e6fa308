import { useWords } from './index';
import { stage as english, type StageWords } from './en/stage';
import { stage as vietnamese } from './vi/stage';

/** Fetched with the surface that speaks them, so that the side panel doesn't carry them. */
export function useStageWords(): StageWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
