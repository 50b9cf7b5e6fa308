import type { Consideration } from '../../../domain/considerations';
import type { DecisionPage } from '../../../domain/decisionLog';
import { priorityOf } from '../../../domain/weights';
import type { FileWords } from './decisionFiles';

/** Where a note stands, what it weighs and why, and how many support it: in words, as a file tells it. */
export function standingOf(
  note: Consideration,
  { supports }: Pick<DecisionPage, 'supports'>,
  { considering, log }: Pick<FileWords, 'considering' | 'log'>,
): string[] {
  const { state, weight } = considering;
  const priority = priorityOf(note);
  const supporters = supports[note.id] ?? 0;
  return [
    state.states[note.state],
    ...(priority ? [`${weight.priority.title(priority)}: ${weight.priority.reason(priority)}`] : []),
    ...(supporters > 0 ? [log.supported(supporters)] : []),
  ];
}
