import { digestKeys, type MyReview } from '../../../domain/myItems';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useMineWords } from '../../words/mineWords';
import { MeetingLink } from './MeetingLink';
import { MyPart } from './MyPart';
import { PredictedThen } from './PredictedThen';

interface MyReviewsProps {
  readonly reviews: readonly MyReview[];
  /** What is told above. */
  readonly above: ReadonlySet<string>;
}

/** Decisions of which it is time to say what came true. */
export function MyReviews({ reviews, above }: MyReviewsProps) {
  const { common } = useWords();
  const words = useMineWords();
  const { replacedLater } = useDecisionRecordWords();
  return (
    <MyPart title={words.reviews} count={reviews.length}>
      {reviews.map((review) => {
        const { series, title, chat, decision } = review;
        return (
          <li key={`${series} ${decision.id}`} className="mine-item">
            <div className="mine-what">
              <p>{decision.text}</p>
              {decision.outcome !== undefined && <p className="mine-outcome">{decision.outcome}</p>}
              <p className="mine-facts">
                {decision.reviewOn !== undefined && <span>{words.reviewOn(common.day(decision.reviewOn))}</span>}
                <MeetingLink title={title} chat={chat} />
                {above.has(digestKeys.review(review)) && <span>{words.alsoAbove}</span>}
              </p>
              {decision.state === 'superseded' && <p className="mine-facts">{replacedLater}</p>}
              <PredictedThen series={series} decision={decision} />
              <p className="mine-facts">{words.reviewHow}</p>
            </div>
          </li>
        );
      })}
    </MyPart>
  );
}
