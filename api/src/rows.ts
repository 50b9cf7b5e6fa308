import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Roster } from '../../domain/audience';
import { Consideration, type ConsiderationId } from '../../domain/considerations';
import { Customer, type CustomerId } from '../../domain/customers';
import { Decision, type DecisionId } from '../../domain/decisions';
import type { ActionId } from '../../domain/actions';
import type { ImageId } from '../../domain/images';
import { Occurrence, OccurrenceKey, Series, SeriesKey } from '../../domain/meetings';
import type { TellableMoment } from '../../domain/meetingView';
import { AnyMoment, isDraft } from '../../domain/momentDrafts';
import type { CompanyFunction, Moment, MomentId } from '../../domain/moments';
import { PersonId, TenantId } from '../../domain/people';
import { nothingShown, StoredShowingHistory, type ShowingHistory } from '../../domain/showingHistory';
import { Support } from '../../domain/supports';
import { Update } from '../../domain/updates';
import { parsedOnce } from './parsedOnce';
import type {
  CardErrand as AboutCard,
  Errand as Waiting,
  Partition,
  PersonalErrand as AboutPerson,
  Ports,
  RecordErrand,
  StoredRow,
} from './ports';

/** The only page that knows how rows are keyed and versioned: whoever reads one, reads it through here. */
type Rows = Pick<Ports, 'store' | 'home'>;

/** A row as read: `etag` is what a replacement must match. */
export interface Kept<T> {
  readonly value: T;
  readonly row: string;
  readonly etag: string;
}

/** Changes before anything was ever opened stand under this key. */
export const beforeTheFirst = OccurrenceKey.parse('00000000T000000Z');

export function seriesKeyOf(meetingId: string): SeriesKey {
  return SeriesKey.parse(hashed(meetingId));
}

export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Sorts by time; fresh for every attempt, so that two attempts never share one. */
export function timeKey(at: string, random: string): string {
  return `${String(Date.parse(at)).padStart(15, '0')}-${random}`;
}

export const places = {
  meeting: (home: TenantId, series: SeriesKey): Partition => ({ table: 'meetings', partition: `${home}|${series}` }),
  library: (home: TenantId): Partition => ({ table: 'library', partition: home }),
  directory: (home: TenantId): Partition => ({ table: 'directory', partition: home }),
  /** Steps of paths that were written, for suggesting them again. */
  steps: (home: TenantId): Partition => ({ table: 'directory', partition: `${home}|chains` }),
  due: (home: TenantId): Partition => ({ table: 'due', partition: `${home}|0` }),
  mine: (home: TenantId, person: PersonId): Partition => ({ table: 'mine', partition: `${home}|${person}` }),
};

export const keys = {
  state: 'state',
  history: 'history',
  roster: 'roster',
  occurrence: (occurrence: OccurrenceKey) => `occ:${occurrence}`,
  records: (occurrence: OccurrenceKey) => `${occurrence}|r:`,
  decision: (occurrence: OccurrenceKey, id: DecisionId) => `${occurrence}|r:decision:${id}`,
  consideration: (occurrence: OccurrenceKey, id: ConsiderationId) => `${occurrence}|r:consideration:${id}`,
  supports: (occurrence: OccurrenceKey) => `${occurrence}|r:support:`,
  support: (occurrence: OccurrenceKey, id: ConsiderationId, person: PersonId) =>
    `${occurrence}|r:support:${id}:${person}`,
  /** A step of a path: under one of its words, or after the step before it. */
  step: (under: 'word' | 'after', what: string, step?: string) =>
    `${under}|${what}${step === undefined ? '' : `|${step}`}`,
  /** A decision of an earlier occurrence that was still undecided when this one began: right before its own decisions. */
  carriedHere: (occurrence: OccurrenceKey) => `${occurrence}|r:decision-from:`,
  carried: (occurrence: OccurrenceKey, id: DecisionId) => `${occurrence}|r:decision-from:${id}`,
  /** As earlier releases kept it. */
  carriedBefore: (occurrence: OccurrenceKey, id: DecisionId) => `${occurrence}|r:carried:${id}`,
  /** A decision on which somebody is to look back, by the day on which that is due: right before the actions. */
  reviews: 'a-review:',
  review: (id: DecisionId) => `a-review:${id}`,
  /** Where lists find the open ones; one's own row is found by its id. */
  actions: 'a:',
  action: (id: ActionId) => `a:${id}`,
  changes: (occurrence: OccurrenceKey) => `${occurrence}|c:`,
  change: (occurrence: OccurrenceKey, time: string) => `${occurrence}|c:${time}`,
  /** `opening:{occurrence}` or `summary:{occurrence}`. */
  card: (card: string) => `card:${card}`,
  outbox: 'o:',
  errand: (time: string) => `o:${time}`,
  answered: (person: PersonId, key: string) => `i:${person}:${key}`,
  /** In a person's own rows: of which kind, from which series, about which record. */
  mine: (kind: string, series: SeriesKey, id: string) => `${kind}:${series}:${id}`,
  customers: 'c:',
  customer: (id: CustomerId) => `c:${id}`,
  moments: 'm:',
  moment: (id: MomentId) => `m:${id}`,
  projections: 'p:',
  projection: (id: MomentId) => `p:${id}`,
  chat: (conversationId: string) => `chat:${hashed(conversationId)}`,
  /** The chats of one team's channels. */
  chatsInTeam: (team: string) => `in-team:${hashed(team)}|`,
  chatInTeam: (team: string, conversationId: string) => `in-team:${hashed(team)}|${hashed(conversationId)}`,
  series: (series: SeriesKey) => `series:${series}`,
  /** Of which team somebody said to be; the same once more by team. */
  person: (person: PersonId) => `person:${person}`,
  /** In which chat of their own the app may write to somebody. */
  personalChat: (person: PersonId) => `reach:${person}`,
  /** An errand that was given up. */
  stuck: (id: string) => `stuck:${id}`,
  team: (team: CompanyFunction) => `team:${team}|`,
  teamMember: (team: CompanyFunction, person: PersonId) => `team:${team}|${person}`,
  image: (id: ImageId) => `f:${id}`,
  /** `-` where no series is concerned. */
  due: (when: string, series: SeriesKey | '-', kind: string) => `${when}|${series}|${kind}`,
};

const version = 1;

/** What is stored: the record with the version of its shape. */
export function stored<T extends object>(record: T): T & { readonly v: number } {
  return { ...record, v: version };
}

const Versioned = z.object({ v: z.number() });

/** Older shapes are lifted here; one from a later release is left alone, and whoever asked for it is told. */
function lifted(row: StoredRow): unknown {
  const { v } = Versioned.parse(row.body);
  if (v > version) throw new Error(`The row ${row.row} was written by a later release (version ${v}).`);
  return row.body;
}

export function kept<S extends z.core.$ZodType>(schema: S, row: StoredRow): Kept<z.output<S>> {
  return { value: z.parse(schema, lifted(row)), row: row.row, etag: row.etag };
}

export async function readRow<S extends z.core.$ZodType>(
  rows: Rows,
  place: Partition & { readonly row: string },
  schema: S,
): Promise<Kept<z.output<S>> | undefined> {
  const row = await rows.store.read(place);
  return row && parsedOnce(row, schema, () => kept(schema, row));
}

/** All rows whose key starts with `prefix`. */
export async function listRows<S extends z.core.$ZodType>(
  rows: Rows,
  place: Partition & { readonly prefix: string },
  schema: S,
): Promise<Kept<z.output<S>>[]> {
  const { prefix, ...partition } = place;
  const found = await rows.store.list({ ...partition, from: prefix, to: after(prefix) });
  return found.map((row) => kept(schema, row));
}

/** The first key that no longer starts with `prefix`. */
export function after(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

const inSeries =
  <S extends z.core.$ZodType, A extends readonly unknown[]>(schema: S, key: (...of: A) => string) =>
  (rows: Rows, series: SeriesKey, ...of: A) =>
    readRow(rows, { ...places.meeting(rows.home, series), row: key(...of) }, schema);

/** A series of the first release had one pin at most. */
const StoredSeries = z.preprocess((stored) => {
  const first = z.looseObject({ pin: z.unknown() }).safeParse(stored);
  return first.success && first.data.pin ? { pins: [first.data.pin], ...first.data } : stored;
}, Series);

export const readSeries = inSeries(StoredSeries, () => keys.state);
export const readRoster = inSeries(Roster, () => keys.roster);
export const readOccurrence = inSeries(Occurrence, keys.occurrence);
export const readDecision = inSeries(Decision, keys.decision);
export const readConsideration = inSeries(Consideration, keys.consideration);
export const readSupport = inSeries(Support, keys.support);

export async function readHistory(rows: Rows, series: SeriesKey): Promise<ShowingHistory> {
  const place = { ...places.meeting(rows.home, series), row: keys.history };
  return (await readRow(rows, place, StoredShowingHistory))?.value ?? nothingShown;
}

/** What changed in an occurrence since `since`, oldest first. */
export async function listChanges(
  rows: Rows,
  series: SeriesKey,
  { occurrence, since, most }: { occurrence: OccurrenceKey; since: string; most?: number },
): Promise<Kept<Update>[]> {
  const from = keys.change(occurrence, timeKey(since, ''));
  const range = { ...places.meeting(rows.home, series), from, to: after(keys.changes(occurrence)) };
  const found = await rows.store.list(most === undefined ? range : { ...range, most });
  return found.map((row) => kept(Update, row));
}

/** When a change was written, from its key. */
export function changedAt({ row }: Pick<Kept<unknown>, 'row'>): string {
  const ms = /\|c:(\d+)-/.exec(row)?.[1];
  return new Date(Number(ms)).toISOString();
}

const inMeeting = { tenant: TenantId, series: SeriesKey };
export const CardErrand = z.object({ ...inMeeting, card: z.string() }) satisfies z.core.$ZodType<AboutCard>;
const AboutRecord = z.object({ ...inMeeting, record: z.string() }) satisfies z.core.$ZodType<RecordErrand>;
const ofPerson = { tenant: TenantId, person: PersonId };
const PersonalErrand = z.object({ ...ofPerson, card: z.string() }) satisfies z.core.$ZodType<AboutPerson>;
export const ChatErrand = z.union([CardErrand, PersonalErrand]);
export type ChatErrand = z.infer<typeof ChatErrand>;
/** What waits in the outbox, and what a message of the queue says. */
export const Errand = z.union([CardErrand, PersonalErrand, AboutRecord]) satisfies z.core.$ZodType<Waiting>;

/** A card in the chat. `shown` is the hash of what it shows; whoever holds the lease may send. */
export const CardRow = z.object({
  errand: ChatErrand,
  /** `left`: somebody has seen in the chat what nobody knew to be there; it can't be changed. */
  state: z.enum(['waiting', 'posted', 'uncertain', 'gone', 'left']),
  activityId: z.string().optional(),
  shown: z.string().optional(),
  leaseUntil: z.string().optional(),
  sending: z.string().optional(),
  /** How often it was looked at while Teams could not say who reads along. */
  looks: z.number().optional(),
  /** How often the chat has failed since it last took something of this card. */
  failures: z.number().optional(),
  /** When it was last sent, and until when an errand that is on its way shows what else changes. */
  sentAt: z.string().optional(),
  foldedUntil: z.string().optional(),
  /** When the chat would not have it as it was. */
  refusedAt: z.string().optional(),
  /** When it turned out that somebody had deleted the message: it is `gone` then, although its chat is not. */
  deletedAt: z.string().optional(),
});
export type CardRow = z.infer<typeof CardRow>;

/** Where the row of a card, and what waits for it, is kept: with its meeting, or with its person. */
export function cardPlace(home: TenantId, errand: ChatErrand): Partition {
  return 'person' in errand ? places.mine(home, errand.person) : places.meeting(home, errand.series);
}

export function readCard(rows: Rows, errand: ChatErrand): Promise<Kept<CardRow> | undefined> {
  return readRow(rows, { ...cardPlace(rows.home, errand), row: keys.card(errand.card) }, CardRow);
}

/** Every card of the series that was ever asked for. */
export async function listCards(rows: Rows, series: SeriesKey): Promise<CardRow[]> {
  const place = { ...places.meeting(rows.home, series), prefix: keys.card('') };
  return (await listRows(rows, place, CardRow)).map(({ value }) => value);
}

/** A chat that the app is, or was, in. `nextAt`: not before then may it be sent the next message. */
export const ChatRow = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
  tenantId: TenantId,
  meetingId: z.string().optional(),
  gone: z.boolean().optional(),
  nextAt: z.string().optional(),
  /** When Teams told where it is, or that the app is gone from it; what it told before that counts no more. */
  toldAt: z.string().optional(),
  /** In whose channel it is: the app is in all chats of a team, or in none. */
  team: z.string().optional(),
});
export type ChatRow = z.infer<typeof ChatRow>;

export function readChat(rows: Rows, conversationId: string): Promise<Kept<ChatRow> | undefined> {
  return readRow(rows, { ...places.directory(rows.home), row: keys.chat(conversationId) }, ChatRow);
}

/** One that was published at least once: a draft can't be told. */
export async function readMoment(rows: Rows, id: MomentId): Promise<Kept<Moment> | undefined> {
  const found = await readRow(rows, { ...places.library(rows.home), row: keys.moment(id) }, AnyMoment);
  return found && !isDraft(found.value) ? { ...found, value: found.value } : undefined;
}

export function readCustomer(rows: Rows, id: CustomerId): Promise<Kept<Customer> | undefined> {
  return readRow(rows, { ...places.library(rows.home), row: keys.customer(id) }, Customer);
}

/** The moment with its customer; `undefined` when either is gone. */
export async function readTold(
  rows: Rows,
  { moment: id, customer: of }: { readonly moment: MomentId; readonly customer?: CustomerId | undefined },
): Promise<TellableMoment | undefined> {
  const [moment, known] = await Promise.all([readMoment(rows, id), of && readCustomer(rows, of)]);
  if (!moment) return undefined;
  const customer = known ?? (await readCustomer(rows, moment.value.customer));
  return customer && { moment: moment.value, customer: customer.value };
}
