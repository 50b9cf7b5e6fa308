import * as z from 'zod';
import type { Consideration } from '../../../domain/considerations';
import type { OccurrenceKey, SeriesKey } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { remembered } from '../access/remembered';
import type { EtagOf, Ports, RowChange } from '../ports';
import { places, readRow, stored, type Kept } from '../rows';

/** Each person's notes are counted in a row that hardly anybody else writes, so that nobody waits for a number. */
export const tallyKeys = {
  /** Right behind the decisions: one range reads both. */
  all: (occurrence: OccurrenceKey) => `${occurrence}|r:decision|`,
  of: (occurrence: OccurrenceKey, person: PersonId, apart = '') => `${occurrence}|r:decision|${person}${apart}`,
};

export const Tally = z.object({ counts: z.record(z.string(), z.number()) });
type Tally = z.infer<typeof Tally>;

/** How many of a person's notes each decision has; `known` is missing before the first. */
export interface ReadTally {
  readonly known: Kept<Tally> | undefined;
  /** As this instance wrote it, not read since: where another one did, its ETag is refused. */
  readonly isRemembered?: boolean;
}

const tenMinutesMs = 10 * 60_000;
const written = new WeakMap<Ports['store'], ReturnType<typeof remembered<Kept<Tally>>>>();

function writtenLast({ store, clock }: Pick<Ports, 'store' | 'clock'>) {
  const last = written.get(store) ?? remembered<Kept<Tally>>(() => clock().getTime());
  written.set(store, last);
  return last;
}

const nameOf = (series: SeriesKey, row: string) => `${series}\n${row}`;

type Rows = Pick<Ports, 'store' | 'home'>;

/** For somebody's next note. What was remembered is for one note only: who writes two at once reads for the second. */
export async function readTally(
  ports: Rows & Pick<Ports, 'clock'>,
  series: SeriesKey,
  { occurrence, by }: { readonly occurrence: OccurrenceKey; readonly by: PersonId },
): Promise<ReadTally> {
  const row = tallyKeys.of(occurrence, by);
  const known = writtenLast(ports).take(nameOf(series, row));
  return known ? { known, isRemembered: true } : { known: await readStored(ports, series, row) };
}

function readStored(ports: Rows, series: SeriesKey, row: string): Promise<Kept<Tally> | undefined> {
  return readRow(ports, { ...places.meeting(ports.home, series), row }, Tally);
}

/** What was written of a person's count is what it is for their next note. */
export function rememberTally(
  ports: Pick<Ports, 'store' | 'clock'>,
  series: SeriesKey,
  { changes, etagOf }: { readonly changes: readonly RowChange[]; readonly etagOf: EtagOf },
): void {
  const last = writtenLast(ports);
  for (const change of changes) {
    const etag = etagOf(change.row);
    if (!('body' in change) || etag === undefined || !isOwn(change.row)) continue;
    const value = z.parse(Tally, change.body);
    last.keep(nameOf(series, change.row), { row: change.row, etag, value }, ports.clock().getTime() + tenMinutesMs);
  }
}

/** A person's own row, not one that stands apart. */
function isOwn(row: string): boolean {
  const [, owner] = row.split('|r:decision|');
  return owner !== undefined && !owner.includes(':');
}

export interface Step {
  readonly note: Consideration;
  readonly by: number;
  readonly tally: ReadTally | undefined;
}

export async function counted(ports: Rows, series: SeriesKey, { note, by: step, tally }: Step): Promise<RowChange> {
  const row = tallyKeys.of(note.occurrence, note.by.id);
  const known = tally ? tally.known : await readStored(ports, series, row);
  const count = (known?.value.counts[note.decision] ?? 0) + step;
  const body = stored({ counts: { ...known?.value.counts, [note.decision]: count } });
  return known ? { put: 'replace', row, etag: known.etag, body } : { put: 'insert', row, body };
}

export function countedApart({ occurrence, by, decision }: Consideration, step: number, apart: string): RowChange {
  const row = tallyKeys.of(occurrence, by.id, `:${apart}`);
  return { put: 'insert', row, body: stored({ counts: { [decision]: step } }) };
}
