import type { Candidate, FairChoosing } from '../../domain/fairChoice';

type Items = readonly Candidate[];

/** The rules as they are written down, one after the other and without any haste: what the fast choice must agree with. */
export function chooseByTheBook(choosing: FairChoosing<Candidate>) {
  const E = eligibleOf(choosing);
  if (E.length === 0) return undefined;
  const { B, epoch } = bagOf(E, choosing);
  const P = goodNewsOf(frontOf(B, epoch, choosing), E, epoch, choosing);
  const guarded = guard(P, E, choosing);
  const { apart, w } = withoutLastCustomers(guarded, E, choosing);
  const k = Math.max(w, 1);
  const share = orAll(
    apart,
    apart.filter(({ customer }) => remOf(B, customer) * (k + 1) >= B.length + k),
  );
  const last = choosing.history.recent[0]?.kind;
  const pool = orAll(
    share,
    share.filter(({ kind }) => kind !== last),
  );
  const scores = pool.map((moment) => scoreOf(moment, B, choosing));
  const tied = pool.filter((_, place) => scores[place] === Math.max(...scores));
  const lot = ({ id }: Candidate) => choosing.hash(`${choosing.series}|${choosing.history.showings + 1}|${id}`);
  const moment = [...tied].sort((one, other) => (lot(one) < lot(other) ? -1 : 1))[0]!;
  return { moment, epoch, total: Math.max(...scores), guarded };
}

const orAll = (all: Items, some: Items) => (some.length > 0 ? some : all);
const remOf = (B: Items, customer: string) => B.filter((one) => one.customer === customer).length;

function recentOf({ history }: FairChoosing<Candidate>, count: number) {
  return history.recent.filter(({ n }) => n > history.showings - count);
}

function eligibleOf(choosing: FairChoosing<Candidate>): Items {
  const pause = recentOf(choosing, 4).some(({ kind }) => kind === 'trend');
  const allowed = choosing.eligible.filter(({ kind }) => !(pause && kind === 'trend'));
  const fresh = allowed.filter(({ stale }) => !stale);
  return fresh.length < 3 ? allowed : fresh;
}

function bagOf(E: Items, { history }: FairChoosing<Candidate>) {
  const unseen = E.filter(({ id }) => history.shown[id]?.epoch !== history.epoch);
  return unseen.length > 0 ? { B: unseen, epoch: history.epoch } : { B: E, epoch: history.epoch + 1 };
}

function frontOf(B: Items, epoch: number, { history }: FairChoosing<Candidate>): Items {
  const front = orAll(
    B,
    B.filter(({ id }) => history.back[id] !== epoch),
  );
  const waitsSince = ({ id }: Candidate) => history.shown[id]?.n ?? 0;
  const trends = front.filter(({ kind }) => kind === 'trend');
  return front.filter((one) => one.kind !== 'trend' || trends.every((other) => waitsSince(one) <= waitsSince(other)));
}

function goodNewsOf(front: Items, E: Items, epoch: number, { wantsWin, history }: FairChoosing<Candidate>): Items {
  const isWin = ({ kind }: Candidate) => kind === 'win';
  if (!wantsWin) return front;
  if (front.some(isWin)) return front.filter(isWin);
  const again = E.filter((one) => isWin(one) && history.back[one.id] !== epoch);
  const shownAt = ({ id }: Candidate) => history.shown[id]?.n ?? 0;
  return orAll(
    front,
    again.filter((one) => again.every((other) => shownAt(one) <= shownAt(other))),
  );
}

function guard(P: Items, E: Items, { history }: FairChoosing<Candidate>): Items {
  for (let g = Math.min(Math.floor(E.length / 2), history.showings); g >= 1; g -= 1) {
    const Q = P.filter(({ id }) => (history.shown[id]?.n ?? 0) <= history.showings - g || !history.shown[id]);
    if (Q.length > 0) return Q;
  }
  return P;
}

function withoutLastCustomers(P: Items, E: Items, choosing: FairChoosing<Candidate>) {
  for (let w = Math.min(3, new Set(E.map(({ customer }) => customer)).size - 1); w >= 1; w -= 1) {
    const lately = recentOf(choosing, w).map(({ customer }) => customer);
    const Q = P.filter(({ customer }) => !lately.includes(customer));
    if (Q.length > 0) return { apart: Q, w };
  }
  return { apart: P, w: 0 };
}

function scoreOf({ customer, kind, heardOn, tags }: Candidate, B: Items, choosing: FairChoosing<Candidate>): number {
  const { history, at, meetingTags } = choosing;
  const last = recentOf(choosing, 8).find((one) => one.customer === customer);
  const gap = last ? history.showings - last.n : 8;
  const variety = 0.5 * (gap / 8) + 0.5 * Math.min(1, (3 * remOf(B, customer)) / B.length);
  const kindNew = recentOf(choosing, 3).every((one) => one.kind !== kind) ? 1 : 0;
  const days = Math.max(0, (Date.parse(at.slice(0, 10)) - Date.parse(heardOn)) / 86_400_000);
  const relevance = meetingTags.filter((tag) => tags.includes(tag)).length / Math.max(1, meetingTags.length);
  const score = 0.35 * variety + 0.15 * kindNew + 0.25 * 2 ** (-days / 120) + 0.25 * relevance;
  return Math.round(score * 1e6) / 1e6;
}
