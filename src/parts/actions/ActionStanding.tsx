import { isOpen, isTheirs, type Action } from '../../../domain/actions';
import { escalationOf } from '../../../domain/escalations';
import { inquiriesOf } from '../../../domain/askingOwners';
import { useDrafts, useInMeeting } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { KeepFocus } from '../KeepFocus';
import { KeptWords } from '../KeptWords';
import { useKeptForm } from '../useKeptForm';
import { dayOf } from '../dayOf';
import { ActionPast } from './ActionPast';
import { AnswerGiven } from './AnswerGiven';
import { AnswerOffer } from './AnswerOffer';
import { AskOwner } from './AskOwner';
import { DeclineOffer } from './DeclineOffer';
import { OfferMade } from './OfferMade';

export interface ActionStandingProps {
  readonly action: Action;
}

/** Whom an action waits for, what they said, and how it came here. */
export function ActionStanding({ action }: ActionStandingProps) {
  const { common } = useWords();
  const words = useHandOverWords();
  const me = useInMeeting(({ view }) => view?.me);
  const declining = useKeptForm(useDrafts(), declineOf(action));
  const undoable = useInMeeting(({ undoable: all }) => all.find(({ id, offeredAt }) => id === action.id && offeredAt));
  if (!me) return null;
  const { offer, handOvers } = action;
  const isAsked = isOpen(action) && offer?.to.id === me.id;
  const last = handOvers.at(-1);
  const isStalled = isOpen(action) && me.mayRun && escalationOf(action);
  const mayAsk = isStalled && action.owner.id !== me.id;
  const inquiries = isOpen(action) ? inquiriesOf(action) : [];
  // Refused, it was not answered.
  const answered = !offer && last?.at === undoable?.offeredAt && last?.endedBy?.id === me.id ? last : undefined;
  const unoffered = answered && undoable ? 'answered' : 'none';
  const shown = !offer ? unoffered : !isAsked ? 'made' : declining.isOpen ? 'declining' : 'asked';
  return (
    <KeepFocus of={shown} label={words.of(action.text)} className="stack stack-tight">
      {offer && shown === 'asked' && <AnswerOffer action={action} offer={offer} declining={declining} />}
      {shown === 'declining' && <DeclineOffer action={action} field={declineOf(action)} kept={declining} />}
      {(shown === 'asked' || shown === 'declining') && <KeptWords form={declining} />}
      {offer && shown === 'made' && (
        <OfferMade
          action={action}
          offer={offer}
          mayTakeBack={me.mayRun || isTheirs(action, me.id) || offer.by.id === me.id}
        />
      )}
      {answered && undoable && <AnswerGiven action={action} handOver={answered} undoable={undoable} />}
      {shown === 'none' && isOpen(action) && last?.end === 'declined' && (
        <p className="quiet">{words.declined(last.to.name, last.reason)}</p>
      )}
      {isStalled && <p className="tag">{words.stalled(common.shortDay(dayOf(action.changedAt ?? action.at)))}</p>}
      {inquiries
        .filter(({ by }) => !mayAsk || by.id !== me.id)
        .map(({ by, at }) => (
          <p key={by.id} className="quiet">
            {words.inquired(by.name, common.shortDay(dayOf(at)))}
          </p>
        ))}
      {mayAsk && <AskOwner action={action} me={me} mine={inquiries.find(({ by }) => by.id === me.id)} />}
      <ActionPast action={action} />
    </KeepFocus>
  );
}

/** Where the reason is kept that somebody is writing. */
function declineOf({ id }: Action): string {
  return `decline:${id}`;
}
