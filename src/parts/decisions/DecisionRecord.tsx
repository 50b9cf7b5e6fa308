import { Button } from '@fluentui/react-components';
import { isInForce, type Decision } from '../../../domain/decisions';
import { isMovedByOutcome, movesOf } from '../../../domain/decisionEffects';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useHost } from '../../teams/host';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { decisionAddress } from '../decisionAddress';
import { KeepFocus } from '../KeepFocus';
import { NamedPeople } from './NamedPeople';
import { NamedPerson } from './NamedPerson';
import { Options } from './Options';
import { Replaces } from './Replaces';
import { ReviewDay } from './ReviewDay';
import './decisionRecord.css';

/** Where it stands, who carries it, what was weighed, what it replaces and when to look back. */
export function DecisionRecord({ decision }: { readonly decision: Decision }) {
  const words = useDecisionRecordWords();
  return (
    <div className="decision-record">
      <State decision={decision} />
      <NamedPerson decision={decision} role="driver" label={words.driver} />
      <NamedPerson decision={decision} role="approver" label={words.approver} />
      <NamedPeople decision={decision} role="contributors" label={words.contributors} />
      <NamedPeople decision={decision} role="informed" label={words.informed} />
      <Options decision={decision} />
      {isInForce(decision) && <Replaces decision={decision} />}
      <ReviewDay decision={decision} />
      <LogPage decision={decision} />
    </div>
  );
}

/** All that was said of it and came of it, in the personal app. */
function LogPage({ decision: { id, text } }: { readonly decision: Decision }) {
  const words = useDecisionRecordWords();
  const { openPage } = useHost();
  const series = useInMeeting(({ view }) => view?.series);
  if (!series) return null;
  return (
    <button
      type="button"
      className="link-button start"
      aria-label={words.moreOf(words.logPage, text)}
      onClick={() => void openPage('library', decisionAddress(series, id))}
    >
      {words.logPage}
    </button>
  );
}

/** By buttons, not by a list that moves it with every arrow key. */
function State({ decision }: { readonly decision: Decision }) {
  const words = useDecisionRecordWords();
  const { moveDecision } = useMeetingVerbs();
  const moves = movesOf(decision);
  return (
    <KeepFocus of={decision.state} label={words.state}>
      <p>
        <span className="quiet">{words.state}:</span> <strong>{words.states[decision.state]}</strong>
      </p>
      {decision.state === 'superseded' && <p className="quiet">{words.replacedLater}</p>}
      {isMovedByOutcome(decision) && <p className="quiet">{words.movedByOutcome}</p>}
      {moves.length > 0 && (
        <div className="row row-wrap">
          {moves.map((state) => (
            <Button key={state} size="small" onClick={() => moveDecision(decision, state)}>
              {words.moves[state]}
            </Button>
          ))}
        </div>
      )}
    </KeepFocus>
  );
}
