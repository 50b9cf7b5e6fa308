import { customersRemembered, gapOf, itemAt, type Candidate, type Field, type Pool } from './choiceField';
import type { ChoiceRecord } from './choiceRecord';
import type { ShowingHistory } from './showingHistory';

const weights = { variety: 0.35, kindNew: 0.15, fresh: 0.25, relevance: 0.25 };
const kindsRemembered = 3;
const halfLifeDays = 120;
const dayMs = 86_400_000;

export interface Scoring {
  /** Now, in UTC. */
  readonly at: string;
  /** Of the library's tags those that the meeting's title and agenda name, folded. */
  readonly meetingTags: readonly string[];
  readonly history: ShowingHistory;
}

/** How well an item would do now: a customer and a kind not heard lately, fresh, and about what the meeting is about. */
export function scorer<C extends Candidate>(field: Field<C>, { at, meetingTags, history }: Scoring) {
  const tags = [...new Set(meetingTags)];
  const kindIsNew = newKinds(field, history);
  const { daysSince, freshness } = freshnessAt(at);
  const isKindNew = (item: number) => kindIsNew[field.kinds.of[item] ?? 0] === true;
  const varieties = varietyOf(field);
  const variety = (item: number) => varieties[field.customers.of[item] ?? 0] ?? 0;
  const relevance = (item: number) => countShared(tags, itemAt(field, item)) / Math.max(1, tags.length);
  const lately = (item: number) => weights.variety * variety(item) + (isKindNew(item) ? weights.kindNew : 0);
  const fresh = (item: number) => weights.fresh * freshness(itemAt(field, item).heardOn);
  const relevant = (item: number) => weights.relevance * relevance(item);
  const total = (item: number) => lately(item) + fresh(item) + relevant(item);

  /** Those with the highest score, equal to 6 decimals. What can't reach the best so far is not worked out any further. */
  function best(pool: Pool): number[] {
    let highest = -Infinity;
    let found: number[] = [];
    const reach = tags.length > 0 ? weights.relevance : 0;
    for (let place = 0; place < pool.length; place += 1) {
      const item = pool[place] ?? 0;
      const enough = (highest - 1) / 1e6 - reach;
      const soFar = lately(item);
      if (soFar + weights.fresh < enough || soFar + fresh(item) < enough) continue;
      const score = millionths(total(item));
      if (score > highest) found = [item];
      else if (score === highest) found.push(item);
      highest = Math.max(highest, score);
    }
    return found;
  }

  function parts(item: number): ChoiceRecord['score'] {
    const { heardOn } = itemAt(field, item);
    return {
      variety: { value: sixDecimals(variety(item)), gap: gapOf(field, item), rem: remOf(field, item) },
      kindNew: isKindNew(item),
      fresh: { value: sixDecimals(freshness(heardOn)), days: daysSince(heardOn) },
      relevance: { value: sixDecimals(relevance(item)), tags: sharedWith(tags, itemAt(field, item)) },
      total: sixDecimals(total(item)),
    };
  }

  return { best, parts };
}

/** Of each customer, by the customer's number. */
function varietyOf<C extends Candidate>({ gaps, rem, bag }: Field<C>): number[] {
  return gaps.map((gap, customer) => {
    const share = Math.min(1, (3 * (rem[customer] ?? 0)) / bag.length);
    return (gap / customersRemembered + share) / 2;
  });
}

export function remOf<C extends Candidate>({ rem, customers }: Field<C>, item: number): number {
  return rem[customers.of[item] ?? 0] ?? 0;
}

function newKinds<C extends Candidate>({ kinds }: Field<C>, { recent, showings }: ShowingHistory): boolean[] {
  const lately = recent.filter(({ n }) => n > showings - kindsRemembered).map(({ kind }) => kind);
  return kinds.names.map((kind) => !lately.includes(kind));
}

function sharedWith(tags: readonly string[], moment: Candidate): string[] {
  return tags.filter((tag) => moment.tags.includes(tag));
}

/** Makes no list: it runs for every moment of a large library. */
function countShared(tags: readonly string[], moment: Candidate): number {
  let shared = 0;
  for (const tag of tags) if (moment.tags.includes(tag)) shared += 1;
  return shared;
}

/** A library has far fewer days than moments: each is worked out once. */
function freshnessAt(at: string) {
  const today = Date.parse(at.slice(0, 10));
  const known = new Map<string, number>();
  const daysSince = (day: string) => Math.max(0, Math.round((today - Date.parse(day)) / dayMs));
  function freshness(day: string): number {
    const before = known.get(day);
    if (before !== undefined) return before;
    const value = 2 ** (-daysSince(day) / halfLifeDays);
    known.set(day, value);
    return value;
  }
  return { daysSince, freshness };
}

const millionths = (value: number) => Math.round(value * 1e6);
const sixDecimals = (value: number) => millionths(value) / 1e6;
