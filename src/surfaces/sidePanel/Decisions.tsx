import { useState, type ReactNode } from 'react';
import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import { isUndecided, type Decision, type DecisionId } from '../../../domain/decisions';
import { present, type MeetingView } from '../../../domain/meetingView';
import type { OccurrenceKey } from '../../../domain/meetings';
import { useDrafts, useInMeeting } from '../../meeting/MeetingContext';
import type { Undoable } from '../../meeting/meetingState';
import { AddDecision } from '../../parts/decisions/AddDecision';
import { DecisionHead } from '../../parts/decisions/DecisionHead';
import { DecisionMore } from '../../parts/decisions/DecisionMore';
import { RecordOutcome } from '../../parts/decisions/RecordOutcome';
import { RaiseConsideration } from '../../parts/considerations/RaiseConsideration';
import { Prompt } from '../../parts/prompts/Prompt';
import { HiddenNotes } from '../../parts/sittings/HiddenNotes';
import { PrivateNotes } from '../../parts/sittings/PrivateNotes';
import { UndoLine } from '../../parts/UndoLine';
import { useWords } from '../../words';
import { useSittingWords } from '../../words/sittingWords';
import { dayOf } from '../../parts/dayOf';
import { Considerations } from './Considerations';
import { LeftOverWords } from './LeftOverWords';
import type { LeftOvers } from './useLeftOver';
import { actionsByNote, notesByDecision } from './noteStandings';

interface DecisionsProps {
  readonly view: MeetingView;
  readonly current: OccurrenceKey;
  readonly leftOvers: LeftOvers;
}

const nothing: readonly Consideration[] = [];

/** Every decision with the question under it. A removed one stands as long as that can be taken back, or as words of it are unsent. */
export function Decisions({ view, current, leftOvers }: DecisionsProps) {
  const { panel } = useWords();
  const undoable = useInMeeting((state) => state.undoable);
  const said = notesByDecision(view.considerations);
  const came = actionsByNote(view.actions);
  const open = present(view.decisions);
  const leftAt = (id: DecisionId) => leftOvers.all.filter(({ at }) => at === id);
  const isShown = ({ removed, id }: Decision) =>
    !removed || undoable.some((one) => one.id === id) || leftAt(id).length > 0;
  const shown = view.decisions.filter(isShown);
  return (
    <section className="card" aria-labelledby="decisions">
      <h2 id="decisions" tabIndex={-1}>
        {panel.decisions}
      </h2>
      <PrivateNotes view={view} />
      <RecordLocked view={view} />
      <AddDecision />
      {open.some(isUndecided) && <Prompt />}
      {shown.length === 0 ? (
        <p className="quiet">{panel.noDecisions}</p>
      ) : (
        <ol className="decisions">
          {shown.map((decision) => (
            <DecisionEntry
              key={decision.id}
              decision={decision}
              removed={decision.removed ? undoable.find(({ id }) => id === decision.id) : undefined}
              isCarried={decision.occurrence !== current}
              considerations={said.get(decision.id) ?? nothing}
              came={came}
              leftOver={leftAt(decision.id).map((left) => (
                <LeftOverWords key={left.field} left={left} leftOvers={leftOvers} decisions={open} />
              ))}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Whoever goes on writing knows that it is an amendment. */
function RecordLocked({ view: { occurrence, lastOccurrence } }: Pick<DecisionsProps, 'view'>) {
  const { common } = useWords();
  const { lock } = useSittingWords();
  const locked = occurrence ? undefined : lastOccurrence?.locked;
  return locked ? <p className="quiet">{lock.isLocked(locked.by.name, common.day(dayOf(locked.at)))}</p> : null;
}

interface DecisionEntryProps {
  readonly decision: Decision;
  readonly removed: Undoable | undefined;
  readonly isCarried: boolean;
  readonly considerations: readonly Consideration[];
  readonly came: ReadonlyMap<string, readonly Action[]>;
  /** Unsent words of it, or of a note on it, that have no other place. */
  readonly leftOver: readonly ReactNode[];
}

function DecisionEntry({ decision, removed, isCarried, considerations, came, leftOver }: DecisionEntryProps) {
  if (removed) {
    return (
      <li>
        <UndoLine undoable={removed} backTo="decisions" />
      </li>
    );
  }
  if (decision.removed) {
    return (
      <li className="decision">
        <h3 className="decision-text">{decision.text}</h3>
        {leftOver}
      </li>
    );
  }
  return (
    <li className="decision">
      <DecisionHead decision={decision} isCarried={isCarried} />
      <Considerations decision={decision.id} considerations={considerations} came={came} />
      <HiddenNotes decision={decision.id} />
      {leftOver}
      <Question decision={decision} />
      <RecordOutcome decision={decision} />
      <DecisionMore decision={decision} />
    </li>
  );
}

/** Once it is decided the question is folded away; not from under the hands of who is answering it. */
function Question({ decision }: { readonly decision: Decision }) {
  const { panel } = useWords();
  const drafts = useDrafts();
  const isOpen = isUndecided(decision);
  const [shown, setShown] = useState({ isOpen, isUnfolded: isOpen });
  if (shown.isOpen !== isOpen) {
    const isAnswered = drafts.read(`consideration:${decision.id}`) !== undefined;
    setShown({ isOpen, isUnfolded: isOpen || (shown.isUnfolded && isAnswered) });
  }
  const question = <RaiseConsideration decision={decision.id} called={decision.text} />;
  if (shown.isUnfolded) return question;
  return (
    <details className="folded">
      <summary>{panel.question}</summary>
      {question}
    </details>
  );
}
