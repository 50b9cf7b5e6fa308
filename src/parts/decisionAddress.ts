import type { DecisionId } from '../../domain/decisions';
import type { SeriesKey } from '../../domain/meetings';

/** Where a decision's page stands in the log of all meetings' decisions. */
export function decisionAddress(series: SeriesKey, decision: DecisionId): string {
  return `#/decisions/${series}/${decision}`;
}
