import * as z from 'zod/mini';
import { OccurrenceKey } from './meetings';
import { Person } from './people';
import { Problem } from './problems';
import { basedOn, editRecord, newRecord, recordParts, sentChanges } from './records';
import { Review } from './reviews';
import { Day, id, Instant, line, passage } from './text';

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

/** Another decision of the same series: it stands where it was proposed. */
export const EarlierDecision = z.object({ id: DecisionId, occurrence: OccurrenceKey });
export type EarlierDecision = z.infer<typeof EarlierDecision>;

export const mostNamed = 20;
export const mostOptions = 8;

const named = z.array(Person).check(z.maxLength(mostNamed, `At most ${mostNamed} people can be named here.`));

/** Who carries it and who has a say: people of the meeting. */
const roles = {
  driver: z.optional(Person),
  approver: z.optional(Person),
  contributors: z.optional(named),
  informed: z.optional(named),
};
export const decisionRoles = ['driver', 'approver', 'contributors', 'informed'] as const;

const options = z.array(line(200, 'The option')).check(
  z.maxLength(mostOptions, `At most ${mostOptions} options can be written down.`),
  z.refine((lines) => new Set(lines).size === lines.length, 'The same option is written down twice.'),
);

export const Decision = z.object({
  ...NewDecision.shape,
  ...recordParts,
  occurrence: OccurrenceKey,
  state: DecisionState,
  outcome: z.optional(z.string()),
  effect: z.optional(EffectOnDecision),
  /** When its outcome was settled; what was decided in earlier releases doesn't tell. */
  decidedAt: z.optional(Instant),
  ...roles,
  /** What was weighed against each other. */
  options: z.optional(options),
  /** Undecided again long after, from this occurrence on or the next one that began: once for each time. */
  takenUp: z.optional(z.array(OccurrenceKey)),
  /** `text`: as it read then; decisions of earlier releases don't tell. */
  supersedes: z.optional(z.object({ ...EarlierDecision.shape, text: z.optional(z.string()) })),
  /** `was`: how it stood before, for when that is taken back. */
  supersededBy: z.optional(z.object({ ...EarlierDecision.shape, was: DecisionState })),
  /** From this day on it is asked what really happened to customers. */
  reviewOn: z.optional(Day),
  review: z.optional(Review),
});
export type Decision = z.infer<typeof Decision>;

/** `null` takes out what was there. */
export const DecisionEdit = z.object({
  base: basedOn,
  text: z.optional(line(200, 'The decision')),
  removed: z.optional(z.boolean()),
  driver: z.optional(z.nullable(Person)),
  approver: z.optional(z.nullable(Person)),
  contributors: roles.contributors,
  informed: roles.informed,
  options: z.optional(options),
  reviewOn: z.optional(z.nullable(Day)),
});
export type DecisionEdit = z.infer<typeof DecisionEdit>;

export const Outcome = z.object({
  base: basedOn,
  outcome: passage(500, 'The outcome'),
  effect: EffectOnDecision,
  /** That it was opened again, by the revision `base`, is taken back: it is not decided anew. */
  asBefore: z.optional(z.boolean()),
});
export type Outcome = z.infer<typeof Outcome>;

export function proposeDecision(decision: NewDecision, occurrence: OccurrenceKey, by: Person, at: string): Decision {
  return { ...decision, ...newRecord(by, at), occurrence, state: 'proposed' };
}

export function editDecision(decision: Decision, { base, ...changes }: DecisionEdit, by: Person, at: string): Decision {
  const edited = editRecord<Decision>(decision, { base, changes: sentChanges(changes), by, at });
  return stillReplacing(edited);
}

export function decide(decision: Decision, said: Outcome, by: Person, at: string): Decision {
  const { base, outcome, effect } = said;
  if (decision.removed) throw new Problem('notFound', 'This decision was removed.');
  if (decision.state === 'superseded')
    throw new Problem('invalid', 'This decision was replaced by a later one: change that one.');
  const changes = { outcome, effect, state: stateWith(effect, decision.state) };
  const talked = talkedAbout(decision, base);
  const decided = editRecord(talked, { base, changes, by, at });
  // An outcome that is only put into other words was decided when it was.
  const isNew = decision.outcome === undefined || decided.state !== decision.state;
  return stillReplacing(
    decided !== talked && isNew && !isBack(decision, said) ? { ...decided, decidedAt: at } : decided,
  );
}

/** The very outcome by which it was decided, and nobody has moved it since it was opened again. */
function isBack(decision: Decision, { base, outcome, effect, asBefore = false }: Outcome): boolean {
  const isSame = decision.outcome === outcome && decision.effect === effect;
  return asBefore && isSame && isUndecided(decision) && decision.fields['state'] === base;
}

/** When it was decided; of what is being discussed again nothing holds any more. */
export function decidedAt(decision: Decision): string | undefined {
  return decision.state === 'proposed' || decision.state === 'discussing' ? undefined : decision.decidedAt;
}

/** That it was taken up meanwhile contradicts nobody's outcome. */
function talkedAbout(decision: Decision, base: number): Decision {
  if (decision.outcome !== undefined || !isUndecided(decision)) return decision;
  const { state: moved = 1, ...fields } = decision.fields;
  return moved > base ? { ...decision, fields: { ...fields, state: base } } : decision;
}

function stateWith(effect: EffectOnDecision, state: DecisionState): DecisionState {
  switch (effect) {
    case 'deferred':
      return 'deferred';
    case 'dropped':
      return 'rejected';
    case 'none':
    case 'confirmed':
    case 'changed':
      return state === 'implemented' ? 'implemented' : 'decided';
  }
}

/** What replaces an earlier decision has to stand itself. */
export function stillReplacing(decision: Decision): Decision {
  if (decision.supersedes && (decision.removed || !isInForce(decision)))
    throw new Problem('invalid', 'This replaces an earlier decision: take that back first.');
  return decision;
}

export function isInForce({ state }: Decision): boolean {
  return state === 'decided' || state === 'implemented';
}

/** Undecided items carry over to the next occurrence. */
export function isUndecided({ state, removed }: Decision): boolean {
  return !removed && (state === 'proposed' || state === 'discussing');
}
