import type { Answered } from '../../../domain/contract';
import { mayRun } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { mayWrapUp } from '../access/hosts';
import { enterMeeting } from '../access/membership';
import type { Ask } from './ask';
import { places } from '../rows';
import { endSeries } from './endings';
import { answeredBefore } from './once';
import { viewAgain } from './running';
import { whereNotesGo } from './records';

/** Ended already is ended: two people may tap at once. */
export async function wrapUp(ask: Ask<'wrapUp'>): Promise<Answered<'wrapUp'>> {
  const { ports, by, params } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const series = membership.state?.value;
  whereNotesGo(series);
  if (series?.open && !(await answeredBefore(ask, places.meeting(ports.home, series.key)))) {
    if (!(await mayWrapUp(ports, series, by.id)))
      throw new Problem('notAllowed', 'While somebody who runs the meeting is in it, only they wrap it up.');
    if (!mayRun(series, by.id)) ports.log.info('Wrapped up by somebody else, with no organizer there.', { by: by.id });
    const ending = { how: 'person', at: ports.clock().toISOString(), by } as const;
    await endSeries(ports, series.key, { ending, only: series.open, writer: ask });
  }
  return viewAgain(ports, membership);
}
