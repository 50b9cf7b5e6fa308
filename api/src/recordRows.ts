import * as z from 'zod';
import { Consideration } from '../../domain/considerations';
import { Decision, isUndecided, type DecisionId } from '../../domain/decisions';
import { OccurrenceKey, type SeriesKey } from '../../domain/meetings';
import type { PersonId } from '../../domain/people';
import { seenBy, type HiddenNote } from '../../domain/privateNotes';
import { Support } from '../../domain/supports';
import type { Ports } from './ports';
import { after, kept, keys, places, readOccurrence, readRow, type Kept } from './rows';

type Rows = Pick<Ports, 'store' | 'home'>;

export interface Records {
  readonly decisions: Decision[];
  readonly considerations: Consideration[];
  readonly supports: Support[];
  /** Notes that only their authors may read yet. */
  readonly hidden: HiddenNote[];
}

/**
 * What was written in an occurrence, and the decisions it took over undecided with what was said about them: as this
 * person may see it. Without a person as everybody may: a card, a summary, a log.
 */
export async function listRecords(
  rows: Rows,
  series: SeriesKey,
  occurrence: OccurrenceKey,
  person?: PersonId,
): Promise<Records> {
  const own = await listOwnRecords(rows, series, occurrence);
  const sources = [...new Set(own.carried.flatMap(({ from }) => heldBefore(from)))];
  const earlier = await Promise.all(sources.map((source) => listOwnRecords(rows, series, source)));
  const carried = new Set<string>(own.carried.map(({ id }) => id));
  const decisions = earlier.flatMap((records) => records.decisions).filter(({ id }) => carried.has(id));
  const about = earlier.flatMap((records) => records.considerations).filter(({ decision }) => carried.has(decision));
  const discussed = new Set<string>(about.map(({ id }) => id));
  const theirs = earlier.flatMap(({ supports }) => supports).filter((one) => discussed.has(one.consideration));
  // After the notes: what was read as private may be shown by now, and never the other way round.
  const isAnyPrivate = own.considerations.some(({ privateSince }) => privateSince !== undefined);
  const written = isAnyPrivate ? await readOccurrence(rows, series, occurrence) : undefined;
  const { considerations, hidden } = seenBy(person, [...about, ...own.considerations], written?.value);
  return {
    decisions: [...decisions, ...own.decisions].sort(byTime),
    considerations: considerations.sort(byTime),
    hidden,
    supports: [...theirs, ...own.supports].sort(byTime),
  };
}

export interface Undecided {
  readonly decision: Decision;
  /** Beside the one where it was proposed: those in which it was written about. */
  readonly through: readonly OccurrenceKey[];
}

/** So far back its notes are shown besides those from where it was proposed. */
const mostThrough = 12;

/** Those that the next occurrence takes over. */
export async function listUndecided(rows: Rows, series: SeriesKey, occurrence: OccurrenceKey): Promise<Undecided[]> {
  const { decisions, considerations } = await listRecords(rows, series, occurrence);
  return decisions.filter(isUndecided).map((decision) => {
    const about = considerations.filter(
      (note) => note.decision === decision.id && note.occurrence !== decision.occurrence,
    );
    const through = [...new Set(about.map((note) => note.occurrence))].sort().slice(-mostThrough);
    return { decision, through };
  });
}

/** The occurrences in which was spoken of the decisions that these took over. */
export async function listCarriedFrom(
  rows: Rows,
  series: SeriesKey,
  occurrences: readonly OccurrenceKey[],
): Promise<OccurrenceKey[]> {
  const own = await Promise.all(occurrences.map((occurrence) => listOwnRecords(rows, series, occurrence)));
  return own.flatMap(({ carried }) => carried.flatMap(({ from }) => heldBefore(from)));
}

async function listOwnRecords(rows: Rows, series: SeriesKey, occurrence: OccurrenceKey) {
  const prefix = keys.records(occurrence);
  const found = await rows.store.list({ ...places.meeting(rows.home, series), from: prefix, to: after(prefix) });
  const of = (kind: string) => found.filter(({ row }) => row.startsWith(`${prefix}${kind}:`));
  return {
    decisions: of('decision').map((row) => kept(Decision, row).value),
    considerations: of('consideration').map((row) => kept(Consideration, row).value),
    supports: of('support').map((row) => kept(Support, row).value),
    carried: [...of('decision-from'), ...of('carried')].map((row) => ({
      id: row.row.slice(row.row.lastIndexOf(':') + 1),
      from: kept(CarriedFrom, row).value,
    })),
  };
}

function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  return a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
}

/** `through`: the occurrences between that and this, in which it was written about. */
export const CarriedFrom = z.object({ occurrence: OccurrenceKey, through: z.array(OccurrenceKey).optional() });
export type CarriedFrom = z.infer<typeof CarriedFrom>;

/** All that was said about it before stands here, the oldest first. */
export function heldBefore({ occurrence, through = [] }: CarriedFrom): OccurrenceKey[] {
  return [occurrence, ...through];
}

/** A decision that this occurrence took over, also where an earlier release did. */
export async function readCarried(
  rows: Rows,
  series: SeriesKey,
  occurrence: OccurrenceKey,
  id: DecisionId,
): Promise<Kept<CarriedFrom> | undefined> {
  const place = places.meeting(rows.home, series);
  return (
    (await readRow(rows, { ...place, row: keys.carried(occurrence, id) }, CarriedFrom)) ??
    (await readRow(rows, { ...place, row: keys.carriedBefore(occurrence, id) }, CarriedFrom))
  );
}
