import { Consideration } from '../../../domain/considerations';
import type { Decision } from '../../../domain/decisions';
import { Occurrence, type SeriesKey } from '../../../domain/meetings';
import { present } from '../../../domain/meetingView';
import { seenBy } from '../../../domain/privateNotes';
import { Support, supportersOf } from '../../../domain/supports';
import type { Ports } from '../ports';
import { readCarried } from '../recordRows';
import { after, kept, keys, listRows, places, readOccurrence } from '../rows';

/** Undecided for so many occurrences, it is not looked for any further. */
const mostCarried = 12;

/**
 * All that may be shown to everybody of what was said of customers about a decision: where it was proposed, and in the
 * occurrences that took it over.
 */
export async function saidAbout(ports: Ports, series: SeriesKey, decision: Decision): Promise<Consideration[]> {
  const occurrences = await heldIn(ports, series, decision);
  const said = await Promise.all(
    occurrences.map(async (occurrence) => {
      const prefix = `${keys.records(occurrence.key)}consideration:`;
      const rows = await listRows(ports, { ...places.meeting(ports.home, series), prefix }, Consideration);
      const about = rows.map(({ value }) => value).filter((one) => one.decision === decision.id);
      const isAnyPrivate = about.some(({ privateSince }) => privateSince !== undefined);
      // After the notes: what was read as private may be shown by now, and never the other way round.
      const now = isAnyPrivate ? await readOccurrence(ports, series, occurrence.key) : undefined;
      return present(seenBy(undefined, about, now?.value).considerations);
    }),
  );
  return said.flat().sort((a, b) => a.at.localeCompare(b.at));
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

async function heldIn(ports: Ports, series: SeriesKey, { id, occurrence }: Decision): Promise<Occurrence[]> {
  const range = { from: keys.occurrence(occurrence), to: after('occ:'), most: mostCarried };
  const found = await ports.store.list({ ...places.meeting(ports.home, series), ...range });
  const held: Occurrence[] = [];
  for (const { value } of found.map((row) => kept(Occurrence, row))) {
    if (value.key !== occurrence && !(await readCarried(ports, series, value.key, id))) break;
    held.push(value);
  }
  return held;
}
