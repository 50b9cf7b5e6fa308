import { pinsInForce } from '../../../../domain/choosing';
import { openingKey } from '../../../../domain/digestStandings';
import { idleMs, type OccurrenceKey, type Series, type SeriesKey } from '../../../../domain/meetings';
import { localDay } from '../../../../domain/mornings';
import { isQuiet } from '../../../../domain/quiet';
import { remind } from '../../keep';
import type { Ports } from '../../ports';
import { readSeries, stored } from '../../rows';
import { noteAhead } from './aheadRows';
import { readDigestState } from './digestRows';
import { expectedAfter, mayBeAsked, type ExpectedSitting } from './expectedSittings';
import { keepForPerson } from './keepForPerson';
import { nudgeName, type NudgeRow } from './nudgeRows';
import { reach } from './personalChats';
import { zoneOf } from './zones';

/** What the timer looks at on the morning before a sitting: the last one before it follows. */
export const nudgeAfter = 'nudge:';

/** After a sitting: on the morning before the next one, where one is to be expected, somebody looks what would open it. */
export async function planNudge(ports: Ports, key: SeriesKey, last: OccurrenceKey): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  if (!series) return;
  const expected = await expectedAfter(ports, series, last);
  await noteAhead(ports, series, expected);
  if (!expected || expected.isOften || expected.nudgeAt <= ports.clock().toISOString()) return;
  await remindOfNudge(ports, key, { last, expected });
}

interface Nudging {
  readonly last: OccurrenceKey;
  readonly expected: ExpectedSitting;
}

function remindOfNudge(ports: Ports, key: SeriesKey, { last, expected: { nudgeAt } }: Nudging): Promise<void> {
  return remind(ports, key, { when: nudgeAt, kind: `${nudgeAfter}${last}` });
}

/** Tells the organizer what would open the meeting tomorrow, where nothing is pinned; once for each sitting. */
export async function tellNudge(ports: Ports, key: SeriesKey, last: OccurrenceKey): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  if (!series || series.last !== last || !(await mayBeAsked(ports, series))) return;
  const { organizer } = series;
  const expected = await expectedAfter(ports, series, last);
  if (organizer === undefined || !expected || expected.isOften || isOver(ports, expected)) return;
  // Their clocks are others by now: it is not yet their morning.
  if (expected.nudgeAt > ports.clock().toISOString()) return remindOfNudge(ports, key, { last, expected });
  if (pinsInForce(series.pins, expected.at).length > 0) return;
  if (!(await reach(ports, organizer)) || (await isUnwanted(ports, series))) return;
  const card = nudgeName(key, last);
  const row: NudgeRow = { series: key, last, sitting: expected.at };
  await keepForPerson(ports, {
    person: organizer,
    rows: [{ put: 'insert', row: card, body: stored(row) }],
    cards: [card],
  });
}

/** So late that the meeting is on, or is not to be expected any more. */
function isOver(ports: Ports, { at }: ExpectedSitting): boolean {
  return ports.clock().getTime() > Date.parse(at) - idleMs / 4;
}

/** They want no messages at all, or none about this meeting. */
async function isUnwanted(ports: Ports, { organizer, key }: Series): Promise<boolean> {
  if (organizer === undefined) return true;
  const { quiet } = (await readDigestState(ports, organizer)).value;
  const today = localDay(ports.clock().toISOString(), await zoneOf(ports, organizer));
  return isQuiet(quiet.all, today) || isQuiet(quiet.items[openingKey(key)], today);
}
