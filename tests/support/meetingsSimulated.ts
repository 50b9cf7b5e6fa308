import { createHash } from 'node:crypto';
import { chooseFairly, type Candidate } from '../../domain/fairChoice';
import { nothingShown, withShowing, type ShowingHistory } from '../../domain/showingHistory';

/** Numbers from 0 up to 1 that a seed always gives again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const topics = ['billing', 'onboarding', 'payment', 'privacy', 'support', 'training'];
const customerWeights = Array.from({ length: 12 }, (_, rank) => 1 / (rank + 1));
const kindWeights = [5, 2, 4, 2, 1];
const kinds = ['story', 'win', 'struggle', 'quote', 'commitment'];
const firstDay = Date.parse('2026-01-05');
const dayMs = 86_400_000;

const dayOf = (day: number) => new Date(firstDay + day * dayMs).toISOString().slice(0, 10);
const pick = <T>(values: readonly T[], random: () => number): T => values[Math.floor(random() * values.length)]!;

function weighted(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found < 0 ? weights.length - 1 : found;
}

/** A moment heard on that day, of a customer and a kind as likely as in a library that grew by itself. */
export function momentHeard(number: number, day: number, random: () => number): Candidate {
  const tags = new Set([pick(topics, random)]);
  if (random() < 0.5) while (tags.size < 2) tags.add(pick(topics, random));
  return {
    id: `moment-${number}`,
    customer: `customer-${weighted(customerWeights, random)}`,
    kind: kinds[weighted(kindWeights, random)]!,
    tags: [...tags],
    heardOn: dayOf(day),
    stale: false,
  };
}

export function libraryOf(size: number, random: () => number): Candidate[] {
  return Array.from({ length: size }, (_, number) => momentHeard(number, -Math.floor(random() * 366), random));
}

export interface Meeting {
  readonly library: readonly Candidate[];
  readonly history: ShowingHistory;
  readonly at: string;
  readonly topic: string;
  readonly series: string;
  readonly random: () => number;
}

export type Strategy = (meeting: Meeting) => Candidate & { readonly epoch?: number };

export const strategies = {
  fair({ library, history, at, topic, series }) {
    const choice = chooseFairly({
      eligible: library,
      history,
      series,
      at,
      meetingTags: [topic],
      wantsWin: false,
      hash: sha256,
    });
    return { ...choice!.moment, epoch: choice!.epoch };
  },
  leastRecentlyShown: ({ library, history: { shown } }) =>
    library.reduce((first, moment) => ((shown[moment.id]?.n ?? 0) < (shown[first.id]?.n ?? 0) ? moment : first)),
  random: ({ library, random }) => pick(library, random),
} satisfies Record<string, Strategy>;

export interface Shown extends Candidate {
  readonly relevant: boolean;
  /** Again, although this round has not seen everything yet. */
  readonly early: boolean;
  /** Showings since it was shown before, 1 being the very next. */
  readonly gap: number | undefined;
}

/** A meeting every 3.5 days on one topic, and a new moment every 8 meetings. */
export function meetings(seed: number, count: number, choose: Strategy): Shown[] {
  const random = seeded(seed);
  const library = libraryOf(40, random);
  const round = new Set<string>();
  const shown: Shown[] = [];
  let history = nothingShown;
  for (let meeting = 0; meeting < count; meeting += 1) {
    const day = meeting * 3.5;
    if (meeting > 0 && meeting % 8 === 0) library.push(momentHeard(library.length, Math.floor(day), random));
    const topic = pick(topics, random);
    const at = `${dayOf(day)}T09:00:00Z`;
    const moment = choose({ library, history, at, topic, series: `series-${seed}`, random });
    if (library.every(({ id }) => round.has(id))) round.clear();
    const before = history.shown[moment.id]?.n;
    const gap = before === undefined ? undefined : meeting + 1 - before;
    shown.push({ ...moment, relevant: moment.tags.includes(topic), early: round.has(moment.id), gap });
    round.add(moment.id);
    const { epoch = 1, id, customer, kind } = moment;
    history = withShowing(history, { moment: id, customer, kind, epoch });
  }
  return shown;
}

export interface Figures {
  readonly earlyRepeats: number;
  readonly minGap: number;
  readonly sameCustomerNext: number;
  readonly sameKindNext: number;
  readonly customersIn5: number;
  readonly relevance: number;
}

/** Shares of all showings, of several series together. */
export function figuresOf(series: readonly (readonly Shown[])[]): Figures {
  const all = series.flat();
  const pairs = series.flatMap((shown) => shown.slice(1).map((next, before) => [shown[before]!, next] as const));
  const fives = series.flatMap((shown) => shown.slice(4).map((_, first) => shown.slice(first, first + 5)));
  const gaps = all.flatMap(({ gap }) => gap ?? []);
  return {
    earlyRepeats: shareOf(all, ({ early }) => early),
    minGap: gaps.reduce((least, gap) => Math.min(least, gap), Infinity),
    sameCustomerNext: shareOf(pairs, ([one, next]) => one.customer === next.customer),
    sameKindNext: shareOf(pairs, ([one, next]) => one.kind === next.kind),
    customersIn5:
      fives.reduce((sum, five) => sum + new Set(five.map(({ customer }) => customer)).size, 0) / fives.length,
    relevance: shareOf(all, ({ relevant }) => relevant),
  };
}

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}
