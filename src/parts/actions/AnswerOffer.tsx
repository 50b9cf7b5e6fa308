import { Button } from '@fluentui/react-components';
import type { Action } from '../../../domain/actions';
import type { Offer } from '../../../domain/handOvers';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useHandOverWords } from '../../words/handOverWords';
import type { KeptForm } from '../useKeptForm';

interface AnswerOfferProps {
  readonly action: Action;
  readonly offer: Offer;
  /** Where the reason for a no is written. */
  readonly declining: KeptForm;
}

/** Yes in one tap; no may say why. */
export function AnswerOffer({ action, offer, declining }: AnswerOfferProps) {
  const words = useHandOverWords();
  const { answerOffer } = useMeetingVerbs();
  const isSending = useInMeeting(({ sending }) => sending.has(action.id));
  return (
    <>
      <p role="status">{words.asksYou(offer.by.name)}</p>
      <div className="row">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isSending}
          aria-label={words.acceptThis(action.text)}
          onClick={() => answerOffer(action, { accepted: true })}
        >
          {words.accept}
        </Button>
        <Button
          size="small"
          disabledFocusable={isSending}
          aria-label={words.declineThis(action.text)}
          onClick={() => declining.open({ text: '' })}
        >
          {words.decline}
        </Button>
      </div>
    </>
  );
}
