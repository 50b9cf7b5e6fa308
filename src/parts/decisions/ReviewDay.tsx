import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Decision } from '../../../domain/decisions';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { dayOf } from '../dayOf';
import { useConfirmedChoice } from '../useConfirmedChoice';
import { inMonths } from './inMonths';

const usualMonths = [3, 6, 12];

/** The day on which it is asked what really happened. */
export function ReviewDay({ decision }: { readonly decision: Decision }) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const [past, setPast] = useState<string>();
  const { editDecision } = useMeetingVerbs();
  const id = useId();
  const { reviewOn, review } = decision;
  const choose = (day: string | null) => {
    const isPast = day !== null && day < dayOf(new Date());
    setPast(isPast ? day : undefined);
    if (!isPast) editDecision(decision, { reviewOn: day });
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
        {words.reviewAbout}
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
    </div>
  );
}
