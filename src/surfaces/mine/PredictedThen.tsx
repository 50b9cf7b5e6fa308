import { useState } from 'react';
import type { MyReview } from '../../../domain/myItems';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { PredictedNotes } from '../decisions/Predicted';
import { useAnswer } from '../library/useAnswer';
import '../decisions/decisions.css';

/** What was said of customers when it was decided: asked for when somebody unfolds it, so that it is what stands there now. */
export function PredictedThen({ series, decision }: Pick<MyReview, 'series' | 'decision'>) {
  const words = useDecisionRecordWords();
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="folded" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary aria-label={words.moreOf(words.predicted, decision.text)}>{words.predicted}</summary>
      {wasOpened && <Asked series={series} decision={decision.id} />}
    </details>
  );
}

interface AskedProps {
  readonly series: MyReview['series'];
  readonly decision: MyReview['decision']['id'];
}

function Asked({ series, decision }: AskedProps) {
  const { common } = useWords();
  const { answer, problem, again } = useAnswer('openDecision', { series, decision });
  return (
    <div className="logged-page">
      {problem && <Notice problem={problem} onTryAgain={again} />}
      {!answer && !problem && <p aria-busy="true">{common.loading}</p>}
      {answer && <PredictedNotes page={answer} />}
    </div>
  );
}
