import * as z from 'zod';
import { usualSettings, type Series, type SeriesKey } from '../../../domain/meetings';
import { PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Conversation, MeetingDetails, Ports, RowChange } from '../ports';
import {
  beforeTheFirst,
  keys,
  listRows,
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
import { busy, cardsOf, currentOf, mostTries } from './records';

export interface Known {
  readonly meetingId: string;
  readonly conversation: Conversation;
  /** As it was told; what Teams says when asked is newer. */
  readonly title?: string | undefined;
  readonly organizer?: PersonId | undefined;
}

/** The series of a meeting, made when it is first heard of. Its title and organizer are asked for until they are known. */
export async function knowSeries(ports: Ports, known: Known): Promise<Kept<Series>> {
  const key = seriesKeyOf(known.meetingId);
  const found = await readSeries(ports, key);
  if (found) return completeSeries(ports, found, known);
  const details = known.organizer ? undefined : await detailsOf(ports, known.meetingId);
  const { conversation, meetingId } = known;
  const series: Series = {
    tenant: ports.home,
    key,
    meetingId,
    conversationId: conversation.conversationId,
    title: details?.title || known.title || '',
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
  await rememberChat(ports, conversation, { meetingId });
  await listSeries(ports, series);
  await ports.store.commit(places.meeting(ports.home, key), [{ put: 'insert', row: keys.state, body: stored(series) }]);
  return mustRead(ports, key);
}

/** By this row a series is found by whoever doesn't know its meeting. */
async function listSeries(ports: Ports, { key, meetingId, conversationId }: Series): Promise<void> {
  const body = stored({ key, meetingId, conversationId });
  await ports.store.commit(places.directory(ports.home), [{ put: 'upsert', row: keys.series(key), body }]);
}

/** Asks Teams for what is still unknown of a series, or is told otherwise. */
export async function completeSeries(ports: Ports, found: Kept<Series>, told?: Known): Promise<Kept<Series>> {
  const series = found.value;
  const conversationId = threadOf(series.conversationId, told?.conversation.conversationId);
  const renamed = told?.title && told.title !== series.title;
  const isComplete = series.organizer !== undefined && series.title !== '' && !renamed;
  if (isComplete && conversationId === series.conversationId) return found;
  const details = isComplete ? undefined : await detailsOf(ports, series.meetingId);
  const complete = {
    ...series,
    conversationId,
    ...organizerOf({ organizer: series.organizer ?? details?.organizer }),
    title: details?.title || told?.title || series.title,
  };
  const isSame = complete.title === series.title && complete.organizer === series.organizer;
  if (isSame && conversationId === series.conversationId) return found;
  await keep(ports, {
    series: series.key,
    occurrence: currentOf(series) ?? beforeTheFirst,
    rows: [{ put: 'replace', row: keys.state, etag: found.etag, body: stored(complete) }],
    // Before its first occurrence nothing of it stands elsewhere.
    records: complete.title !== series.title && currentOf(series) ? ['title'] : [],
  });
  return mustRead(ports, series.key);
}

/** A meeting in a channel sits in one thread of it: once that is known, cards go there and not to the whole channel. */
function threadOf(known: string, told = known): string {
  return told.startsWith(`${known};`) ? told : known;
}

/** The meeting may be called otherwise now: then panels read it again. What Teams can't say comes with the next start. */
export async function nameAgain(ports: Ports, key: SeriesKey): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await readSeries(ports, key);
    const title = found && (await detailsOf(ports, found.value.meetingId))?.title;
    if (!found || !title || title === found.value.title) return;
    const series = { ...found.value, title, revision: found.value.revision + 1 };
    const current = currentOf(series);
    const committed = await keep(ports, {
      series: key,
      occurrence: current ?? beforeTheFirst,
      rows: [{ put: 'replace', row: keys.state, etag: found.etag, body: stored(series) }],
      update: { kind: 'meeting', revision: String(series.revision) },
      cards: current ? cardsOf(series, current) : [],
      records: current ? ['title'] : [],
    });
    if (committed === 'done') return;
  }
  throw busy();
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

export interface ChatTold {
  readonly meetingId?: string | undefined;
  /** When Teams told it; nothing: now. */
  readonly at?: string | undefined;
  /** It was just added to the chat: what was told of it before counts no more. */
  readonly isNew?: boolean;
  /** The team in whose channel it is. */
  readonly team?: string | undefined;
}

/** Where the chat is reached; a chat that the app was removed from is reached again. What is older than what is known changes nothing. */
export function rememberChat(ports: Ports, conversation: Conversation, told: ChatTold = {}): Promise<void> {
  const { serviceUrl, conversationId, tenantId } = conversation;
  const toldAt = told.at ?? ports.clock().toISOString();
  return changeChat(ports, conversationId, (known) => {
    const { meetingId = known?.meetingId, team = known?.team } = told;
    const belongs = { ...(meetingId !== undefined && { meetingId }), ...(team !== undefined && { team }) };
    const isThere = known?.serviceUrl === serviceUrl && !known.gone && !told.isNew;
    if (known && (isThere || isOlder(toldAt, known)))
      return meetingId === known.meetingId && team === known.team ? undefined : { ...known, ...belongs };
    const { gone: _gone, ...before } = known ?? {};
    return { ...before, serviceUrl, conversationId, tenantId, toldAt, ...belongs };
  });
}

/** The app was taken out of the chat, unless it was added again since. */
export function forgetChat(
  ports: Ports,
  { conversationId }: Pick<Conversation, 'conversationId'>,
  at?: string,
): Promise<void> {
  const toldAt = at ?? ports.clock().toISOString();
  return changeChat(ports, conversationId, (known) =>
    known && !isOlder(toldAt, known) ? { ...known, gone: true, toldAt } : undefined,
  );
}

const InTeam = z.object({ conversationId: z.string() });

export async function listChatsInTeam(ports: Ports, team: string): Promise<string[]> {
  const rows = await listRows(ports, { ...places.directory(ports.home), prefix: keys.chatsInTeam(team) }, InTeam);
  return rows.map(({ value }) => value.conversationId);
}

function isOlder(at: string, { toldAt }: ChatRow): boolean {
  return toldAt !== undefined && Date.parse(at) < Date.parse(toldAt);
}

/** Cards take turns by the same row: whoever was faster is read again. */
async function changeChat(
  ports: Ports,
  conversationId: string,
  change: (known: ChatRow | undefined) => ChatRow | undefined,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await readChat(ports, conversationId);
    const chat = change(found?.value);
    if (!chat) return;
    const body = stored(chat);
    const row = keys.chat(conversationId);
    const put: RowChange = found ? { put: 'replace', row, etag: found.etag, body } : { put: 'insert', row, body };
    const { team } = chat;
    const listed: RowChange[] =
      team !== undefined && team !== found?.value.team
        ? [{ put: 'upsert', row: keys.chatInTeam(team, conversationId), body: stored({ conversationId }) }]
        : [];
    if ((await ports.store.commit(places.directory(ports.home), [put, ...listed])) === 'done') return;
  }
  throw busy();
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
