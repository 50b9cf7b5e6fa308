import { Button } from '@fluentui/react-components';
import type { Action } from '../../../domain/actions';
import type { Offer } from '../../../domain/handOvers';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useHandOverWords } from '../../words/handOverWords';

interface OfferMadeProps {
  readonly action: Action;
  readonly offer: Offer;
  readonly mayTakeBack: boolean;
}

/** Somebody else was asked. */
export function OfferMade({ action, offer, mayTakeBack }: OfferMadeProps) {
  const words = useHandOverWords();
  const { takeBackOffer } = useMeetingVerbs();
  const isSending = useInMeeting(({ sending }) => sending.has(action.id));
  return (
    <div className="row">
      <span className="quiet grow">{words.asked(offer.to.name)}</span>
      {mayTakeBack && (
        <Button
          size="small"
          disabledFocusable={isSending}
          aria-label={words.takeBackFrom(offer.to.name)}
          onClick={() => takeBackOffer(action)}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
