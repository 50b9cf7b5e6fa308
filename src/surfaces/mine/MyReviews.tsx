import type { MyReview } from '../../../domain/myItems';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useMineWords } from '../../words/mineWords';
import { MeetingLink } from './MeetingLink';
import { MyPart } from './MyPart';

/** Decisions of which it is time to say what came true. */
export function MyReviews({ reviews }: { readonly reviews: readonly MyReview[] }) {
  const { common } = useWords();
  const words = useMineWords();
  const { replacedLater } = useDecisionRecordWords();
  return (
    <MyPart title={words.reviews} count={reviews.length}>
      {reviews.map(({ series, title, chat, decision }) => (
        <li key={`${series} ${decision.id}`} className="mine-item">
          <div className="mine-what">
            <p>{decision.text}</p>
            {decision.outcome !== undefined && <p className="mine-outcome">{decision.outcome}</p>}
            <p className="mine-facts">
              {decision.reviewOn !== undefined && <span>{words.reviewOn(common.day(decision.reviewOn))}</span>}
              <MeetingLink title={title} chat={chat} />
            </p>
            {decision.state === 'superseded' && <p className="mine-facts">{replacedLater}</p>}
            <p className="mine-facts">{words.reviewHow}</p>
          </div>
        </li>
      ))}
    </MyPart>
  );
}
