import { useState } from 'react';
import type { DueReview } from '../../../domain/meetingView';
import { awaitsReview } from '../../../domain/reviews';
import { isPutOff } from '../../parts/decisions/isPutOff';
import { ReviewItem } from '../../parts/decisions/ReviewItem';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { Prediction } from './Prediction';
import { useKeptReviews } from './useKeptReviews';

const shownAtFirst = 3;

interface ReviewsDueProps {
  readonly reviews: readonly DueReview[];
  /** Of the surface it stands on. */
  readonly className: string;
}

/** Decisions of which it is time to ask what really happened, with what was predicted beside it. */
export function ReviewsDue({ reviews: due, className }: ReviewsDueProps) {
  const words = useDecisionRecordWords();
  const [all, setAll] = useState(false);
  const reviews = useKeptReviews(due);
  const stillDue = useStillDue(due);
  if (reviews.length === 0) return null;
  const more = reviews.length - shownAtFirst;
  return (
    <section className={className} aria-labelledby="reviews-due">
      <h2 id="reviews-due" tabIndex={-1}>
        {words.dueTitle}
      </h2>
      <p className="quiet">{words.dueAbout(stillDue)}</p>
      <ul>
        {(all ? reviews : reviews.slice(0, shownAtFirst)).map((review) => (
          <ReviewItem
            key={review.decision.id}
            decision={review.decision}
            isUnpredicted={review.considerations?.length === 0}
          >
            <Prediction review={review} />
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

type AskedOn = Readonly<Record<string, string | undefined>>;

/** How many of them nobody has answered or put off since they were asked about here. */
function useStillDue(due: readonly DueReview[]): number {
  const [askedOn, setAskedOn] = useState<AskedOn>({});
  const unseen = due.filter(({ decision }) => !(decision.id in askedOn));
  if (unseen.length > 0)
    setAskedOn({ ...askedOn, ...Object.fromEntries(unseen.map(({ decision }) => [decision.id, decision.reviewOn])) });
  return due.filter(({ decision }) => awaitsReview(decision) && !isPutOff(decision, askedOn[decision.id])).length;
}
