import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Decision } from '../../../domain/decisions';
import { useDrafts, useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { KeepFocus } from '../KeepFocus';
import { dayOf } from '../dayOf';
import { KeptWords } from '../KeptWords';
import { useEditing } from '../useEditing';
import { DecisionRefused } from './DecisionRefused';
import { inMonths } from './inMonths';
import { isPutOff } from './isPutOff';
import { ReviewForm } from './ReviewForm';
import './decisionRecord.css';

interface ReviewItemProps {
  readonly decision: Decision;
  /** What was said of customers then. */
  readonly children: ReactNode;
  /** That was nothing: then it can't have come as predicted. */
  readonly isUnpredicted?: boolean;
}

const monthsPutOff = 3;

/** One decision that is looked back on. What became of that stays in its place: nothing moves under anybody's hand. */
export function ReviewItem({ decision, children, isUnpredicted = false }: ReviewItemProps) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const { editDecision } = useMeetingVerbs();
  const field = `review:${decision.id}`;
  const drafts = useDrafts();
  const { isEditing, begin: open, form, opener, asBegun } = useEditing(field, decision, draftOf);
  const begin = () => {
    open();
    // Somebody else may be faster, and then the API does not name it any more.
    drafts.write(field, { ...drafts.read(field), of: JSON.stringify(decision) });
  };
  const refused = useInMeeting((state) => state.refused.find(({ errand }) => errand.record === decision.id));
  const [wasDue] = useState(decision.reviewOn);
  const { review, reviewOn } = decision;
  const today = dayOf(new Date());
  const now = isEditing ? 'writing' : review ? 'reviewed' : isPutOff(decision, wasDue) ? 'putOff' : 'due';
  return (
    <li className="review-due">
      <h3 className="decision-text">{decision.text}</h3>
      {decision.state === 'superseded' && <p className="quiet">{words.replacedLater}</p>}
      {children}
      <KeepFocus of={now} label={words.lookBackOn(decision.text)}>
        {now === 'writing' && <ReviewForm decision={asBegun} field={field} kept={form} isUnpredicted={isUnpredicted} />}
        {now === 'due' && (
          <div className="row row-wrap">
            <Button size="small" appearance="primary" onClick={begin}>
              {words.lookBack}
            </Button>
            <Button
              size="small"
              onClick={() => editDecision(decision, { reviewOn: inMonths(new Date(), monthsPutOff) })}
            >
              {words.later}
            </Button>
          </div>
        )}
        {now === 'putOff' && (
          <div className="row row-wrap" role="status">
            {reviewOn !== undefined && words.putOff(common.day(reviewOn))}
            <Button size="small" onClick={() => editDecision(decision, { reviewOn: today })}>
              {words.askNow}
            </Button>
          </div>
        )}
        {now === 'reviewed' && review && (
          <>
            <p className="outcome" role="status">
              <span className="outcome-effect">{words.kept(review.by.name, words.verdicts[review.verdict])}</span>
              {review.observed}
            </p>
            <button ref={opener} type="button" className="link-button start" onClick={begin}>
              {words.changeReview}
            </button>
          </>
        )}
      </KeepFocus>
      <KeptWords form={form} />
      {refused && <DecisionRefused refused={refused} />}
    </li>
  );
}

function draftOf({ review }: Decision) {
  return { text: review?.observed ?? '', ...(review && { verdict: review.verdict }) };
}
