import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import { isUndecided, type Decision } from '../../../domain/decisions';
import type { MeetingView } from '../../../domain/meetingView';
import type { OccurrenceKey } from '../../../domain/meetings';
import { useInMeeting } from '../../meeting/MeetingContext';
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
import { actionsByNote, notesByDecision } from './noteStandings';

interface DecisionsProps {
  readonly view: MeetingView;
  readonly current: OccurrenceKey;
}

const nothing: readonly Consideration[] = [];

/** Every decision with the question under it. A removed one stands as long as that can be taken back. */
export function Decisions({ view, current }: DecisionsProps) {
  const { panel } = useWords();
  const undoable = useInMeeting((state) => state.undoable);
  const said = notesByDecision(view.considerations);
  const came = actionsByNote(view.actions);
  const shown = view.decisions.filter(({ removed, id }) => !removed || undoable.some((one) => one.id === id));
  return (
    <section className="card" aria-labelledby="decisions">
      <h2 id="decisions" tabIndex={-1}>
        {panel.decisions}
      </h2>
      <PrivateNotes view={view} />
      <RecordLocked view={view} />
      <AddDecision />
      {shown.some(isUndecided) && <Prompt />}
      {shown.length === 0 ? (
        <p className="quiet">{panel.noDecisions}</p>
      ) : (
        <ol className="decisions">
          {shown.map((decision) => (
            <DecisionEntry
              key={decision.id}
              decision={decision}
              removed={decision.removed ? undoable.find(({ id }) => id === decision.id) : undefined}
              isFromLastTime={decision.occurrence !== current}
              considerations={said.get(decision.id) ?? nothing}
              came={came}
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
  readonly isFromLastTime: boolean;
  readonly considerations: readonly Consideration[];
  readonly came: ReadonlyMap<string, readonly Action[]>;
}

function DecisionEntry({ decision, removed, isFromLastTime, considerations, came }: DecisionEntryProps) {
  const { panel } = useWords();
  if (removed) {
    return (
      <li>
        <UndoLine undoable={removed} backTo="decisions" />
      </li>
    );
  }
  const question = <RaiseConsideration decision={decision.id} />;
  return (
    <li className="decision">
      <DecisionHead decision={decision} isFromLastTime={isFromLastTime} />
      <Considerations decision={decision.id} considerations={considerations} came={came} />
      <HiddenNotes decision={decision.id} />
      {isUndecided(decision) ? (
        question
      ) : (
        <details className="folded">
          <summary>{panel.question}</summary>
          {question}
        </details>
      )}
      <RecordOutcome decision={decision} />
      <DecisionMore decision={decision} />
    </li>
  );
}
