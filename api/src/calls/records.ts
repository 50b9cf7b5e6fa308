import * as z from 'zod';
import { amendedRecord } from '../../../domain/amendments';
import type { Consideration } from '../../../domain/considerations';
import type { DecisionId } from '../../../domain/decisions';
import type { OccurrenceKey, Series } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { RecordHead } from '../../../domain/records';
import type { Update } from '../../../domain/updates';
import type { Ports, RowChange } from '../ports';
import { places, readOccurrence, readRow, stored, type Kept } from '../rows';
import type { Writer } from './ask';
import { keep } from '../keep';
import { besideNote } from './notePages';
import { answeredBefore, answeredRow } from './once';
import { rememberTally, type ReadTally } from './tallies';

/** More tries than people who write the same row in the same second. */
export const mostTries = 5;
const mostTriesLate = 20;

interface KeptRecord extends Omit<RecordHead, 'revision' | 'fields'> {
  readonly occurrence: OccurrenceKey;
  readonly privateSince?: string | undefined;
  readonly decision?: DecisionId | undefined;
}

/** The record itself: a note stands in more rows than its own. */
type AsNote<R> = (record: R) => Consideration;

export interface NewRow<R> {
  readonly series: Series;
  readonly schema: z.core.$ZodType<R>;
  readonly row: string;
  readonly record: R;
  /** What the person sent, which the same id must have held if it was kept before. */
  readonly sent: object;
  readonly update: (record: R) => Update;
  /** Where it is a note. */
  readonly note?: AsNote<R>;
  readonly tally?: ReadTally;
  /** Where it stands in more rows than one. */
  readonly rows?: (record: R) => readonly RowChange[];
  /** Where one that is kept already may be, besides. */
  readonly find?: () => Promise<Kept<R> | undefined>;
}

/** Keeps a new record. Sent again by the same person, it is the same record; anything else under its id is a conflict. */
export async function keepNew<R extends KeptRecord>(writer: Writer, kept: NewRow<R>): Promise<R> {
  const { series, schema, row, sent, update, note } = kept;
  const { ports } = writer;
  const place = places.meeting(ports.home, series.key);
  const { rows = (record: R): RowChange[] => [{ put: 'insert', row, body: stored(record) }] } = kept;
  const mayTry = triesIn(series);
  for (let tries = 0; tries < mayTry; tries += 1) {
    const { marks, guard } = await writtenNow(ports, series);
    const record = { ...kept.record, ...marks };
    const mayHaveMoved = tries === 1 && kept.tally?.isRemembered;
    const counting = tries === 0 ? { tally: kept.tally } : mayHaveMoved ? {} : { apart: ports.ids() };
    const counted = note ? await besideNote(ports, series.key, { note: note(record), ...counting }) : [];
    const committed = await keep(ports, {
      series: series.key,
      occurrence: currentOf(series) ?? record.occurrence,
      rows: [...rows(record), ...answeredRow(writer, record), ...counted, ...guard],
      update: update(record),
      cards: cardsOf(series, record.occurrence),
      records: elsewhere(series, note?.(record)),
      hear: (etagOf) => rememberTally(ports, series.key, { changes: counted, etagOf }),
    });
    if (committed === 'done') return record;
    const before = await answeredBefore(writer, place);
    if (before) return z.parse(schema, before.answer);
    const theirs = await (kept.find?.() ?? readRow(ports, { ...place, row }, schema));
    if (theirs && isSame(theirs.value, sent, writer.by)) return theirs.value;
    if (theirs) throw new Problem('conflict', 'Something else was already kept under this id.', shownOf(theirs.value));
    // Two notes of one person were counted at the same time, or the record was just locked.
  }
  throw busy();
}

/** What may be only its author's is in nobody else's answer. */
function shownOf<R extends KeptRecord>(theirs: R) {
  return theirs.privateSince === undefined ? { theirs } : {};
}

export interface EditedRow<R> {
  readonly series: Series;
  readonly schema: z.core.$ZodType<R>;
  readonly find: () => Promise<Kept<R> | undefined>;
  /** Returns the record itself when nothing changes. Called again with theirs when somebody else was faster. */
  readonly change: (record: R) => R;
  readonly update: (record: R) => Update;
  /** Where it is a note. */
  readonly note?: AsNote<R>;
  /** Changed after the record of that day was locked, it is marked so. Or of the meeting that went on with it last. */
  readonly amends?: boolean | (() => Promise<OccurrenceKey | undefined>);
  /** Where it stands in more rows than one. */
  readonly rows?: (record: R, before: Kept<R>) => readonly RowChange[];
  /** What else panels hear of it. */
  readonly also?: (record: R) => readonly Update[];
  /** What is kept with it or not at all. */
  readonly beside?: (record: R, before: R) => readonly RowChange[];
}

/** Keeps what a person changed in a record. Fields that others changed meanwhile are kept, the same field is a conflict. */
export async function keepEdit<R extends KeptRecord>(writer: Writer, edit: EditedRow<R>): Promise<R> {
  const { series, schema, find, change, update, also, note, rows = inItsRow, beside = () => [] } = edit;
  const { ports } = writer;
  const place = places.meeting(ports.home, series.key);
  const mayTry = triesIn(series);
  for (let tries = 0; tries < mayTry; tries += 1) {
    const [before, found] = await Promise.all([answeredBefore(writer, place), find()]);
    if (before) return z.parse(schema, before.answer);
    if (!found) throw new Problem('notFound', "This isn't in this meeting.");
    const changed = change(found.value);
    if (changed === found.value) return changed;
    const { lockedAt, guard } = await lockFor(ports, edit, changed);
    const record = lockedAt === undefined ? changed : amendedRecord(found.value, changed, lockedAt);
    const apart = tries === 0 ? undefined : ports.ids();
    const counting = note && { note: note(record), before: note(found.value), apart };
    const counted = counting ? await besideNote(ports, series.key, counting) : [];
    const committed = await keep(ports, {
      series: series.key,
      occurrence: currentOf(series) ?? record.occurrence,
      rows: [
        ...rows(record, found),
        ...beside(record, found.value),
        ...answeredRow(writer, record),
        ...counted,
        ...guard,
      ],
      update: update(record),
      ...(also && { also: also(record) }),
      cards: cardsOf(series, record.occurrence),
      records: elsewhere(series, note?.(record)),
    });
    if (committed === 'done') return record;
  }
  throw busy();
}

function inItsRow(record: object, { row, etag }: Kept<unknown>): RowChange[] {
  return [{ put: 'replace', row, etag, body: stored(record) }];
}

/** Of a meeting that is over all writers look at its lock: more of them may meet. */
function triesIn({ open }: Series): number {
  return open === undefined ? mostTriesLate : mostTries;
}

/** The log finds a decision by its notes: while their meeting is on they are brought there once, at its end. */
function elsewhere({ open }: Series, note: Consideration | undefined): string[] {
  if (!note || note.occurrence === open) return [];
  return [`decision:${note.occurrence}:${note.decision}`];
}

interface Lock {
  /** Missing: it is not. */
  readonly lockedAt?: string;
  /** What was read has to be still so when it is written. */
  readonly guard: readonly RowChange[];
}

const noLock: Lock = { guard: [] };

/** A decision that was carried over belongs to the meeting that goes on with it, also once that is over. */
async function lockFor<R extends KeptRecord>(
  ports: Ports,
  { series, amends = false }: Pick<EditedRow<R>, 'series' | 'amends'>,
  { occurrence }: KeptRecord,
): Promise<Lock> {
  const isLast = series.open === undefined && occurrence === series.last;
  const which = typeof amends === 'function' ? await amends() : amends && isLast ? occurrence : undefined;
  return which === undefined || which === series.open ? noLock : readLock(ports, series, which);
}

/** The record of one meeting: locked by now, or, if that is to stay so, not. */
export async function readLock(ports: Ports, { key }: Series, occurrence: OccurrenceKey): Promise<Lock> {
  const found = await readOccurrence(ports, key, occurrence);
  if (!found) return noLock;
  const { row, etag, value } = found;
  if (value.locked) return { lockedAt: value.locked.at, guard: [] };
  return { guard: [{ put: 'replace', row, etag, body: stored(value) }] };
}

/** How what is written now stands in the record, of the occurrence as it is: late, or after it was locked. */
async function writtenNow(ports: Ports, series: Series) {
  const { open, last } = series;
  if (open !== undefined || last === undefined) return { marks: {}, guard: [] };
  const { lockedAt, guard } = await readLock(ports, series, last);
  return { marks: { late: true, ...(lockedAt !== undefined && { amended: true }) }, guard };
}

/** Where notes go: the open occurrence, or, late, the last one. */
export function currentOf({ open, last }: Series): OccurrenceKey | undefined {
  return open ?? last;
}

export function whereNotesGo(series: Series | undefined): OccurrenceKey {
  const current = series && currentOf(series);
  if (!current) throw new Problem('meetingNotOpen', 'This meeting has not begun yet.');
  return current;
}

/**
 * The summaries that show something old now: where it was written, and the newest, which tells what was still open. Of
 * an open occurrence there is none yet.
 */
export function cardsOf({ open, last }: Series, written: OccurrenceKey): string[] {
  if (written === open) return [];
  const summarised = [written, last].filter((occurrence) => occurrence !== undefined && occurrence !== open);
  return [...new Set(summarised)].map((occurrence) => `summary:${occurrence}`);
}

export function busy(): Problem {
  return new Problem('busy', 'Many people are writing at once. Try again.', { retryAfterSeconds: 1 });
}

export function isSame(record: { readonly by: Person }, sent: object, by: Person): boolean {
  const values = Object.entries(sent).filter(([, value]) => value !== undefined);
  const same = values.every(([name, value]) => JSON.stringify(Reflect.get(record, name)) === JSON.stringify(value));
  return same && record.by.id === by.id;
}
