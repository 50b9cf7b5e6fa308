import * as z from 'zod';
import { ImageId } from '../../../domain/images';
import { CustomerId } from '../../../domain/customers';
import { idleMs, OccurrenceKey, SeriesKey } from '../../../domain/meetings';
import { MomentId } from '../../../domain/moments';
import { PersonId } from '../../../domain/people';
import { dropOldNews } from '../catalogue/news';
import { outboxOf, queueErrand } from '../keep';
import type { Partition, Ports, StoredRow } from '../ports';
import { Errand, keys, listRows, places, readOccurrence, readSeries } from '../rows';
import { postedKind, showPostedAgain } from './cards/postedCards';
import { endSeries } from './endings';
import { imageKind, noSeries, removeUnnamedImage } from './images';
import { lastActivity, remindOfIdle } from './openings';
import { digestFor } from './personal/digestDue';
import { nudgeAfter, planNudge, tellNudge } from './personal/nudges';
import { tellDigest } from './personal/tellDigest';
import { escalateStalled, stalledKind } from './stalledActions';
import { tellAgain, toldKinds } from './told';

const Due = z.object({ series: z.union([SeriesKey, z.literal(noSeries)]), kind: z.string() });
type Due = z.infer<typeof Due>;

const mostAtOnce = 200;

/** What a timer must look at, every minute: nobody scans. What fails is put off, so that it never stands before all else. */
export async function look(ports: Ports): Promise<void> {
  const place = places.due(ports.home);
  const range = { ...place, from: '0', to: `${ports.clock().toISOString()}|~` };
  for (const row of await ports.store.list({ ...range, most: mostAtOnce })) {
    try {
      await lookAt(ports, Due.parse(row.body));
      await ports.store.commit(place, [{ put: 'remove', row: row.row }]);
    } catch (cause) {
      ports.log.problem('A due look failed; it is looked at again in a minute.', cause, { row: row.row });
      await putOff(ports, row);
    }
  }
  if (ports.clock().getUTCMinutes() === minuteOfTidying) await dropOldNews(ports);
}

/** Once an hour, when others are not at it. */
const minuteOfTidying = 17;

const minuteMs = 60_000;

/** Also of a row that can't be read: whoever wrote it, an earlier or a later release, may know it again. */
async function putOff(ports: Ports, { row, body }: StoredRow): Promise<void> {
  const when = new Date(ports.clock().getTime() + minuteMs).toISOString();
  const later = [when, ...row.split('|').slice(1)].join('|');
  await ports.store.commit(places.due(ports.home), [
    { put: 'upsert', row: later, body },
    { put: 'remove', row },
  ]);
}

async function lookAt(ports: Ports, { series, kind }: Due): Promise<void> {
  if (kind.startsWith(imageKind)) return removeUnnamedImage(ports, ImageId.parse(kind.slice(imageKind.length)));
  const { moment, customer } = toldKinds;
  if (kind.startsWith(moment)) return tellAgain(ports, { moment: MomentId.parse(kind.slice(moment.length)) });
  if (kind.startsWith(customer)) return tellAgain(ports, { customer: CustomerId.parse(kind.slice(customer.length)) });
  if (kind.startsWith(outboxOf)) return sendWaiting(ports, places.mine(ports.home, personOf(kind)));
  if (kind.startsWith(digestFor)) return tellDigest(ports, PersonId.parse(kind.slice(digestFor.length)));
  if (series === noSeries) throw new Error(`Nothing is known here of ${kind}.`);
  if (kind === 'outbox') await sendWaiting(ports, places.meeting(ports.home, series));
  else if (kind === postedKind) await showPostedAgain(ports, series);
  else if (kind === stalledKind) await escalateStalled(ports, series);
  else if (kind.startsWith(nudgeAfter))
    await tellNudge(ports, series, OccurrenceKey.parse(kind.slice(nudgeAfter.length)));
  else await lookAtSitting(ports, series, OccurrenceKey.parse(kind.replace('idle:', '')));
}

async function lookAtSitting(ports: Ports, key: SeriesKey, occurrence: OccurrenceKey): Promise<void> {
  await planNudge(ports, key, occurrence);
  await endIfIdle(ports, key, occurrence);
}

function personOf(kind: string): PersonId {
  return PersonId.parse(kind.slice(outboxOf.length));
}

/** Errands that were committed and never queued. */
async function sendWaiting(ports: Ports, place: Partition): Promise<void> {
  const waiting = await listRows(ports, { ...place, prefix: keys.outbox }, Errand);
  for (const { row, value } of waiting) await queueErrand(ports, place, { row, errand: value });
  const left = await listRows(ports, { ...place, prefix: keys.outbox }, Errand);
  if (left.length > 0) throw new Error(`${left.length} errands could not be queued.`);
}

/** Four hours without a note end an occurrence, also when nobody ever calls again. */
async function endIfIdle(ports: Ports, key: SeriesKey, occurrence: OccurrenceKey): Promise<void> {
  const series = await readSeries(ports, key);
  const open = series && (await readOccurrence(ports, key, occurrence));
  if (!open || series.value.open !== occurrence) return;
  const since = await lastActivity(ports, series.value, open.value);
  const at = ports.clock().toISOString();
  if (Date.parse(at) - Date.parse(since) < idleMs) return remindOfIdle(ports, series.value, open.value, since);
  await endSeries(ports, key, { ending: { how: 'idle', at }, only: occurrence });
}
