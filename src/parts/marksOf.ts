import type { Decision } from '../../domain/decisions';
import type { SittingWords } from '../words/en/sitting';

type Marked = Pick<Decision, 'late' | 'amended'>;

/** What came after the meeting, and what was changed after the record was locked, says so in a text, too. */
export function marksOf({ late, amended }: Marked, marks: SittingWords['marks']): string[] {
  return [...(late ? [marks.late] : []), ...(amended ? [marks.amended] : [])];
}
