import { usualSettings, type Series, type SeriesKey } from '../../../domain/meetings';
import { PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Conversation, MeetingDetails, Ports, RowChange } from '../ports';
import {
  beforeTheFirst,
  keys,
  places,
  readChat,
  readSeries,
  seriesKeyOf,
  stored,
  type ChatRow,
  type Kept,
} from '../rows';
import type { Writer } from './ask';
import { keep } from '../keep';
import { answeredBefore, answeredRow } from './once';
import { busy, currentOf, mostTries } from './records';

export interface Known {
  readonly meetingId: string;
  readonly conversation: Conversation;
  readonly title?: string | undefined;
  readonly organizer?: PersonId | undefined;
}

/** The series of a meeting, made when it is first heard of. Its title and organizer are asked for until they are known. */
export async function knowSeries(ports: Ports, known: Known): Promise<Kept<Series>> {
  const key = seriesKeyOf(known.meetingId);
  const found = await readSeries(ports, key);
  if (found) return completeSeries(ports, found, known.title);
  const details = known.organizer ? undefined : await detailsOf(ports, known.meetingId);
  const { conversation, meetingId } = known;
  const series: Series = {
    tenant: ports.home,
    key,
    meetingId,
    conversationId: conversation.conversationId,
    title: known.title ?? details?.title ?? '',
    ...organizerOf({ organizer: known.organizer ?? details?.organizer }),
    delegates: [],
    pins: [],
    settings: usualSettings,
    setAside: [],
    presented: {},
    notPresenting: [],
    skipped: [],
    revision: 1,
  };
  await rememberChat(ports, conversation, meetingId);
  await listSeries(ports, series);
  await ports.store.commit(places.meeting(ports.home, key), [{ put: 'insert', row: keys.state, body: stored(series) }]);
  return mustRead(ports, key);
}

/** By this row a series is found by whoever doesn't know its meeting. */
async function listSeries(ports: Ports, { key, meetingId, conversationId }: Series): Promise<void> {
  const body = stored({ key, meetingId, conversationId });
  await ports.store.commit(places.directory(ports.home), [{ put: 'upsert', row: keys.series(key), body }]);
}

/** Asks Teams for what is still unknown of a series. */
export async function completeSeries(ports: Ports, found: Kept<Series>, title?: string): Promise<Kept<Series>> {
  const series = found.value;
  const renamed = title !== undefined && title !== '' && title !== series.title;
  if (series.organizer !== undefined && series.title !== '' && !renamed) return found;
  const details = await detailsOf(ports, series.meetingId);
  const complete = {
    ...series,
    ...organizerOf({ organizer: series.organizer ?? details?.organizer }),
    title: title ?? details?.title ?? series.title,
  };
  if (complete.title === series.title && complete.organizer === series.organizer) return found;
  const row = { put: 'replace', row: keys.state, etag: found.etag, body: stored(complete) } as const;
  await ports.store.commit(places.meeting(ports.home, series.key), [row]);
  return mustRead(ports, series.key);
}

/** What Teams can't say now is asked again the next time: a meeting opens without its title all the same. */
async function detailsOf(ports: Ports, meetingId: string): Promise<MeetingDetails | undefined> {
  try {
    return await ports.roster.meeting(meetingId);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return undefined;
    throw error;
  }
}

function organizerOf({ organizer }: Pick<MeetingDetails, 'organizer'>): Pick<Series, 'organizer'> {
  return organizer === undefined ? {} : { organizer: PersonId.parse(organizer.toLowerCase()) };
}

async function mustRead(ports: Ports, key: SeriesKey): Promise<Kept<Series>> {
  const found = await readSeries(ports, key);
  if (!found) throw new Error('The series that was just written is not there.');
  return found;
}

/** Where the chat is reached; a chat that the app was removed from is reached again. */
export async function rememberChat(ports: Ports, conversation: Conversation, meetingId?: string): Promise<void> {
  const { serviceUrl, conversationId, tenantId } = conversation;
  const found = await readChat(ports, conversationId);
  const known = found?.value;
  const meeting = meetingId ?? known?.meetingId;
  if (known?.serviceUrl === serviceUrl && known.meetingId === meeting && !known.gone) return;
  const chat: ChatRow = {
    serviceUrl,
    conversationId,
    tenantId,
    ...(meeting === undefined ? {} : { meetingId: meeting }),
    ...(known?.nextAt === undefined ? {} : { nextAt: known.nextAt }),
  };
  await writeChat(ports, chat, found?.etag);
}

export async function forgetChat(ports: Ports, { conversationId }: Conversation): Promise<void> {
  const found = await readChat(ports, conversationId);
  if (found) await writeChat(ports, { ...found.value, gone: true }, found.etag);
}

/** Somebody who writes it at the same moment knows as much as we do. */
async function writeChat(ports: Ports, chat: ChatRow, etag: string | undefined): Promise<void> {
  const row = keys.chat(chat.conversationId);
  const change: RowChange =
    etag === undefined ? { put: 'insert', row, body: stored(chat) } : { put: 'replace', row, etag, body: stored(chat) };
  await ports.store.commit(places.directory(ports.home), [change]);
}

/** Changes what is stored of the series, also under somebody else's hands; panels read the meeting again. */
export async function changeSeries(
  writer: Writer,
  key: SeriesKey,
  change: (series: Series) => Series,
): Promise<Series> {
  const place = places.meeting(writer.ports.home, key);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [before, found] = await Promise.all([answeredBefore(writer, place), readSeries(writer.ports, key)]);
    if (!found) throw new Problem('notFound', 'This meeting is not known.');
    if (before) return found.value;
    const changed = change(found.value);
    if (changed === found.value) return changed;
    const series = { ...changed, revision: found.value.revision + 1 };
    const committed = await keep(writer.ports, {
      series: key,
      occurrence: currentOf(series) ?? beforeTheFirst,
      rows: [{ put: 'replace', row: keys.state, etag: found.etag, body: stored(series) }, ...answeredRow(writer)],
      update: { kind: 'meeting', revision: String(series.revision) },
    });
    if (committed === 'done') return series;
  }
  throw busy();
}
