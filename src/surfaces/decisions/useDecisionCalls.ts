import { useApi } from '../../ApiContext';
import type { ListedDecision } from '../../../domain/decisionLog';
import {
  DecisionEdit,
  type Decision,
  type DecisionState,
  type EarlierDecision,
  type Outcome,
} from '../../../domain/decisions';

/** What changes a decision long after: each call says in which meeting it stands. */
export function useDecisionCalls({ meeting, decision: { id, occurrence } }: ListedDecision) {
  const api = useApi();
  const params = { meeting, decision: id };
  return {
    move: (base: number, state: DecisionState, idempotencyKey: string): Promise<Decision> =>
      api.call('moveDecision', { params, body: { base, state, occurrence } }, { idempotencyKey }),
    decide: ({ base, outcome, effect, asBefore }: Outcome, idempotencyKey: string): Promise<Decision> =>
      api.call(
        'decide',
        { params, body: { base, outcome, effect, ...(asBefore && { asBefore }), occurrence } },
        { idempotencyKey },
      ),
    replace: (base: number, earlier: EarlierDecision | null, idempotencyKey: string): Promise<Decision> =>
      api.call('supersede', { params, body: { base, earlier, occurrence } }, { idempotencyKey }),
    edit: (base: number, changes: object, idempotencyKey: string): Promise<Decision> =>
      api.call(
        'editDecision',
        { params, body: { ...DecisionEdit.parse({ base, ...changes }), occurrence } },
        { idempotencyKey },
      ),
  };
}
