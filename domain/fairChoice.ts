import { everyOf, gapOf, itemAt, sieve, surveyField, type Candidate, type Field, type Pool } from './choiceField';
import type { ChoiceRecord } from './choiceRecord';
import { remOf, scorer, type Scoring } from './choiceScore';
import type { ShowingHistory } from './showingHistory';

export type { Candidate } from './choiceField';

export interface FairChoosing<C extends Candidate> extends Scoring {
  /** What the hard rules allow. Stale ones are among them: they come in only where fewer than 3 fresh ones are left. */
  readonly eligible: readonly C[];
  readonly series: string;
  /** Good news is due: a win opens if there is one. */
  readonly wantsWin: boolean;
  /** SHA-256. */
  readonly hash: (text: string) => string;
}

export interface FairChoice<C extends Candidate> {
  readonly moment: C;
  readonly epoch: number;
  readonly record: ChoiceRecord;
}

const longestWindow = 3;

/** The moment that opens when nobody pinned one: the same for the same input, in whatever order. `undefined`: none may. */
export function chooseFairly<C extends Candidate>(choosing: FairChoosing<C>): FairChoice<C> | undefined {
  const { history } = choosing;
  const field = surveyField(choosing.eligible, history);
  if (field.items.length === 0) return undefined;
  const steps = narrow(field, choosing);
  const { best, parts } = scorer(field, choosing);
  const tied = best(steps.kind);
  const item = firstByLot(field, tied, choosing);
  const moment = itemAt(field, item);
  const record = {
    epoch: field.epoch,
    pools: poolsOf(field, steps),
    guard: reachOf(steps.guard),
    window: reachOf(steps.customers),
    relaxed: relaxedFor(field, steps, { item, history }),
    score: parts(item),
    stale: moment.stale,
    tie: tied.length,
    ...(steps.goodNews && { goodNews: steps.goodNews }),
  };
  return { moment, epoch: field.epoch, record };
}

interface Steps {
  readonly guard: Waiting;
  readonly customers: Waiting;
  readonly share: Pool;
  readonly kind: Pool;
  readonly goodNews: ChoiceRecord['goodNews'];
}

function narrow<C extends Candidate>(field: Field<C>, { history, wantsWin }: FairChoosing<C>): Steps {
  const front = frontOfBag(field, history);
  const { pool, goodNews } = wantsWin ? winsOf(field, front, history) : { pool: front, goodNews: undefined };
  const guard = keepWaiting(
    pool,
    Math.min(field.items.length >> 1, history.showings),
    (item) => field.since[item] ?? 0,
  );
  const window = Math.min(longestWindow, field.customers.names.length - 1);
  const customers = keepWaiting(guard.pool, window, (item) => gapOf(field, item));
  const share = criticalShare(field, customers);
  return { goodNews, guard, customers, share, kind: anotherKind(field, share, history) };
}

/** The bag without what was skipped in this epoch, as long as there is anything else. */
function frontOfBag<C extends Candidate>(field: Field<C>, history: ShowingHistory): Pool {
  const back = setBackIn(field, history);
  const front = back.size === 0 ? field.bag : ifAny(field.bag, (item) => !back.has(itemAt(field, item).id));
  return trendsInTurn(field, front);
}

/** An epoch may end before every trend had its turn, as they pause: so the one that waits longest goes first. */
function trendsInTurn<C extends Candidate>({ kinds, since }: Field<C>, pool: Pool): Pool {
  const trend = kinds.names.indexOf('trend');
  if (trend < 0) return pool;
  const trends = sieve(pool, (item) => kinds.of[item] === trend);
  const longest = keepWaiting(trends, Infinity, (item) => since[item] ?? 0).used;
  return sieve(pool, (item) => kinds.of[item] !== trend || since[item] === longest);
}

function winsOf<C extends Candidate>(field: Field<C>, front: Pool, history: ShowingHistory) {
  const win = field.kinds.names.indexOf('win');
  const isWin = (item: number) => field.kinds.of[item] === win;
  const inBag = sieve(front, isWin);
  if (inBag.length > 0) return { pool: inBag, goodNews: 'bag' as const };
  const back = setBackIn(field, history);
  const again = sieve(everyOf(field.items), (item) => isWin(item) && !back.has(itemAt(field, item).id));
  if (again.length === 0) return { pool: front, goodNews: 'none' as const };
  return { pool: keepWaiting(again, Infinity, (item) => field.since[item] ?? 0).pool, goodNews: 'again' as const };
}

interface Waiting {
  readonly pool: Pool;
  readonly asked: number;
  readonly used: number;
}

/** The items that waited for as many showings as asked; if none did, those that waited longest. */
function keepWaiting(pool: Pool, asked: number, waited: (item: number) => number): Waiting {
  let used = 0;
  for (let place = 0; place < pool.length && used < asked; place += 1)
    used = Math.max(used, Math.min(asked, waited(pool[place] ?? 0)));
  return { pool: sieve(pool, (item) => waited(item) >= used), asked, used };
}

/** The customers with so many items in the bag that they could no longer be kept apart if they waited. */
function criticalShare<C extends Candidate>(field: Field<C>, { pool, used }: Waiting): Pool {
  const apart = Math.max(used, 1);
  const isCritical = (rem: number) => rem * (apart + 1) >= field.bag.length + apart;
  return field.rem.some(isCritical) ? ifAny(pool, (item) => isCritical(remOf(field, item))) : pool;
}

function anotherKind<C extends Candidate>({ kinds }: Field<C>, pool: Pool, { recent }: ShowingHistory): Pool {
  const last = kinds.names.indexOf(recent[0]?.kind ?? '');
  return ifAny(pool, (item) => kinds.of[item] !== last);
}

/** A lot that anybody can draw again: no random numbers. */
function firstByLot<C extends Candidate>(field: Field<C>, tied: readonly number[], choosing: FairChoosing<C>): number {
  const { series, history, hash } = choosing;
  const drawn = tied.map((item) => ({
    item,
    lot: tied.length === 1 ? '' : hash(`${series}|${history.showings + 1}|${itemAt(field, item).id}`),
  }));
  return drawn.reduce((first, next) => (next.lot < first.lot ? next : first)).item;
}

function poolsOf<C extends Candidate>(field: Field<C>, { guard, customers, share, kind }: Steps) {
  return {
    eligible: field.items.length,
    bag: field.bag.length,
    afterGuard: guard.pool.length,
    afterCustomers: customers.pool.length,
    afterShare: share.length,
    afterKind: kind.length,
  };
}

function reachOf({ asked, used }: Waiting) {
  return { asked, used };
}

function relaxedFor<C extends Candidate>(
  field: Field<C>,
  { guard, customers }: Steps,
  { item, history }: { readonly item: number; readonly history: ShowingHistory },
): ChoiceRecord['relaxed'] {
  const { id, kind } = itemAt(field, item);
  const relaxed: ChoiceRecord['relaxed'] = [];
  if (field.staleAdmitted) relaxed.push('stale');
  if (setBackIn(field, history).has(id)) relaxed.push('setBack');
  if (guard.used < guard.asked) relaxed.push('guard');
  if (customers.used < customers.asked) relaxed.push('window');
  if (kind === history.recent[0]?.kind) relaxed.push('kind');
  return relaxed;
}

function setBackIn<C extends Candidate>({ epoch }: Field<C>, { back }: ShowingHistory): ReadonlySet<string> {
  return new Set(Object.keys(back).filter((moment) => back[moment] === epoch));
}

function ifAny(pool: Pool, holds: (item: number) => boolean): Pool {
  const kept = sieve(pool, holds);
  return kept.length > 0 ? kept : pool;
}
