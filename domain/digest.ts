import type { CustomerId } from './customers';
import type { OccurrenceKey, SeriesKey } from './meetings';
import type { MomentId } from './moments';
import { digestKinds, type DigestItem } from './myDigest';
import type { MyItems } from './myItems';
import { isQuiet, type Quiet } from './quiet';
import { dayAfter } from './text';
import { allWaiting, lastDayBeforeNext, standings, type Standing } from './digestStandings';

/** What of the library waits for one person. */
export interface LibraryNudges {
  readonly verify: readonly { readonly moment: MomentId; readonly headline: string; readonly by: string }[];
  /** Customers they look after with whom nobody has spoken for too long: since `day`. */
  readonly silent: readonly { readonly customer: CustomerId; readonly name: string; readonly day: string }[];
  /** Meetings they run that would open with what nobody pinned. */
  readonly openings: readonly OpeningAhead[];
  readonly queue: CuratorsQueue;
}

/** A sitting that is to be expected. */
export interface OpeningAhead {
  readonly series: SeriesKey;
  readonly title: string;
  readonly chat?: string | undefined;
  /** The sitting before it. */
  readonly after: OccurrenceKey;
  /** The day of it, where its organizer is. */
  readonly day: string;
  readonly isOften: boolean;
  /** Missing: nothing fits, and a question would open it. */
  readonly told?: { readonly moment: MomentId; readonly headline: string; readonly customer: string } | undefined;
}

/** For curators, and only counted: since when each draft waits for a review, and until when each moment held that is over. */
export interface CuratorsQueue {
  readonly toReview: readonly string[];
  readonly stale: readonly string[];
}

export interface Waiting {
  readonly items: MyItems;
  readonly nudges: LibraryNudges;
}

export interface Morning {
  /** The day there. */
  readonly today: string;
  readonly zone: string;
}

/** All that waits for somebody, most urgent first: also what nobody would tell them today. */
export function waitingItems(waiting: Waiting, morning: Morning): DigestItem[] {
  return allWaiting(waiting, morning)
    .map(({ item }) => item)
    .sort(byUrgency);
}

function byUrgency(a: DigestItem, b: DigestItem): number {
  return digestKinds.indexOf(a.kind) - digestKinds.indexOf(b.kind) || (a.day ?? '').localeCompare(b.day ?? '');
}

export interface Telling extends Morning {
  /** The day of the last digest that there was, or could have been. */
  readonly since: string;
  readonly quiet: Quiet;
}

/**
 * What somebody is told this morning: all that waits, where something of it is new, or has waited long enough to be told
 * again. Else nothing: what was said yesterday isn't said today.
 */
export function digestOf(waiting: Waiting, { since, quiet, ...morning }: Telling): DigestItem[] {
  const { today } = morning;
  if (isQuiet(quiet.all, today)) return [];
  const heard = standings(waiting, morning).filter(({ item }) => !isQuiet(quiet.items[item.key], today));
  const until = lastDayBeforeNext(morning);
  const isNews = heard.some((one) => isTold(one, { since, today, until }));
  return isNews ? heard.map(({ item }) => item).sort(byUrgency) : [];
}

interface Days {
  readonly since: string;
  readonly today: string;
  /** The last day before the next morning on which somebody could be told. */
  readonly until: string;
}

function isTold({ from, repeats }: Standing, { since, today, until }: Days): boolean {
  if (since < from && from <= until) return true;
  for (let day = dayAfter(since, 1); day <= today; day = dayAfter(day, 1)) {
    const days = (Date.parse(day) - Date.parse(from)) / 86_400_000;
    if (days > 0 && (days === repeats.then || days % repeats.every === 0)) return true;
  }
  return false;
}
