import type { Occurrence } from '../../../domain/meetings';

/** Once private notes are shown everybody knows more of the sitting: what is kept of it elsewhere follows. */
export function shownAtOnce(before: Occurrence | undefined, after: Occurrence | undefined): string[] {
  return before?.private && !after?.private ? [`sitting:${before.key}`] : [];
}
