import type { Decision } from '../../../domain/decisions';
import { reviewWaits } from '../../../domain/reviews';
import { dayOf } from '../../parts/dayOf';
import { replacing } from '../../parts/decisions/replacing';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

interface RecordedStandingProps {
  readonly decision: Decision;
}

/** Where the decision stands by now, which earlier one it replaces, and when it is looked back on or how it came out. */
export function RecordedStanding({ decision }: RecordedStandingProps) {
  const { state, supersedes, reviewOn, review } = decision;
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const lookedBack = review && words.kept(review.by.name, words.verdicts[review.verdict]);
  const asked = reviewWaits(decision, dayOf(new Date())) ? words.reviewWaits : words.reviewedOn;
  const facts = [
    words.states[state],
    supersedes && replacing(supersedes, words),
    lookedBack ?? (reviewOn && asked(common.day(reviewOn))),
  ];
  return <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>;
}
