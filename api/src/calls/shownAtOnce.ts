import type { Occurrence, SeriesKey } from '../../../domain/meetings';
import type { Ports } from '../ports';
import { listRecords } from '../recordRows';

/** Leaves room in the transaction for everything else. */
const mostShown = 60;

/** The decisions of which more is known to everybody once private notes are shown: what is kept of them elsewhere follows. */
export async function shownAtOnce(
  ports: Ports,
  series: SeriesKey,
  before: Occurrence | undefined,
  after: Occurrence | undefined,
): Promise<string[]> {
  if (!before?.private || after?.private) return [];
  const { hidden } = await listRecords(ports, series, before.key);
  const decisions = new Set(hidden.map(({ decision }) => decision));
  return [...decisions].slice(0, mostShown).map((decision) => `decision:${before.key}:${decision}`);
}
