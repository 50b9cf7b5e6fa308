import type { Action } from '../../../domain/actions';
import { escalate, escalationOf, standsStillOn } from '../../../domain/escalations';
import { escalateAfterDays, type Series, type SeriesKey } from '../../../domain/meetings';
import { dayAfter } from '../../../domain/text';
import { actionRows, openActions, readAction } from '../actionRows';
import { keep, remind } from '../keep';
import type { Ports } from '../ports';
import { readSeries } from '../rows';
import { busy, currentOf, mostTries } from './records';

/** One look a day at all actions of a series, whichever of them asked for it. */
export const stalledKind = 'stalled';

/** Before an action moves: by the day on which it will have stood still long enough, somebody looks. */
export async function remindOfStalled(
  ports: Ports,
  series: Series,
  since = ports.clock().toISOString(),
): Promise<void> {
  const days = escalateAfterDays(series.settings);
  if (days === 0) return;
  await remind(ports, series.key, { when: `${dayAfter(since, days + 1)}T00:00:00.000Z`, kind: stalledKind });
}

/** Whatever was asked for before: when the number of days has changed, or when nobody knows what was asked for. */
export async function lookForStalled(ports: Ports, key: SeriesKey): Promise<void> {
  const when = new Date(ports.clock().getTime() + 60_000).toISOString();
  await remind(ports, key, { when, kind: stalledKind });
}

/** Brings before the organizer what stands still; what does not yet is looked at again when it will. */
export async function escalateStalled(ports: Ports, key: SeriesKey): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  const open = await openActions(ports, key);
  const days = series ? escalateAfterDays(series.settings) : 0;
  if (!series || days === 0) return;
  const now = ports.clock().toISOString();
  const still = open.filter((action) => !escalationOf(action));
  const isStalled = (action: Action) => standsStillOn(action, days) <= now;
  for (const { id } of still.filter(isStalled)) await escalateOne(ports, series, id);
  const [next] = still.filter((action) => !isStalled(action)).sort(byMovement);
  if (next) await remindOfStalled(ports, series, movedLast(next));
}

async function escalateOne(ports: Ports, series: Series, id: Action['id']): Promise<void> {
  const days = escalateAfterDays(series.settings);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await readAction(ports, series.key, id);
    const at = ports.clock().toISOString();
    if (!found || standsStillOn(found.value, days) > at) return;
    const action = escalate(found.value, { at, to: series.organizer });
    if (action === found.value) return;
    const committed = await keep(ports, {
      series: series.key,
      occurrence: currentOf(series) ?? action.occurrence,
      rows: actionRows(action, found),
      update: { kind: 'action', action },
    });
    if (committed === 'done') return;
  }
  throw busy();
}

function movedLast({ at, changedAt }: Action): string {
  return changedAt ?? at;
}

function byMovement(a: Action, b: Action): number {
  return movedLast(a).localeCompare(movedLast(b));
}
