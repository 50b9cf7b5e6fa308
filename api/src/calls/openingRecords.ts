import type { Consideration } from '../../../domain/considerations';
import type { Decision, DecisionId } from '../../../domain/decisions';
import type { EarlierNotes } from '../../../domain/earlierNotes';
import type { OccurrenceKey, Series } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { seenBy } from '../../../domain/privateNotes';
import type { Support } from '../../../domain/supports';
import type { Ports } from '../ports';
import { type CarriedFrom, heldBefore, listRecords, type Records } from '../recordRows';
import { readOccurrence } from '../rows';
import { cursorOf, earlierOf, isPaged, readHead, readPage, readSupports, type Counts } from './notePages';

export interface RecordsToOpen extends Records {
  readonly earlier: EarlierNotes;
}

export interface Opening {
  readonly occurrence: OccurrenceKey;
  readonly person: PersonId;
}

/** What a meeting is opened with: every decision, and of what was said about them the newest page. It costs the same however much was said. */
export async function recordsToOpen(ports: Ports, series: Series, opening: Opening): Promise<RecordsToOpen> {
  const { occurrence, person } = opening;
  if (!isPaged(series, occurrence))
    return { ...(await listRecords(ports, series.key, occurrence, person)), earlier: {} };
  const own = await readPart(ports, series, opening);
  const sources = [...new Set(own.carried.flatMap(({ from }) => heldBefore(from)))].sort();
  const parts = await Promise.all(sources.map((source) => readPart(ports, series, { occurrence: source, person })));
  const carried = new Map<string, readonly OccurrenceKey[]>(own.carried.map(({ id, from }) => [id, heldBefore(from)]));
  const taken = parts.map((part) => ofThose(part, (id) => carried.get(id)?.includes(part.occurrence) ?? false));
  const all = [...taken, own];
  const raw = all.flatMap(({ considerations }) => considerations);
  // After the notes: what was read as private may be shown by now, and never the other way round.
  const isAnyPrivate = raw.some(({ privateSince }) => privateSince !== undefined);
  const written = isAnyPrivate ? await readOccurrence(ports, series.key, occurrence) : undefined;
  // How many others wrote is not known from a page: while notes are private all of them are counted.
  if (written?.value.private && own.before !== undefined)
    return { ...(await listRecords(ports, series.key, occurrence, person)), earlier: {} };
  const { considerations, hidden } = seenBy(person, raw, written?.value);
  const decisions = all.flatMap((part) => part.decisions).sort(byTime);
  return {
    decisions,
    considerations: considerations.sort(byTime),
    hidden,
    supports: all.flatMap((part) => part.supports).sort(byTime),
    earlier: earlierOf(decisions.map(({ id }) => leftOut(id, all))),
  };
}

/** What one occurrence has of it. */
interface Part {
  readonly occurrence: OccurrenceKey;
  readonly decisions: readonly Decision[];
  readonly considerations: readonly Consideration[];
  readonly supports: readonly Support[];
  readonly carried: readonly { readonly id: DecisionId; readonly from: CarriedFrom }[];
  readonly counts: Counts;
  readonly before: string | undefined;
  readonly until?: string | undefined;
}

async function readPart(ports: Ports, series: Series, { occurrence, person }: Opening): Promise<Part> {
  const { key } = series;
  if (!isPaged(series, occurrence)) {
    const records = await listRecords(ports, key, occurrence, person);
    return { ...records, occurrence, carried: [], counts: new Map(), before: undefined };
  }
  const [head, { considerations, supports, rest }] = await Promise.all([
    readHead(ports, key, occurrence),
    readPageWithSupports(ports, series, occurrence),
  ]);
  const before = rest === undefined ? undefined : cursorOf(occurrence, rest);
  return { ...head, occurrence, considerations, supports, before, until: considerations.at(-1)?.at };
}

async function readPageWithSupports(ports: Ports, { key }: Series, occurrence: OccurrenceKey) {
  const page = await readPage(ports, key, { occurrence });
  return { ...page, supports: await readSupports(ports, key, occurrence, page) };
}

/** Of an earlier occurrence only what was taken over. */
function ofThose(part: Part, isTaken: (decision: string) => boolean): Part {
  const considerations = part.considerations.filter(({ decision }) => isTaken(decision));
  const ids = new Set<string>(considerations.map(({ id }) => id));
  return {
    ...part,
    decisions: part.decisions.filter(({ id }) => isTaken(id)),
    considerations,
    supports: part.supports.filter(({ consideration }) => ids.has(consideration)),
    counts: new Map([...part.counts].filter(([id]) => isTaken(id))),
  };
}

/** Reading back begins in the newest occurrence of which not all was read. */
function leftOut(decision: DecisionId, parts: readonly Part[]) {
  const about = parts.filter(({ counts }) => counts.has(decision));
  const known = about.flatMap(({ considerations }) => considerations).filter((one) => one.decision === decision);
  const unread = about.findLast(({ before }) => before !== undefined);
  return {
    decision,
    known: known.filter(({ removed }) => !removed).length,
    all: about.reduce((sum, { counts }) => sum + (counts.get(decision) ?? 0), 0),
    before: unread?.before,
    until: unread?.until,
  };
}

function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  return a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
}
