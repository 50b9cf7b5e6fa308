import type { TellableMoment } from '../../../domain/meetingView';
import { shownName } from '../../../domain/customers';
import type { Why } from '../../../domain/meetings';
import { useWords } from '../../words';
import { MomentFacts } from './MomentFacts';

interface MomentCardProps {
  readonly told: TellableMoment;
  readonly variant: 'compact' | 'panel' | 'stage' | 'preview';
  readonly why?: Why | undefined;
}

/** One customer's moment, the same wherever it is shown. `compact` keeps to who and what. */
export function MomentCard({ told, variant, why }: MomentCardProps) {
  const words = useWords().common;
  const { moment, customer } = told;
  return (
    <article className={`moment moment-${variant}`} lang={moment.language} aria-label={words.moment.heading}>
      <p className="moment-kind" lang={words.language}>
        <span>{words.kinds[moment.kind]}</span>
        {moment.sample && <span className="tag">{words.sample}</span>}
      </p>
      <h2 className="moment-headline">{moment.headline}</h2>
      <p className="moment-customer">
        <strong>{shownName(customer)}</strong>
        <span className="moment-does">{customer.whatTheyDo}</span>
      </p>
      {variant !== 'compact' && (
        <>
          <p className="moment-story">{moment.story}</p>
          {moment.quote !== undefined && <blockquote className="moment-quote">{moment.quote}</blockquote>}
          <MomentFacts told={told} />
        </>
      )}
      {why && variant !== 'compact' && (
        <p className="moment-why" lang={words.language}>
          <span className="moment-label">{words.moment.whyThisOne}</span> {words.why(why)}
        </p>
      )}
    </article>
  );
}
