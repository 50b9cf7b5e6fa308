import { afterTheEnd } from '../../../domain/meetingLife';
import type { Series } from '../../../domain/meetings';
import { isInMeeting } from '../access/hosts';
import type { Ports } from '../ports';
import { places, readOccurrence, readSeries } from '../rows';
import type { Writer } from './ask';
import { answeredBefore } from './once';
import { beginOccurrence } from './openings';

/**
 * The series in which something new is added. A meeting of which Teams tells no start, as one that meets now, goes on when
 * somebody whom Teams still sees in it adds to it after it was wrapped up: opening its panel says nothing, for whoever
 * wrapped it up has it open, too.
 */
export async function goingOn(writer: Writer, series: Series): Promise<Series> {
  const { ports, by } = writer;
  if (series.open !== undefined || series.last === undefined) return series;
  const at = ports.clock().toISOString();
  const last = await readOccurrence(ports, series.key, series.last);
  // Locked, it is meant to be over: what is added amends it.
  if (!last || last.value.locked || afterTheEnd(last.value, { at, begunBy: 'adding', now: at }) !== 'goesOn')
    return series;
  // What was kept before and is only sent again adds nothing.
  if (await answeredBefore(writer, places.meeting(ports.home, series.key))) return series;
  if (!(await seemsToBeThere(ports, series, by.id))) return series;
  const kept = await readSeries(ports, series.key);
  const begun = kept && (await beginOccurrence(ports, { series: kept, at, begunBy: 'adding' }));
  return begun?.series.value ?? series;
}

/** Where Teams can't say, what is added is late: nobody has to write it again. */
async function seemsToBeThere(ports: Ports, { meetingId }: Series, person: Writer['by']['id']): Promise<boolean> {
  try {
    return await isInMeeting(ports, meetingId, person);
  } catch (cause) {
    ports.log.problem('Teams could not say whether somebody is still in a meeting that was wrapped up.', cause, {});
    return false;
  }
}
