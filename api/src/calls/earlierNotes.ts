import type { Consideration } from '../../../domain/considerations';
import type { Answered } from '../../../domain/contract';
import type { DecisionId } from '../../../domain/decisions';
import { notesOnPage } from '../../../domain/earlierNotes';
import { OccurrenceKey, type Series } from '../../../domain/meetings';
import { seenBy } from '../../../domain/privateNotes';
import { Problem } from '../../../domain/problems';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { heldBefore, readCarried } from '../recordRows';
import { readOccurrence } from '../rows';
import type { Ask } from './ask';
import { opened } from './decisions';
import { cursorOf, isPaged, readPage, readSupports, type Page } from './notePages';
import { currentOf } from './records';

/** The page before: what was said about one decision, in this occurrence and in those that it was taken over from. */
export async function readConsiderations(ask: Ask<'readConsiderations'>): Promise<Answered<'readConsiderations'>> {
  const { ports, by, params, query } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  const places = await occurrencesOf(ports, series, query.decision);
  const from = cursorIn(query.before);
  const at = places.indexOf(from.occurrence);
  if (at < 0) throw new Problem('badRequest', 'This is not where a reading can go on.', { field: 'before' });
  const { found, before } = await readBack(ports, series, { places: places.slice(at), from, decision: query.decision });
  const isAnyPrivate = found.some(({ privateSince }) => privateSince !== undefined);
  const current = currentOf(series);
  const written = isAnyPrivate && current ? await readOccurrence(ports, series.key, current) : undefined;
  const { considerations } = seenBy(by.id, found, written?.value);
  return {
    considerations: considerations.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id)),
    supports: await supportsOf(ports, series, found),
    ...(before && { before }),
  };
}

/** The newest first. */
async function occurrencesOf(ports: Ports, series: Series, decision: DecisionId): Promise<OccurrenceKey[]> {
  const current = currentOf(series);
  if (!current) return [];
  const carried = await readCarried(ports, series.key, current, decision);
  return [current, ...(carried ? heldBefore(carried.value).toReversed() : [])].filter((occurrence) =>
    isPaged(series, occurrence),
  );
}

function cursorIn(before: string): { readonly occurrence: OccurrenceKey; readonly place: string } {
  const [occurrence, place] = before.split('|');
  const known = OccurrenceKey.safeParse(occurrence);
  if (!known.success || place === undefined || !/^[\w!-]*$/.test(place))
    throw new Problem('badRequest', 'This is not where a reading can go on.', { field: 'before' });
  return { occurrence: known.data, place };
}

interface Reading {
  readonly places: readonly OccurrenceKey[];
  readonly from: { readonly place: string };
  readonly decision: DecisionId;
}

/** Others' notes on the way are skipped: a page is full of this decision, or the last. */
async function readBack(ports: Ports, series: Series, { places, from, decision }: Reading) {
  const found: Consideration[] = [];
  let place: string | undefined = from.place;
  for (const [index, occurrence] of places.entries()) {
    while (place !== undefined) {
      const page: Page = await readPage(ports, series.key, { occurrence, from: place });
      found.push(...page.considerations.filter((one) => one.decision === decision));
      place = page.rest;
      if (place !== undefined && found.length >= notesOnPage) return { found, before: cursorOf(occurrence, place) };
    }
    const next = places[index + 1];
    if (next && found.length >= notesOnPage) return { found, before: cursorOf(next, '') };
    place = '';
  }
  return { found, before: undefined };
}

async function supportsOf(ports: Ports, series: Series, found: readonly Consideration[]) {
  const occurrences = [...new Set(found.map(({ occurrence }) => occurrence))];
  const of = (occurrence: OccurrenceKey) => ({
    considerations: found.filter((one) => one.occurrence === occurrence),
  });
  const read = await Promise.all(occurrences.map((one) => readSupports(ports, series.key, one, of(one))));
  const ids = new Set<string>(found.map(({ id }) => id));
  return read.flat().filter(({ consideration }) => ids.has(consideration));
}
