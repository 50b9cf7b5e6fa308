import { OccurrenceKey, startOf, type Series, type SeriesKey } from '../../../../domain/meetings';
import { localDay, morningOf, workdayBefore } from '../../../../domain/mornings';
import { nextSitting, type NextSitting } from '../../../../domain/rhythm';
import type { Ports } from '../../ports';
import { after, keys, places, readChat } from '../../rows';
import { zoneOf } from './zones';

/** The last four sittings of any rhythm there is. */
const longestMs = 110 * 24 * 3_600_000;

export interface ExpectedSitting extends NextSitting {
  /** The organizer's morning of the working day before. */
  readonly nudgeAt: string;
  /** The day of it, where the organizer is. */
  readonly day: string;
}

/** When the sitting after that one is to be expected, by its organizer's clocks; `undefined`: nobody can tell. */
export async function expectedAfter(
  ports: Ports,
  series: Series,
  last: OccurrenceKey,
): Promise<ExpectedSitting | undefined> {
  if (series.organizer === undefined) return undefined;
  const [starts, zone] = await Promise.all([startsOf(ports, series.key, last), zoneOf(ports, series.organizer)]);
  const next = nextSitting(starts, zone);
  if (!next) return undefined;
  const day = localDay(next.at, zone);
  return { ...next, day, nudgeAt: morningOf(workdayBefore(day), zone) };
}

/** When that sitting and those before it began, oldest first. */
async function startsOf(ports: Ports, key: SeriesKey, last: OccurrenceKey): Promise<string[]> {
  const since = new Date(Date.parse(startOf(last)) - longestMs).toISOString().replace(/[-:]|\.\d+/g, '');
  const from = keys.occurrence(OccurrenceKey.parse(since));
  const rows = await ports.store.list({ ...places.meeting(ports.home, key), from, to: after(keys.occurrence(last)) });
  return rows.map(({ row }) => startOf(OccurrenceKey.parse(row.slice('occ:'.length))));
}

/** Between two sittings of a meeting in whose chat the app still is, and that opens with what is chosen for it. */
export async function mayBeAsked(ports: Ports, { open, settings, conversationId }: Series): Promise<boolean> {
  if (open !== undefined || !settings.automatic) return false;
  const chat = (await readChat(ports, conversationId))?.value;
  return chat !== undefined && !chat.gone;
}
