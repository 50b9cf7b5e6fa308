import * as z from 'zod';
import type { Decision, DecisionId } from '../../../domain/decisions';
import { OccurrenceKey, type SeriesKey } from '../../../domain/meetings';
import { awaitsReview } from '../../../domain/reviews';
import { Day } from '../../../domain/text';
import type { Ports, RowChange } from '../ports';
import { keys, places, readDecision, readRow, stored, type Kept } from '../rows';

export const ReviewRow = z.object({ occurrence: OccurrenceKey, reviewOn: Day });

/** The row by which a review is found on its day, kept with what the decision says of it. */
export function reviewRows(decision: Decision, before: Decision): RowChange[] {
  const { id, occurrence, reviewOn } = decision;
  const row = keys.review(id);
  if (awaitsReview(decision)) {
    if (awaitsReview(before) && before.reviewOn === reviewOn) return [];
    return [{ put: 'upsert', row, body: stored({ occurrence, reviewOn }) }];
  }
  return awaitsReview(before) ? [{ put: 'remove', row }] : [];
}

/** A decision of long ago, while it waits for somebody to look back. */
export async function findAwaiting(
  ports: Ports,
  series: SeriesKey,
  id: DecisionId,
): Promise<Kept<Decision> | undefined> {
  const row = await readRow(ports, { ...places.meeting(ports.home, series), row: keys.review(id) }, ReviewRow);
  return row && readDecision(ports, series, row.value.occurrence, id);
}
