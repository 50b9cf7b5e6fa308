import * as z from 'zod/mini';
import { isUndecided, Outcome, type Decision, type DecisionId } from '../../../domain/decisions';
import type { SeriesKey } from '../../../domain/meetings';
import { problemsIn, type Typed } from '../../forms/fieldProblems';
import type { ReadWhole } from '../../forms/useEdit';

export const outcomeFields = ['said.outcome', 'said.effect'] as const;
export type OutcomeField = (typeof outcomeFields)[number];

/** Under which name is kept what was typed of it. */
export function outcomeDraft(series: SeriesKey, decision: DecisionId): string {
  return `outcome:${series} ${decision}`;
}

/** An outcome as it is corrected: words and effect are one thing, which also says where the decision stands. */
export function outcomeOf(decision: Decision) {
  const { id, revision, outcome = '', effect, fields } = decision;
  const changedIn = [fields['outcome'], fields['effect'], fields['state']].map((at) => at ?? 1);
  // Spoken of again it is not decided by what it once was: the same words decide it anew.
  const said = { outcome, effect, ...(isUndecided(decision) && { isOpen: true }) };
  return { id, revision, fields: { said: Math.max(...changedIn) }, said, decision };
}
export type OutcomeRecord = ReturnType<typeof outcomeOf>;

export function outcomeTyped({ said }: OutcomeRecord): Typed<OutcomeField> {
  return { 'said.outcome': said.outcome, 'said.effect': said.effect ?? '' };
}

export const SaidOutcome = z.object({ said: z.pick(Outcome, { outcome: true, effect: true }) });

export const readOutcome: ReadWhole<OutcomeField> = (typed) => {
  const said = { outcome: typed['said.outcome'], effect: typed['said.effect'] };
  const read = SaidOutcome.safeParse({ said });
  return read.success ? { value: read.data } : { problems: problemsIn(outcomeFields, typed, read.error.issues) };
};
