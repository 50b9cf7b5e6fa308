import { Consideration } from '../../../domain/considerations';
import type { Decision } from '../../../domain/decisions';
import { Occurrence, type OccurrenceKey, type SeriesKey } from '../../../domain/meetings';
import { seenBy } from '../../../domain/privateNotes';
import { Support, supportersOf } from '../../../domain/supports';
import type { Ports } from '../ports';
import { readCarried } from '../recordRows';
import { after, kept, keys, listRows, places, readOccurrence } from '../rows';

/** Undecided for so many occurrences, it is not looked for any further. */
const mostCarried = 12;

export interface Said {
  /** With what was taken out of it. */
  readonly notes: Consideration[];
  /** So many wait to be shown: nothing is told of them, and that nobody wrote any would not be true. */
  readonly hidden: number;
}

/**
 * All that may be shown to everybody of what was said of customers about a decision: where it was proposed, and in the
 * occurrences that took it over.
 */
export async function saidIn(
  ports: Ports,
  series: SeriesKey,
  decision: Decision,
  held: readonly Occurrence[],
): Promise<Said> {
  const said = await Promise.all(
    held.map(async (occurrence) => {
      const prefix = `${keys.records(occurrence.key)}consideration:`;
      const rows = await listRows(ports, { ...places.meeting(ports.home, series), prefix }, Consideration);
      const about = rows.map(({ value }) => value).filter((one) => one.decision === decision.id);
      const isAnyPrivate = about.some(({ privateSince }) => privateSince !== undefined);
      // After the notes: what was read as private may be shown by now, and never the other way round.
      const now = isAnyPrivate ? await readOccurrence(ports, series, occurrence.key) : undefined;
      return seenBy(undefined, about, now?.value);
    }),
  );
  return {
    notes: said.flatMap(({ considerations }) => considerations).sort((a, b) => a.at.localeCompare(b.at)),
    hidden: said.flatMap(({ hidden }) => hidden).length,
  };
}

/** How many support each of these notes, by its id; of those whom nobody supports nothing is said. */
export async function supportsOf(
  ports: Ports,
  series: SeriesKey,
  said: readonly Consideration[],
): Promise<Record<string, number>> {
  const occurrences = [...new Set(said.map(({ occurrence }) => occurrence))];
  const rows = await Promise.all(
    occurrences.map((occurrence) =>
      listRows(ports, { ...places.meeting(ports.home, series), prefix: keys.supports(occurrence) }, Support),
    ),
  );
  const supports = rows.flat().map(({ value }) => value);
  const counts = said.map((note) => [note.id, supportersOf(note, supports).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** The occurrences in which it stood: where it was proposed, and those that took it over, also again long after. */
export async function listHeldIn(
  ports: Ports,
  series: SeriesKey,
  decision: Pick<Decision, 'id' | 'occurrence' | 'takenUp'>,
): Promise<Occurrence[]> {
  const starts = [decision.occurrence, ...(decision.takenUp ?? [])];
  const held = await Promise.all(starts.map((start) => heldFrom(ports, series, decision, start)));
  return [...new Map(held.flat().map((one) => [one.key, one])).values()];
}

async function heldFrom(
  ports: Ports,
  series: SeriesKey,
  { id, occurrence }: Pick<Decision, 'id' | 'occurrence'>,
  start: OccurrenceKey,
): Promise<Occurrence[]> {
  const range = { from: keys.occurrence(start), to: after('occ:'), most: mostCarried };
  const found = await ports.store.list({ ...places.meeting(ports.home, series), ...range });
  const held: Occurrence[] = [];
  for (const { value } of found.map((row) => kept(Occurrence, row))) {
    if (value.key !== occurrence && !(await readCarried(ports, series, value.key, id))) break;
    held.push(value);
  }
  return held;
}
