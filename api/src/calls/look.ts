import * as z from 'zod';
import { ImageId } from '../../../domain/images';
import { CustomerId } from '../../../domain/customers';
import { idleMs, OccurrenceKey, SeriesKey } from '../../../domain/meetings';
import { MomentId } from '../../../domain/moments';
import { PersonId } from '../../../domain/people';
import { dropOldNews } from '../catalogue/news';
import { outboxOf, queueInTurn } from '../keep';
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

const mostInOneRound = 200;
/** Teams takes about thirty messages a second of one app in one organization: what more were told would wait there. */
const mostInOneRun = 2_000;
/** The next run begins a minute after this one did. */
const longestMs = 45_000;
const sideBySide = 10;

/**
 * What a timer must look at, every minute: nobody scans. On a morning that is a message for each of thousands: there are
 * rounds until nothing is due any more, or time is up. What fails is put off, so that it never stands before all else.
 */
export async function look(ports: Ports): Promise<void> {
  const began = ports.clock();
  const range = { ...places.due(ports.home), from: '0', to: `${began.toISOString()}|~` };
  for (let seen = 0; seen < mostInOneRun && !isTimeUp(ports, began); seen += mostInOneRound) {
    const rows = await ports.store.list({ ...range, most: mostInOneRound });
    await lookAtAll(ports, rows);
    if (rows.length < mostInOneRound) break;
  }
  if (began.getUTCMinutes() === minuteOfTidying) await dropOldNews(ports);
}

function isTimeUp({ clock }: Ports, began: Date): boolean {
  return clock().getTime() - began.getTime() >= longestMs;
}

/** What is due of one meeting, or of one person, comes in its order; several of them go side by side. */
async function lookAtAll(ports: Ports, rows: readonly StoredRow[]): Promise<void> {
  const bySubject = new Map<string, StoredRow[]>();
  for (const row of rows) bySubject.set(subjectOf(row), [...(bySubject.get(subjectOf(row)) ?? []), row]);
  const subjects = bySubject.values();
  const lane = async () => {
    for (const due of subjects) for (const row of due) await lookOnce(ports, row);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
}

function subjectOf({ row }: StoredRow): string {
  const [, series = noSeries, kind = ''] = row.split('|');
  return series === noSeries ? kind : series;
}

async function lookOnce(ports: Ports, row: StoredRow): Promise<void> {
  try {
    await lookAt(ports, Due.parse(row.body));
    await ports.store.commit(places.due(ports.home), [{ put: 'remove', row: row.row }]);
  } catch (cause) {
    ports.log.problem('A due look failed; it is looked at again in a minute.', cause, { row: row.row });
    await putOff(ports, row);
  }
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
  const errands = waiting.map(({ row, value }) => ({ row, errand: value }));
  await queueInTurn(ports, place, errands);
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
