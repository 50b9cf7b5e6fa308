import type { Decision } from '../../../domain/decisions';
import { replacing } from '../../parts/decisions/replacing';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

interface RecordedStandingProps {
  readonly decision: Decision;
}

/** Where the decision stands by now, which earlier one it replaces, and when it is looked back on or how it came out. */
export function RecordedStanding({ decision: { state, supersedes, reviewOn, review } }: RecordedStandingProps) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const lookedBack = review && words.kept(review.by.name, words.verdicts[review.verdict]);
  const facts = [
    words.states[state],
    supersedes && replacing(supersedes, words),
    lookedBack ?? (reviewOn && words.reviewedOn(common.day(reviewOn))),
  ];
  return <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>;
}
