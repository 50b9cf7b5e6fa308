import type { CustomerProjection } from './customers';
import { shownName } from './customers';
import { mayReadDecisions, type FindingDecisions, type FoundDecisions } from './decisionLog';
import type { ListedDecision, LoggedDecision, LoggedSeries } from './decisionLog';
import type { Decision } from './decisions';
import { pageSize } from './finding';
import { momentFinder, wordsAsked } from './findingWords';
import { Page, placeAfter } from './pages';
import type { Asker } from './people';
import { foldedWords } from './text';

export interface DecisionsKnown {
  readonly decisions: Iterable<LoggedDecision>;
  readonly meetings: ReadonlyMap<string, LoggedSeries>;
  readonly customers: ReadonlyMap<string, CustomerProjection>;
}

export interface LookingForDecisions {
  readonly finding: FindingDecisions;
  readonly after?: string | undefined;
  readonly who: Asker;
}

const mostMeetings = 50;

/** The newest first, of the meetings of which whoever asks may read: no count knows of others. */
export function findDecisions(known: DecisionsKnown, { finding, after, who }: LookingForDecisions): FoundDecisions {
  const page = new Page<LoggedDecision>(
    { isDescending: true, placeOf: ({ series, decision }) => ({ key: decision.at, id: `${series}:${decision.id}` }) },
    pageSize,
    placeAfter(after),
  );
  const readable = new Map([...known.meetings].filter(([, meeting]) => mayReadDecisions(meeting, who.id)));
  const finds = finderOf({ customers: known.customers, meetings: readable }, finding, who);
  const counts = { effect: new Tally(), state: new Tally() };
  const meetings = new Map<string, FoundDecisions['meetings'][number]>();
  let total = 0;
  for (const logged of known.decisions) {
    const { series } = logged;
    const { effect, state } = standingOf(logged);
    const title = readable.get(series)?.title;
    if (title === undefined) continue;
    const misses = finds(logged);
    if (misses === undefined) continue;
    if (misses === 'nothing' || misses === 'effect') counts.effect.add(effect);
    if (misses === 'nothing' || misses === 'state') counts.state.add(state);
    if (misses === 'nothing' || misses === 'series')
      meetings.set(series, { series, title, count: (meetings.get(series)?.count ?? 0) + 1 });
    if (misses !== 'nothing') continue;
    total += 1;
    page.offer(logged);
  }
  const { items, next } = page;
  return {
    decisions: items.flatMap((logged) => {
      const meeting = readable.get(logged.series);
      return meeting ? [listedDecision(logged, meeting, known.customers)] : [];
    }),
    total,
    counts: { effect: counts.effect.counts, state: counts.state.counts },
    meetings: [...meetings.values()].sort((a, b) => b.count - a.count).slice(0, mostMeetings),
    ...(next === undefined ? {} : { next }),
  };
}

type Misses = 'nothing' | 'effect' | 'state' | 'series';

/** Which one filter keeps it from being found; `undefined`: more than one does, or another. */
function finderOf(
  { customers, meetings }: Pick<DecisionsKnown, 'customers' | 'meetings'>,
  finding: FindingDecisions,
  who: Asker,
) {
  const { q, customer } = finding;
  const asked = wordsAsked(q);
  const holds = momentFinder(asked, customers, who);
  const named = asked.length === 0 ? [] : [...meetings];
  const titles = new Map(named.map(([series, { title }]) => [series, foldedWords(title).join(' ')]));
  const isAsked = ({ series, words, customers: felt }: LoggedDecision) => {
    if (asked.length === 0) return true;
    const all = `${words} ${titles.get(series) ?? ''}`;
    return [undefined, ...felt].some((one) => holds({ words: all, customer: one }));
  };
  return (logged: LoggedDecision): Misses | undefined => {
    if (customer !== undefined && !logged.customers.includes(customer)) return undefined;
    if (!isAsked(logged)) return undefined;
    const { effect, state } = standingOf(logged);
    const missed = [
      ...(finding.effect !== undefined && finding.effect !== effect ? (['effect'] as const) : []),
      ...(finding.state !== undefined && finding.state !== state ? (['state'] as const) : []),
      ...(finding.series !== undefined && finding.series !== logged.series ? (['series'] as const) : []),
    ];
    return missed.length > 1 ? undefined : (missed[0] ?? 'nothing');
  };
}

/** What was removed after its record was locked is still read, and counts as a decision nowhere. */
function standingOf({ decision }: LoggedDecision): Partial<Pick<Decision, 'effect' | 'state'>> {
  return decision.removed ? {} : decision;
}

/** A customer that is no longer in the library has no name here. */
export function listedDecision(
  logged: LoggedDecision,
  { meeting, title }: LoggedSeries,
  known: ReadonlyMap<string, CustomerProjection>,
): ListedDecision {
  const { series, decision, considered, isOn } = logged;
  const customers = logged.customers.flatMap((id) => {
    const customer = known.get(id);
    return customer ? [{ id, name: shownName(customer) }] : [];
  });
  return { series, meeting, title, decision, considered, ...(isOn && { isOn }), customers };
}

class Tally {
  readonly counts: Record<string, number> = {};

  add(choice: string | undefined): void {
    if (choice !== undefined) this.counts[choice] = (this.counts[choice] ?? 0) + 1;
  }
}
