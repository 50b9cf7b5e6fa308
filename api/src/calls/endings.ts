import { isEndOf } from '../../../domain/meetingLife';
import type { Ending, Occurrence, SeriesKey } from '../../../domain/meetings';
import type { Ports } from '../ports';
import { places, readOccurrence, readSeries, stored } from '../rows';
import type { Writer } from './ask';
import { endOpen } from './openings';
import { busy, mostTries } from './records';

/**
 * What the end event says. One from before the newest start, told late, ends nothing; one while nothing is open is
 * remembered, for its own start may still be on its way.
 */
export async function end(ports: Ports, key: SeriesKey, at: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const series = await readSeries(ports, key);
    if (!series) return;
    if (series.value.open) return endSeries(ports, key, { ending: { how: 'event', at } });
    const { overAt } = series.value;
    if (overAt !== undefined && Date.parse(at) <= Date.parse(overAt)) return;
    const body = stored({ ...series.value, overAt: at });
    const change = { put: 'replace', row: series.row, etag: series.etag, body } as const;
    if ((await ports.store.commit(places.meeting(ports.home, key), [change])) === 'done') return;
  }
  throw busy();
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
    if (!occurrence || (ending.how === 'event' && !isEndOf(occurrence.value, ending.at))) return;
    if (await endOpen(ports, series, occurrence, ending, writer)) return;
  }
  throw busy();
}
