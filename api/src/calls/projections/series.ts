import { internalPeople } from '../../../../domain/audience';
import type { LoggedSeries } from '../../../../domain/decisionLog';
import type { Series, SeriesKey } from '../../../../domain/meetings';
import { addressOf } from '../../access/membership';
import { changed, logKeys, logPlace, readLoggedSeries } from '../../catalogue/decisionLog';
import type { Ports } from '../../ports';
import { readRoster, readSeries } from '../../rows';
import { settle } from './settle';

/** In the log the name of its meetings, and who may read what they decided; written only where something of it is new. */
export async function projectSeries(ports: Ports, { key }: Series): Promise<void> {
  await settle(ports, async () => {
    const [now, before] = await Promise.all([loggedSeries(ports, key), readLoggedSeries(ports, key)]);
    if (!now || JSON.stringify(now) === JSON.stringify(before)) return [];
    const row = logKeys.meeting(key);
    return [{ ...logPlace(ports.home), row, body: now, beside: () => changed(ports, row) }];
  });
}

/** As it stands now, of whatever the log knows. */
export async function loggedSeries(ports: Ports, key: SeriesKey): Promise<LoggedSeries | undefined> {
  const [state, roster] = await Promise.all([readSeries(ports, key), readRoster(ports, key)]);
  if (!state) return undefined;
  const { value: series } = state;
  const people = roster ? internalPeople(roster.value, ports.home).map(({ id }) => id) : [];
  return {
    series: key,
    meeting: addressOf(series),
    title: series.title,
    isForEverybody: series.settings.decisionsForEverybody ?? false,
    people: people.sort(),
  };
}
