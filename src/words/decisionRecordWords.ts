import { useWords } from './index';
import { decisionRecord as english, type DecisionRecordWords } from './en/decisionRecord';
import { decisionRecord as vietnamese } from './vi/decisionRecord';

/** Fetched with the record of a decision, so that the side panel's first scripts don't carry them. */
export function useDecisionRecordWords(): DecisionRecordWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
