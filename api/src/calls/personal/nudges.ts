import { pinsInForce } from '../../../../domain/choosing';
import { idleMs, OccurrenceKey, type Series, type SeriesKey } from '../../../../domain/meetings';
import { localDay, morningOf, workdayBefore } from '../../../../domain/mornings';
import { isQuiet } from '../../../../domain/quiet';
import { nextSitting } from '../../../../domain/rhythm';
import { remind } from '../../keep';
import type { Ports } from '../../ports';
import { after, keys, places, readSeries, stored } from '../../rows';
import { readDigestState } from './digestRows';
import { keepForPerson } from './keepForPerson';
import { nudgeItem } from './nudgeCard';
import { nudgeName, type NudgeRow } from './nudgeRows';
import { reach } from './personalChats';
import { zoneOf } from './zones';

/** What the timer looks at on the morning before a sitting: the last one before it follows. */
export const nudgeAfter = 'nudge:';

/** The last three sittings of any rhythm there is. */
const longestMs = 110 * 24 * 3_600_000;

/** When each of the last sittings began, oldest first. */
async function startsOf(ports: Ports, key: SeriesKey, last: OccurrenceKey): Promise<string[]> {
  const since = new Date(Date.parse(startOf(last)) - longestMs).toISOString().replace(/[-:]|\.\d+/g, '');
  const from = keys.occurrence(OccurrenceKey.parse(since));
  const rows = await ports.store.list({ ...places.meeting(ports.home, key), from, to: after('occ:') });
  return rows.map(({ row }) => startOf(OccurrenceKey.parse(row.slice('occ:'.length))));
}

function startOf(key: OccurrenceKey): string {
  return key.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
}

interface Expected {
  readonly sitting: string;
  /** The organizer's morning of the working day before. */
  readonly nudgeAt: string;
}

async function expectedAfter(ports: Ports, series: Series, last: OccurrenceKey): Promise<Expected | undefined> {
  const sitting = nextSitting(await startsOf(ports, series.key, last));
  if (sitting === undefined || series.organizer === undefined) return undefined;
  const zone = await zoneOf(ports, series.organizer);
  return { sitting, nudgeAt: morningOf(workdayBefore(localDay(sitting, zone)), zone) };
}

/** After a sitting: on the morning before the next one, where one is to be expected, somebody looks what would open it. */
export async function planNudge(ports: Ports, key: SeriesKey, last: OccurrenceKey): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  const expected = series && (await expectedAfter(ports, series, last));
  if (!expected || expected.nudgeAt <= ports.clock().toISOString()) return;
  await remind(ports, key, { when: expected.nudgeAt, kind: `${nudgeAfter}${last}` });
}

/** Tells the organizer what would open the meeting tomorrow, where nothing is pinned; once for each sitting. */
export async function tellNudge(ports: Ports, key: SeriesKey, last: OccurrenceKey): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  if (!series || series.open !== undefined || series.last !== last || !series.settings.automatic) return;
  const { organizer } = series;
  const expected = await expectedAfter(ports, series, last);
  if (organizer === undefined || !expected || isOver(ports, expected)) return;
  if (pinsInForce(series.pins, expected.sitting).length > 0) return;
  if (!(await reach(ports, organizer)) || (await isUnwanted(ports, series))) return;
  const card = nudgeName(key, last);
  const row: NudgeRow = { series: key, last, sitting: expected.sitting };
  await keepForPerson(ports, {
    person: organizer,
    rows: [{ put: 'insert', row: card, body: stored(row) }],
    cards: [card],
  });
}

/** So late that the meeting is on, or is not to be expected any more. */
function isOver(ports: Ports, { sitting }: Expected): boolean {
  return ports.clock().getTime() > Date.parse(sitting) - idleMs / 4;
}

/** They want no messages at all, or none about this meeting. */
async function isUnwanted(ports: Ports, { organizer, key }: Series): Promise<boolean> {
  if (organizer === undefined) return true;
  const { quiet } = (await readDigestState(ports, organizer)).value;
  const today = localDay(ports.clock().toISOString(), await zoneOf(ports, organizer));
  return isQuiet(quiet.all, today) || isQuiet(quiet.items[nudgeItem(key)], today);
}
