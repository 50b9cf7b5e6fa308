import { useState } from 'react';
import type { ListedDecision } from '../../../domain/decisionLog';
import { Decision, type DecisionState } from '../../../domain/decisions';
import { isMovedByOutcome, movesOf } from '../../../domain/decisionEffects';
import type { Problem } from '../../../domain/problems';
import { ConflictNotice } from '../../forms/ConflictNotice';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import type { Doing } from '../library/useDoing';
import type { Done, LookAgain } from './GoOn';
import { useDecisionCalls } from './useDecisionCalls';

interface GoOnStateProps {
  readonly listed: ListedDecision;
  readonly doing: Doing;
  readonly done: Done;
  readonly lookAgain: LookAgain;
  readonly again: () => Promise<void>;
}

/** By the way it came; what was decided is decided as it was before, not anew. */
function backTo({ state, outcome, effect }: Decision, moved: Decision, calls: ReturnType<typeof useDecisionCalls>) {
  if (movesOf(moved).some((one) => one === state)) return (key: string) => calls.move(moved.revision, state, key);
  if (state !== 'decided' || outcome === undefined || effect === undefined) return undefined;
  return (key: string) => calls.decide({ base: moved.revision, outcome, effect, asBefore: true }, key);
}

/** Only where it may go from where it stands. */
export function GoOnState({ listed, doing: { doing, attempt }, done, lookAgain, again }: GoOnStateProps) {
  const words = useGoingOnWords();
  const record = useDecisionRecordWords();
  const calls = useDecisionCalls(listed);
  const [conflict, setConflict] = useState<MoveConflict>();
  const { decision } = listed;
  const moves = movesOf(decision);
  const move = async (to: DecisionState, from: Decision) => {
    setConflict(undefined);
    const refused = (problem: Problem) => {
      const theirs = problem.code === 'conflict' ? Decision.safeParse(problem.theirs).data : undefined;
      if (!theirs) return lookAgain(problem);
      setConflict({ wanted: to, theirs });
      return true;
    };
    const moved = await attempt(`${to} ${from.revision}`, (key) => calls.move(from.revision, to, key), refused);
    if (!moved) return;
    done(to === 'discussing' ? words.takenUp : words.moved(record.states[to]), backTo(from, moved, calls));
  };
  return (
    <>
      {moves.length > 0 && (
        <div className="page-verbs" role="group" aria-label={record.state}>
          {moves.map((state) => (
            <button
              key={state}
              type="button"
              className="button"
              aria-disabled={doing !== undefined}
              onClick={() => void move(state, decision)}
            >
              {record.moves[state]}
            </button>
          ))}
        </div>
      )}
      {isMovedByOutcome(decision) && <p className="quiet">{record.movedByOutcome}</p>}
      {conflict && (
        <MovedBoth
          {...conflict}
          onKeepMine={() => void move(conflict.wanted, conflict.theirs)}
          onKeepTheirs={() => {
            setConflict(undefined);
            void again();
          }}
        />
      )}
    </>
  );
}

interface MoveConflict {
  readonly wanted: DecisionState;
  readonly theirs: Decision;
}

interface MovedBothProps extends MoveConflict {
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
}

/** Somebody moved it elsewhere meanwhile. */
function MovedBoth({ wanted, theirs, ...verbs }: MovedBothProps) {
  const record = useDecisionRecordWords();
  return (
    <ConflictNotice
      sides={[{ label: record.state, yours: record.states[wanted], theirs: record.states[theirs.state] }]}
      theirName={(theirs.changedBy ?? theirs.by).name}
      {...verbs}
    />
  );
}
