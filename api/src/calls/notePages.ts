import { Consideration } from '../../../domain/considerations';
import { Decision, DecisionId } from '../../../domain/decisions';
import { notesOnPage, type EarlierNotes } from '../../../domain/earlierNotes';
import type { OccurrenceKey, Series, SeriesKey } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { Support } from '../../../domain/supports';
import type { Ports, RowChange, StoredRow } from '../ports';
import { CarriedFrom } from '../recordRows';
import { after, kept, keys, places, stored } from '../rows';
import { counted, countedApart, Tally, tallyKeys, type ReadTally } from './tallies';

type Rows = Pick<Ports, 'store' | 'home'>;

/**
 * Beside its own row a consideration stands once more in the order of time, newest first, so that a page is one range;
 * and each person's are counted in a row that hardly anybody else writes, so that nobody waits for a number.
 */
const pageKeys = {
  notes: (occurrence: OccurrenceKey) => `${occurrence}|n:`,
  note: (occurrence: OccurrenceKey, place: string) => `${occurrence}|n:${place}`,
};

/** Who supports a note, in the same order. */
const supportKeys = {
  of: (occurrence: OccurrenceKey, place: string) => `${occurrence}|s:${place}:`,
  one: (occurrence: OccurrenceKey, place: string, person: PersonId) => `${occurrence}|s:${place}:${person}`,
};

export type Counts = ReadonlyMap<string, number>;

const newest = 999_999_999_999_999;

/** Where it stands in the order of time. */
export function placeOf({ at, id }: Pick<Consideration, 'at' | 'id'>): string {
  return `${String(newest - Date.parse(at)).padStart(15, '0')}-${id}`;
}

interface Written {
  readonly note: Consideration;
  readonly before?: Consideration;
  /** The writer's count, where it was read already. */
  readonly tally?: ReadTally | undefined;
  /** Another note of the same person was counted meanwhile: this one is, under this name, in a row that nobody else writes. */
  readonly apart?: string | undefined;
}

/** What is written together with a consideration. */
export async function besideNote(ports: Rows, series: SeriesKey, written: Written): Promise<RowChange[]> {
  const { note, before, tally, apart } = written;
  const again: RowChange = {
    put: 'upsert',
    row: pageKeys.note(note.occurrence, placeOf(note)),
    body: stored(note),
  };
  const step = Number(!note.removed) - Number(before !== undefined && !before.removed);
  if (step === 0) return [again];
  return [again, apart ? countedApart(note, step, apart) : await counted(ports, series, { note, by: step, tally })];
}

/** Notes of an occurrence that an earlier release began stand in no order. */
export function isPaged({ pagedFrom }: Series, occurrence: OccurrenceKey): boolean {
  return pagedFrom !== undefined && occurrence >= pagedFrom;
}

export interface Page {
  /** Newest first. */
  readonly considerations: Consideration[];
  /** Where the next page begins; missing with the last. */
  readonly rest: string | undefined;
}

export interface FromPlace {
  readonly occurrence: OccurrenceKey;
  readonly from?: string | undefined;
  readonly most?: number;
}

/** What comes right after a place that was read: below the smallest character of an id. */
const next = '!';

export async function readPage(
  ports: Ports,
  series: SeriesKey,
  { occurrence, from = '', most = notesOnPage }: FromPlace,
): Promise<Page> {
  const found = await ports.store.list({
    ...places.meeting(ports.home, series),
    from: pageKeys.note(occurrence, from),
    to: after(pageKeys.notes(occurrence)),
    // One more says whether there is another page.
    most: most + 1,
  });
  const considerations = found.slice(0, most).map((row) => kept(Consideration, row).value);
  const last = considerations.at(-1);
  return { considerations, rest: last && found.length > most ? placeOf(last) + next : undefined };
}

/** Written together with the support's own row. */
export function besideSupport(note: Consideration, support: Support): RowChange {
  const row = supportKeys.one(note.occurrence, placeOf(note), support.by.id);
  return { put: 'upsert', row, body: stored(support) };
}

/** Of the notes of a page. */
export async function readSupports(
  ports: Ports,
  series: SeriesKey,
  occurrence: OccurrenceKey,
  { considerations }: Pick<Page, 'considerations'>,
): Promise<Support[]> {
  const [newestNote, oldestNote] = [considerations[0], considerations.at(-1)];
  if (!newestNote || !oldestNote) return [];
  const found = await ports.store.list({
    ...places.meeting(ports.home, series),
    from: supportKeys.of(occurrence, placeOf(newestNote)),
    to: after(supportKeys.of(occurrence, placeOf(oldestNote))),
  });
  return found.map((row) => kept(Support, row).value);
}

export interface Head {
  readonly decisions: Decision[];
  /** How many considerations each decision has that nobody took back. */
  readonly counts: Counts;
  readonly carried: readonly { readonly id: DecisionId; readonly from: CarriedFrom }[];
}

/** Of an occurrence what does not grow with every note: one short range. */
export async function readHead(ports: Ports, series: SeriesKey, occurrence: OccurrenceKey): Promise<Head> {
  const place = places.meeting(ports.home, series);
  const carried = keys.carriedHere(occurrence);
  const tallies = tallyKeys.all(occurrence);
  const found = await ports.store.list({ ...place, from: carried, to: after(tallies) });
  const of = (prefix: string) => found.filter(({ row }) => row.startsWith(prefix));
  return {
    decisions: of(`${keys.records(occurrence)}decision:`).map((row) => kept(Decision, row).value),
    counts: summed(of(tallies)),
    carried: of(carried).map((row) => ({
      id: DecisionId.parse(row.row.slice(carried.length)),
      from: kept(CarriedFrom, row).value,
    })),
  };
}

function summed(rows: readonly StoredRow[]): Counts {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const [decision, count] of Object.entries(kept(Tally, row).value.counts))
      counts.set(decision, (counts.get(decision) ?? 0) + count);
  return counts;
}

/** In an answer: the occurrence and the place in it. */
export function cursorOf(occurrence: OccurrenceKey, place: string): string {
  return `${occurrence}|${place}`;
}

export interface LeftOut {
  readonly decision: DecisionId;
  readonly known: number;
  readonly all: number;
  readonly before: string | undefined;
  /** When the last one that was read was written: all of them are older. */
  readonly until: string | undefined;
}

export function earlierOf(leftOut: readonly LeftOut[]): EarlierNotes {
  const some = leftOut.flatMap(({ decision, known, all, before, until }) =>
    all > known && before !== undefined
      ? [[decision, { count: all - known, before, ...(until && { until }) }] as const]
      : [],
  );
  return Object.fromEntries(some);
}
