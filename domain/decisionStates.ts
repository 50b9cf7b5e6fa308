import * as z from 'zod/mini';
import { DecisionState, EarlierDecision, isInForce, stillReplacing, type Decision } from './decisions';
import type { Person } from './people';
import { Problem } from './problems';
import { basedOn, editRecord } from './records';

/** Where people move a decision to. `decided` is reached by its outcome, `superseded` by a later decision. */
export const decisionMoves = {
  proposed: ['discussing', 'deferred', 'rejected'],
  discussing: ['proposed', 'deferred', 'rejected'],
  decided: ['implemented', 'discussing'],
  deferred: ['discussing', 'rejected'],
  rejected: ['discussing'],
  implemented: ['decided'],
  superseded: [],
} as const satisfies Record<DecisionState, readonly DecisionState[]>;

export const DecisionMove = z.object({ base: basedOn, state: DecisionState });
export type DecisionMove = z.infer<typeof DecisionMove>;

export function mayMoveTo(from: DecisionState, to: DecisionState): boolean {
  const moves: readonly DecisionState[] = decisionMoves[from];
  return moves.includes(to);
}

export function moveDecision(decision: Decision, { base, state }: DecisionMove, by: Person, at: string): Decision {
  if (decision.removed) throw new Problem('notFound', 'This decision was removed.');
  const moved = editRecord(decision, { base, changes: { state }, by, at });
  if (moved !== decision && !mayMoveTo(decision.state, state))
    throw new Problem('invalid', 'A decision that stands like this can’t be moved there.', { field: 'state' });
  return stillReplacing(moved);
}

/** `null`: it replaces nothing after all. */
export const Superseding = z.object({ base: basedOn, earlier: z.nullable(EarlierDecision) });
export type Superseding = z.infer<typeof Superseding>;

export interface Replaced {
  readonly later: Decision;
  readonly earlier: Decision;
}

/** Both ends of it: the later decision that now holds, and the one that no longer does. */
export function supersede({ later, earlier }: Replaced, base: number, by: Person, at: string): Replaced {
  const { id, occurrence, text } = earlier;
  // Put into other words since, it is the same one.
  const supersedes = later.supersedes?.id === id ? later.supersedes : { id, occurrence, text };
  const changed = editRecord<Decision>(later, { base, changes: { supersedes }, by, at });
  if (changed === later) return { later, earlier };
  if (later.removed) throw new Problem('notFound', 'This decision was removed.');
  if (!isInForce(later)) throw new Problem('invalid', 'Only what was decided can replace an earlier decision.');
  if (later.supersedes) throw new Problem('invalid', 'This replaces an earlier decision: take that back first.');
  if (later.id === id || earlier.removed || !mayBeReplaced(earlier))
    throw new Problem('invalid', 'That decision can’t be replaced by this one.', { field: 'earlier' });
  const supersededBy = { id: later.id, occurrence: later.occurrence, was: earlier.state };
  const changes = { state: 'superseded', supersededBy } as const;
  return { later: changed, earlier: editRecord<Decision>(earlier, { base: earlier.revision, changes, by, at }) };
}

/** The earlier one stands again as it did. */
export function takeBackSuperseding({ later, earlier }: Replaced, base: number, by: Person, at: string): Replaced {
  const changed = editRecord<Decision>(later, { base, changes: { supersedes: undefined }, by, at });
  if (changed === later || earlier.supersededBy?.id !== later.id) return { later: changed, earlier };
  const changes = { state: earlier.supersededBy.was, supersededBy: undefined };
  return { later: changed, earlier: editRecord<Decision>(earlier, { base: earlier.revision, changes, by, at }) };
}

export function mayBeReplaced(decision: Decision): boolean {
  return !decision.removed && (isInForce(decision) || decision.state === 'deferred');
}
