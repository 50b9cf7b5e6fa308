import * as z from 'zod/mini';
import { OccurrenceKey } from './meetings';
import type { Person } from './people';
import { Problem } from './problems';
import { basedOn, editRecord, given, newRecord, recordParts } from './records';
import { id, line, passage } from './text';

export const DecisionId = id<'DecisionId'>('the decision');
export type DecisionId = z.infer<typeof DecisionId>;

/** What asking about customers did to the decision: the outcome that matters. */
export const effectsOnDecision = ['none', 'confirmed', 'changed', 'deferred', 'dropped'] as const;
export const EffectOnDecision = z.enum(effectsOnDecision, 'Say what the question did to the decision.');
export type EffectOnDecision = z.infer<typeof EffectOnDecision>;

export const DecisionState = z.enum([
  'proposed',
  'discussing',
  'decided',
  'deferred',
  'rejected',
  'implemented',
  'superseded',
]);
export type DecisionState = z.infer<typeof DecisionState>;

export const NewDecision = z.object({ id: DecisionId, text: line(200, 'The decision') });
export type NewDecision = z.infer<typeof NewDecision>;

export const Decision = z.object({
  ...NewDecision.shape,
  ...recordParts,
  occurrence: OccurrenceKey,
  state: DecisionState,
  outcome: z.optional(z.string()),
  effect: z.optional(EffectOnDecision),
});
export type Decision = z.infer<typeof Decision>;

export const DecisionEdit = z.object({
  base: basedOn,
  text: z.optional(line(200, 'The decision')),
  removed: z.optional(z.boolean()),
});
export type DecisionEdit = z.infer<typeof DecisionEdit>;

export const Outcome = z.object({ base: basedOn, outcome: passage(500, 'The outcome'), effect: EffectOnDecision });
export type Outcome = z.infer<typeof Outcome>;

export function proposeDecision(decision: NewDecision, occurrence: OccurrenceKey, by: Person, at: string): Decision {
  return { ...decision, ...newRecord(by, at), occurrence, state: 'proposed' };
}

export function editDecision(decision: Decision, { base, ...changes }: DecisionEdit, by: Person, at: string): Decision {
  return editRecord(decision, { base, changes: given(changes), by, at });
}

export function decide(decision: Decision, { base, outcome, effect }: Outcome, by: Person, at: string): Decision {
  if (decision.removed) throw new Problem('notFound', 'This decision was removed.');
  return editRecord(decision, { base, changes: { outcome, effect, state: stateAfter(effect) }, by, at });
}

function stateAfter(effect: EffectOnDecision): DecisionState {
  switch (effect) {
    case 'deferred':
      return 'deferred';
    case 'dropped':
      return 'rejected';
    case 'none':
    case 'confirmed':
    case 'changed':
      return 'decided';
  }
}

/** Undecided items carry over to the next occurrence. */
export function isUndecided({ state, removed }: Decision): boolean {
  return !removed && (state === 'proposed' || state === 'discussing');
}
