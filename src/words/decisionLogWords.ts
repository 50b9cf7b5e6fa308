import { useWords } from './index';
import { decisionLog as english, type DecisionLogWords } from './en/decisionLog';
import { decisionLog as vietnamese } from './vi/decisionLog';

/** Fetched with the log of decisions. */
export function useDecisionLogWords(): DecisionLogWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
