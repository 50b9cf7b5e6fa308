import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '../../../domain/decisions';
import { mayBeReplaced } from '../../../domain/decisionStates';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { KeepFocus } from '../KeepFocus';
import { replacing } from './replacing';
import { longestFind, useEarlierDecisions } from './useEarlierDecisions';

/** Which earlier decision of the series no longer holds because of this one. */
export function Replaces({ decision }: { readonly decision: Decision }) {
  const words = useDecisionRecordWords();
  const { supersede } = useMeetingVerbs();
  const me = useInMeeting(({ view }) => view?.me);
  const [isChoosing, setChoosing] = useState(false);
  const { supersedes, by, driver, approver } = decision;
  const isTheirs = [by, driver, approver].some((person) => person?.id === me?.id) || me?.mayRun === true;
  if (!isTheirs && !supersedes) return null;
  const now = supersedes ? 'replacing' : isChoosing ? 'choosing' : 'nothing';
  return (
    <KeepFocus of={now} label={words.supersedes}>
      {supersedes && <p>{replacing(supersedes, words)}</p>}
      {now === 'replacing' && isTheirs && (
        <Button size="small" className="start" onClick={() => supersede(decision, null)}>
          {words.replacesNothing}
        </Button>
      )}
      {now === 'nothing' && (
        <Button size="small" className="start" onClick={() => setChoosing(true)}>
          {words.chooseEarlier}
        </Button>
      )}
      {now === 'choosing' && (
        <Chooser
          decision={decision}
          onChoose={(earlier) => {
            setChoosing(false);
            supersede(decision, { id: earlier.id, occurrence: earlier.occurrence });
          }}
          onLeave={() => setChoosing(false)}
        />
      )}
    </KeepFocus>
  );
}

interface ChooserProps {
  readonly decision: Decision;
  readonly onChoose: (earlier: Decision) => void;
  readonly onLeave: () => void;
}

/** Out of the log of this series, the newest first; where it is long, by words too. */
function Chooser({ decision, onChoose, onLeave }: ChooserProps) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const [text, setText] = useState('');
  const { found, isLong, problem, again } = useEarlierDecisions(text);
  const others = found?.map((one) => one.decision).filter((one) => one.id !== decision.id && mayBeReplaced(one));
  return (
    <>
      <h4 className="record-label">{words.chooseEarlier}</h4>
      {isLong && (
        <Field label={words.findEarlier} size="small">
          <Input
            type="search"
            size="small"
            maxLength={longestFind}
            value={text}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
      )}
      {problem && <Notice problem={problem} onTryAgain={again} />}
      {!others && !problem && <p aria-busy="true">{words.loading}</p>}
      {others?.length === 0 && <p className="quiet">{text.trim() ? words.noneLike : words.noEarlier}</p>}
      <ul className="record-list">
        {others?.map((earlier) => (
          <li key={earlier.id} className="stack stack-tight">
            <button
              type="button"
              className="link-button start"
              aria-label={words.chooseThis(earlier.text)}
              onClick={() => onChoose(earlier)}
            >
              {earlier.text}
            </button>
            <span className="quiet">{[words.states[earlier.state], earlier.outcome].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <Button size="small" className="start" onClick={onLeave}>
        {common.cancel}
      </Button>
    </>
  );
}
