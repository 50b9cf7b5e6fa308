import { useState } from 'react';
import type { DueReview } from '../../../domain/meetingView';
import { EffectMark } from '../../parts/considerations/EffectMark';
import { ReviewItem } from '../../parts/decisions/ReviewItem';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

const shownAtFirst = 3;

interface ReviewsDueProps {
  readonly reviews: readonly DueReview[];
  /** Of the surface it stands on. */
  readonly className: string;
}

/** Decisions of which it is time to ask what really happened, with what was predicted beside it. */
export function ReviewsDue({ reviews, className }: ReviewsDueProps) {
  const words = useDecisionRecordWords();
  const [all, setAll] = useState(false);
  if (reviews.length === 0) return null;
  const more = reviews.length - shownAtFirst;
  return (
    <section className={className} aria-labelledby="reviews-due">
      <h2 id="reviews-due" tabIndex={-1}>
        {words.dueTitle}
      </h2>
      <p className="quiet">{words.dueAbout(reviews.length)}</p>
      <ul>
        {(all ? reviews : reviews.slice(0, shownAtFirst)).map((due) => (
          <ReviewItem key={due.decision.id} decision={due.decision}>
            <Prediction due={due} />
          </ReviewItem>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link-button start" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.showFewer : words.andMore(more)}
        </button>
      )}
    </section>
  );
}

function Prediction({ due: { decision, considerations } }: { readonly due: DueReview }) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  return (
    <dl>
      <dt>{words.decidedOutcome}</dt>
      <dd>
        {decision.outcome ?? words.noOutcome}
        {decision.effect && <span className="quiet"> · {common.effectsOnDecision[decision.effect]}</span>}
      </dd>
      <dt>{words.predicted}</dt>
      <dd>
        {considerations.length === 0 ? (
          words.nothingPredicted
        ) : (
          <ul>
            {considerations.map(({ id, effect, text, who, by }) => (
              <li key={id}>
                <EffectMark effect={effect} /> {text}{' '}
                <span className="quiet">{[who, words.saidBy(by.name)].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  );
}
