import { useState } from 'react';
import type { TellableMoment } from '../../../domain/meetingView';
import { shownName } from '../../../domain/customers';
import type { Why } from '../../../domain/meetings';
import { LazyPicture } from '../../images/LazyPicture';
import { useWords } from '../../words';
import { LazyWhy } from './LazyWhy';
import { MomentFacts } from './MomentFacts';
import { Typical } from './Typical';

interface MomentCardProps {
  readonly told: TellableMoment;
  readonly variant: 'compact' | 'panel' | 'stage' | 'preview';
  readonly why?: Why | undefined;
  /** Behind a content notice: is the story shown? Without it each card knows for itself. */
  readonly isStoryShown?: boolean | undefined;
  readonly onShowStory?: (() => void) | undefined;
}

/** One customer's moment, the same wherever it is shown. `compact` keeps to who and what. */
export function MomentCard({ told, variant, why, isStoryShown, onShowStory }: MomentCardProps) {
  const words = useWords().common;
  const [isShownHere, setShownHere] = useState(false);
  const { moment, customer } = told;
  const isShown = moment.contentNotice === undefined || (isStoryShown ?? isShownHere);
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
      {variant !== 'compact' && !isShown && (
        <div className="moment-notice">
          <p>
            <span className="moment-label" lang={words.language}>
              {words.moment.notice}
            </span>
            {moment.contentNotice}
          </p>
          <button
            type="button"
            className="button"
            lang={words.language}
            onClick={() => {
              setShownHere(true);
              onShowStory?.();
            }}
          >
            {words.moment.showStory}
          </button>
        </div>
      )}
      {variant !== 'compact' && isShown && <Story told={told} />}
      {why && variant !== 'compact' && <LazyWhy why={why} customer={shownName(customer)} />}
    </article>
  );
}

function Story({ told }: { readonly told: TellableMoment }) {
  const { moment } = told;
  return (
    <>
      {moment.picture && <LazyPicture picture={moment.picture} of={{ moment: moment.id }} />}
      <p className="moment-story">{moment.story}</p>
      <Typical typicality={moment.typicality} />
      {moment.quote !== undefined && <blockquote className="moment-quote">{moment.quote}</blockquote>}
      {moment.clip && (
        <a className="moment-clip" href={moment.clip.url} target="_blank" rel="noreferrer">
          {moment.clip.title}
        </a>
      )}
      <MomentFacts told={told} />
    </>
  );
}
