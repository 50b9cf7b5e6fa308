import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import { isUndecided, type Decision } from '../../../domain/decisions';
import type { MeetingView } from '../../../domain/meetingView';
import type { OccurrenceKey } from '../../../domain/meetings';
import { useDraft, useInMeeting } from '../../meeting/MeetingContext';
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
  const isGone = ({ removed, id }: Decision) => removed === true && !undoable.some((one) => one.id === id);
  const shown = view.decisions.filter((decision) => !isGone(decision));
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
      {view.decisions.filter(isGone).map((decision) => (
        <WrittenOfRemoved key={decision.id} decision={decision} />
      ))}
    </section>
  );
}

/** Somebody else removed the decision, and what was being written of it is still there to be taken along. */
function WrittenOfRemoved({ decision: { id, text } }: { readonly decision: Decision }) {
  const { panel } = useWords();
  const { draft } = useDraft(`consideration:${id}`);
  if (!draft?.['text']?.trim()) return null;
  return (
    <div className="decision">
      <h3 className="decision-text">{text}</h3>
      <p className="quiet">{panel.removed.decision}</p>
      <RaiseConsideration decision={id} />
    </div>
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
