import { useState } from 'react';
import type { ListedDecision } from '../../../domain/decisionLog';
import { Decision, type DecisionState } from '../../../domain/decisions';
import { isMovedByOutcome, movesOf } from '../../../domain/decisionEffects';
import { ConflictNotice } from '../../forms/ConflictNotice';
import { Notice } from '../../notices/Notice';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import { useDoing } from '../library/useDoing';
import type { Done } from './GoOn';
import { useDecisionCalls } from './useDecisionCalls';

interface GoOnStateProps {
  readonly listed: ListedDecision;
  readonly done: Done;
  readonly again: () => Promise<void>;
}

/** By the way it came; what was decided is decided again by the same outcome. */
function backTo({ state, outcome, effect }: Decision, moved: Decision, calls: ReturnType<typeof useDecisionCalls>) {
  if (movesOf(moved).some((one) => one === state)) return (key: string) => calls.move(moved.revision, state, key);
  if (state !== 'decided' || outcome === undefined || effect === undefined) return undefined;
  return (key: string) => calls.decide({ base: moved.revision, outcome, effect }, key);
}

/** Only where it may go from where it stands. */
export function GoOnState({ listed, done, again }: GoOnStateProps) {
  const words = useGoingOnWords();
  const record = useDecisionRecordWords();
  const calls = useDecisionCalls(listed);
  const { doing, problem, attempt, forget } = useDoing();
  const [wanted, setWanted] = useState<DecisionState>();
  const { decision } = listed;
  const moves = movesOf(decision);
  const theirs = problem?.code === 'conflict' ? Decision.safeParse(problem.theirs).data : undefined;
  const move = async (to: DecisionState, from: Decision) => {
    setWanted(to);
    const moved = await attempt(`${to} ${from.revision}`, (key) => calls.move(from.revision, to, key));
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
      {theirs && wanted && (
        <ConflictNotice
          sides={[{ label: record.state, yours: record.states[wanted], theirs: record.states[theirs.state] }]}
          theirName={(theirs.changedBy ?? theirs.by).name}
          onKeepMine={() => void move(wanted, theirs)}
          onKeepTheirs={() => {
            forget();
            void again();
          }}
        />
      )}
      {problem && !theirs && <Notice problem={problem} />}
    </>
  );
}
