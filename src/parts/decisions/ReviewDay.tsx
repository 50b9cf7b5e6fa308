import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Decision } from '../../../domain/decisions';
import { reviewWaits } from '../../../domain/reviews';
import { useDrafts, useMeetingVerbs } from '../../meeting/MeetingContext';
import { offersBeside } from '../../meeting/undoing';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { dayOf } from '../dayOf';
import { OfferLine } from '../OfferLine';
import { useConfirmedChoice } from '../useConfirmedChoice';
import { useOffer } from '../useOffer';
import { inMonths } from './inMonths';

const usualMonths = [3, 6, 12];

/** A day that was taken off, for as long as it can be put back: also while the record is folded away. */
const takenOff = offersBeside<{ readonly decision: Decision['id']; readonly day: string }>();

/** The day on which it is asked what really happened. */
export function ReviewDay({ decision }: { readonly decision: Decision }) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const [past, setPast] = useState<string>();
  const { editDecision } = useMeetingVerbs();
  const id = useId();
  const { reviewOn, review } = decision;
  const { offered, offer, drop } = useOffer(takenOff(useDrafts()));
  // Where somebody chose another day meanwhile, that one stays.
  const back = reviewOn === undefined ? offered.find((one) => one.decision === decision.id) : undefined;
  const isPassed = (day: string) => day < dayOf(new Date());
  const choose = (day: string | null) => {
    const isPast = day !== null && isPassed(day);
    setPast(isPast ? day : undefined);
    if (isPast) return;
    editDecision(decision, { reviewOn: day });
    // A day that has passed could not be put back.
    if (day === null && reviewOn !== undefined && !isPassed(reviewOn)) offer({ decision: decision.id, day: reviewOn });
  };
  const choosing = useConfirmedChoice({ value: reviewOn ?? '', isMeant: (day) => day >= '2000', onChoose: choose });
  if (review) return <p className="quiet">{words.kept(review.by.name, words.verdicts[review.verdict])}</p>;
  return (
    <div className="stack stack-tight" role="group" aria-label={words.reviewOn}>
      <label className="labelled">
        {words.reviewOn}
        <input
          type="date"
          className="select"
          aria-describedby={past === undefined ? id : `${id} ${id}past`}
          aria-invalid={past !== undefined}
          {...choosing}
        />
      </label>
      {past !== undefined && (
        <p id={`${id}past`} className="problem" role="alert">
          {words.reviewPast(common.day(past))}
        </p>
      )}
      <p id={id} className="quiet">
        {reviewWaits(decision, dayOf(new Date()))
          ? words.reviewWaitsSaid(common.day(reviewOn ?? ''))
          : words.reviewAbout}
      </p>
      <div className="row row-wrap">
        {usualMonths.map((months) => (
          <Button key={months} size="small" onClick={() => choose(inMonths(new Date(), months))}>
            {words.inMonths(months)}
          </Button>
        ))}
        {reviewOn !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => choose(null)}>
            {words.noReview}
          </Button>
        )}
      </div>
      {back && (
        <OfferLine
          said={words.takenOut(common.day(back.day))}
          of={common.day(back.day)}
          onUndo={() => {
            drop(back);
            editDecision(decision, { reviewOn: back.day });
          }}
          isTaking
          onLeave={(line) => line.parentElement?.querySelector('input')?.focus()}
        />
      )}
    </div>
  );
}
