import { isOverdue } from '../../../domain/actions';
import type { ActionOfDecision } from '../../../domain/decisionLog';
import { dayOf } from '../../parts/dayOf';
import type { DecisionLogWords } from '../../words/en/decisionLog';

interface Telling {
  readonly words: DecisionLogWords['actions'];
  readonly day: (day: string) => string;
  readonly today: string;
}

/** Whose an action is, and where it stands by its day. */
export function actionFacts(action: ActionOfDecision, { words, day, today }: Telling): string[] {
  const { owner, state, dueOn, closedAt } = action;
  const due = day(dueOn);
  if (state === 'done') return [owner.name, closedAt ? words.doneOn(day(dayOf(closedAt))) : words.done, words.due(due)];
  return [owner.name, words.open, isOverdue(action, today) ? words.overdue(due) : words.due(due)];
}
