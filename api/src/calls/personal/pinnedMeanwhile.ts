import { pinsInForce } from '../../../../domain/choosing';
import { SeriesKey } from '../../../../domain/meetings';
import { openingKey } from '../../../../domain/digestStandings';
import type { Ports } from '../../ports';
import { readSeries } from '../../rows';
import { currentOf } from '../records';
import { expectedAfter, mayBeAsked } from './expectedSittings';

/** A meeting of which somebody was told that nothing is pinned, and that now something is. */
export interface PinnedMeanwhile {
  readonly key: string;
  readonly title: string;
}

export async function pinnedMeanwhile(ports: Ports, keys: readonly string[]): Promise<PinnedMeanwhile[]> {
  const found = await Promise.all(keys.map((key) => pinnedOf(ports, key)));
  return found.filter((one) => one !== undefined);
}

async function pinnedOf(ports: Ports, key: string): Promise<PinnedMeanwhile | undefined> {
  const wanted = SeriesKey.safeParse(key.split(':')[1]).data;
  if (wanted === undefined || key !== openingKey(wanted)) return undefined;
  const series = (await readSeries(ports, wanted))?.value;
  const last = series && currentOf(series);
  if (!last || !(await mayBeAsked(ports, series))) return undefined;
  const expected = await expectedAfter(ports, series, last);
  return expected && pinsInForce(series.pins, expected.at).length > 0 ? { key, title: series.title } : undefined;
}
