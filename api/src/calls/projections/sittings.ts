import { isUndecided } from '../../../../domain/decisions';
import { OccurrenceKey, type Series } from '../../../../domain/meetings';
import { present } from '../../../../domain/meetingView';
import type { Ports } from '../../ports';
import { listRecords } from '../../recordRows';
import { followPath } from '../writtenSteps';
import { projectDecision } from './decisions';

/**
 * What everybody may read of a sitting by now: when it is over, and when what was private is shown. The log finds its
 * decisions by all that was said about them, and steps of paths that were shown are suggested like all others.
 */
export async function projectSitting(ports: Ports, series: Series, of: string): Promise<void> {
  const occurrence = OccurrenceKey.parse(of);
  const { considerations, decisions } = await listRecords(ports, series.key, occurrence);
  const said = present(considerations);
  const here = said.filter((note) => note.occurrence === occurrence);
  // Of one that was decided the log says by now that nobody said anything.
  const decided = present(decisions).filter((decision) => !isUndecided(decision));
  for (const decision of new Set([...here.map((note) => note.decision), ...decided.map(({ id }) => id)]))
    await projectDecision(ports, series, `${occurrence}:${decision}`);
  for (const note of here) if (note.privateSince !== undefined) await followPath(ports, note);
}
