import type { Ending, Occurrence, SeriesKey } from '../../../domain/meetings';
import type { Ports } from '../ports';
import { readOccurrence, readSeries, seriesKeyOf } from '../rows';
import type { Writer } from './ask';
import { endOpen } from './openings';
import { busy, mostTries } from './records';

export interface EndOf {
  readonly meetingId: string;
  readonly ending: Ending;
}

/** What the end event says. One of an earlier sitting, told late, ends nothing. */
export function end(ports: Ports, { meetingId, ending }: EndOf): Promise<void> {
  return endSeries(ports, seriesKeyOf(meetingId), { ending });
}

export interface EndingOf {
  readonly ending: Ending;
  /** Ends only this one. */
  readonly only?: Occurrence['key'];
  readonly writer?: Writer;
}

/** Ending what is not open is nothing. */
export async function endSeries(ports: Ports, key: SeriesKey, { ending, only, writer }: EndingOf): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const series = await readSeries(ports, key);
    const open = series?.value.open;
    if (!series || !open || (only && only !== open)) return;
    const occurrence = await readOccurrence(ports, key, open);
    if (!occurrence || Date.parse(ending.at) < Date.parse(occurrence.value.startedAt)) return;
    if (await endOpen(ports, series, occurrence, ending, writer)) return;
  }
  throw busy();
}
