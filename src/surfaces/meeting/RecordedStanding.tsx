import type { Decision } from '../../../domain/decisions';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

/** Where the decision stands by now, and when it is looked back on or how it came out. */
export function RecordedStanding({ decision: { state, reviewOn, review } }: { readonly decision: Decision }) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const lookedBack = review && words.kept(review.by.name, words.verdicts[review.verdict]);
  const facts = [words.states[state], lookedBack ?? (reviewOn && words.reviewedOn(common.day(reviewOn)))];
  return <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>;
}
