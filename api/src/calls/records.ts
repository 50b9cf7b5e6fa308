import * as z from 'zod';
import type { OccurrenceKey, Series } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Update } from '../../../domain/updates';
import type { Ports, RowChange } from '../ports';
import { places, readOccurrence, readRow, stored, type Kept } from '../rows';
import type { Writer } from './ask';
import { keep } from '../keep';
import { besideNote, type ReadTally } from './notePages';
import { answeredBefore, answeredRow } from './once';

/** More tries than people who write the same row in the same second. */
export const mostTries = 5;

interface KeptRecord {
  readonly by: Person;
  readonly occurrence: OccurrenceKey;
  readonly amended?: boolean | undefined;
  readonly privateSince?: string | undefined;
}

export interface NewRow<R> {
  readonly series: Series;
  readonly schema: z.core.$ZodType<R>;
  readonly row: string;
  readonly record: R;
  /** What the person sent, which the same id must have held if it was kept before. */
  readonly sent: object;
  readonly update: Update;
  readonly tally?: ReadTally;
}

/** Keeps a new record. Sent again by the same person, it is the same record; anything else under its id is a conflict. */
export async function keepNew<R extends KeptRecord>(writer: Writer, kept: NewRow<R>): Promise<R> {
  const { series, schema, row, record, sent, update } = kept;
  const place = places.meeting(writer.ports.home, series.key);
  const occurrence = currentOf(series) ?? record.occurrence;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const tally = tries === 0 ? kept.tally : undefined;
    const counted = await besideNote(writer.ports, series.key, { row, record, tally });
    const committed = await keep(writer.ports, {
      series: series.key,
      occurrence,
      rows: [{ put: 'insert', row, body: stored(record) }, ...answeredRow(writer, record), ...counted],
      update,
      cards: cardsOf(series, record.occurrence),
    });
    if (committed === 'done') return record;
    const before = await answeredBefore(writer, place);
    if (before) return z.parse(schema, before.answer);
    const theirs = await readRow(writer.ports, { ...place, row }, schema);
    if (theirs && isSame(theirs.value, sent, writer.by)) return theirs.value;
    if (theirs) throw new Problem('conflict', 'Something else was already kept under this id.', shownOf(theirs.value));
    // Two notes of one person were counted at the same time.
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
  /** Changed after the record was locked, it is marked so. */
  readonly amends?: boolean;
  /** What is kept with it or not at all. */
  readonly beside?: (record: R, before: R) => readonly RowChange[];
}

/** Keeps what a person changed in a record. Fields that others changed meanwhile are kept, the same field is a conflict. */
export async function keepEdit<R extends KeptRecord>(writer: Writer, edit: EditedRow<R>): Promise<R> {
  const { series, schema, find, change, update, beside = () => [] } = edit;
  const place = places.meeting(writer.ports.home, series.key);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [before, found] = await Promise.all([answeredBefore(writer, place), find()]);
    if (before) return z.parse(schema, before.answer);
    if (!found) throw new Problem('notFound', "This isn't in this meeting.");
    const changed = change(found.value);
    if (changed === found.value) return changed;
    const record = edit.amends && (await isLocked(writer, series, changed)) ? { ...changed, amended: true } : changed;
    const { row, etag } = found;
    const counted = await besideNote(writer.ports, series.key, { row, record, before: found.value });
    const committed = await keep(writer.ports, {
      series: series.key,
      occurrence: currentOf(series) ?? record.occurrence,
      rows: [
        { put: 'replace', row, etag, body: stored(record) },
        ...beside(record, found.value),
        ...answeredRow(writer, record),
        ...counted,
      ],
      update: update(record),
      cards: cardsOf(series, record.occurrence),
    });
    if (committed === 'done') return record;
  }
  throw busy();
}

/** A decision that was carried over belongs to the meeting that goes on with it. */
async function isLocked({ ports }: Writer, { key, open, last }: Series, record: KeptRecord): Promise<boolean> {
  if (open !== undefined || record.occurrence !== last) return false;
  return (await readOccurrence(ports, key, last))?.value.locked !== undefined;
}

/** How what is written now stands in the record, of the occurrence as it is: late, or after it was locked. */
export async function writtenNow(ports: Ports, { key, open, last }: Series): Promise<{ late?: true; amended?: true }> {
  if (open !== undefined || last === undefined) return {};
  const occurrence = (await readOccurrence(ports, key, last))?.value;
  return { late: true, ...(occurrence?.locked && { amended: true }) };
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
