import type { Decision, DecisionState } from './decisions';
import { decisionMoves } from './decisionStates';
import { Problem } from './problems';

type MovedTo = Exclude<DecisionState, 'superseded'>;

/** Asking confirmed or changed what holds: what is put off or rejected was deferred or dropped, or asking did nothing to it. */
function contradictsEffect({ effect }: Pick<Decision, 'effect'>, to: DecisionState): boolean {
  const holds = effect === 'confirmed' || effect === 'changed';
  return holds && (to === 'deferred' || to === 'rejected');
}

/** Where people may move it from where it stands. */
export function movesOf(decision: Decision): MovedTo[] {
  const moves: readonly MovedTo[] = decisionMoves[decision.state];
  return moves.filter((to) => !contradictsEffect(decision, to));
}

/** Another outcome puts it off or rejects it, and says what asking did to it. */
export function isMovedByOutcome(decision: Decision): boolean {
  const moves: readonly MovedTo[] = decisionMoves[decision.state];
  return moves.some((to) => contradictsEffect(decision, to));
}

export function checkFitsEffect(decision: Decision, to: DecisionState): void {
  if (decision.state !== to && contradictsEffect(decision, to))
    throw new Problem(
      'invalid',
      'Its outcome says that asking confirmed or changed it. Change the outcome to put it off or reject it.',
      { field: 'state' },
    );
}
