import * as z from 'zod/mini';
import type { Action } from './actions';
import { moved } from './escalations';
import { Person, type PersonId } from './people';
import { Problem } from './problems';
import { basedOn, editRecord } from './records';
import { Instant, line } from './text';

/** Somebody is asked to take an action over. Until they accept, it stays with its owner. */
export const Offer = z.object({ to: Person, by: Person, at: Instant });
export type Offer = z.infer<typeof Offer>;

/** `given`: by whoever made the action, before anybody else had it. Only `given` and `accepted` changed the owner. */
export const handOverEnds = ['given', 'accepted', 'declined', 'withdrawn'] as const;

/** A hand-over and how it ended; `by` and `at` of whoever offered it. */
export const HandOver = z.object({
  from: Person,
  to: Person,
  by: Person,
  at: Instant,
  end: z._default(z.enum(handOverEnds), 'given'),
  endedBy: z.optional(Person),
  endedAt: z.optional(Instant),
  reason: z.optional(z.string()),
  /** Whoever answered thought again: it did not come about. */
  takenBackAt: z.optional(Instant),
});
export type HandOver = z.infer<typeof HandOver>;

export const NewOffer = z.object({ base: basedOn, to: Person });
export type NewOffer = z.infer<typeof NewOffer>;

/** `offeredAt` says which offer is meant: a later one is another. Names an answer, too: that to this offer. */
export const TakenBackOffer = z.object({ offeredAt: Instant });
export type TakenBackOffer = z.infer<typeof TakenBackOffer>;

export const OfferAnswer = z.object({
  offeredAt: Instant,
  accepted: z.boolean('Say whether you take it over.'),
  /** Why not. */
  reason: z.optional(line(200, 'The reason')),
});
export type OfferAnswer = z.infer<typeof OfferAnswer>;

/** Asks somebody to take it over; an offer that still stood is taken back with it. */
export function offerAction(action: Action, { base, to }: NewOffer, by: Person, at: string): Action {
  checkOpen(action);
  if (to.id === action.owner.id) throw new Problem('invalid', 'They own this action already.', { field: 'to' });
  const standing = action.offer;
  if (standing?.to.id === to.id && standing.by.id === by.id) return action;
  const edited = editRecord<Action>(action, { base, changes: { offer: { to, by, at } }, by, at });
  const handOvers = standing ? [...action.handOvers, ended(action, standing, { end: 'withdrawn', by, at })] : undefined;
  return moved(action, { ...edited, ...(handOvers && { handOvers }) }, at);
}

/** To whom it can be offered now: to anybody but its owner and whoever is asked already. */
export function possibleOwners(action: Action, people: readonly Person[]): Person[] {
  checkOpen(action);
  return people.filter(({ id }) => id !== action.owner.id && id !== action.offer?.to.id);
}

/** What is told to whoever hands an action over. */
export const PossibleOwners = z.object({ people: z.array(Person) });
export type PossibleOwners = z.infer<typeof PossibleOwners>;

/** Taken back twice is taken back once. */
export function takeBackOffer(action: Action, { offeredAt }: TakenBackOffer, by: Person, at: string): Action {
  const standing = action.offer;
  if (standing?.at === offeredAt) return endOffer(action, standing, { end: 'withdrawn', by, at });
  if (endOf(action, offeredAt)?.end === 'withdrawn') return action;
  throw noLongerStands(action);
}

/** Only whoever was asked says yes or no; the same answer twice is one. */
export function answerOffer(action: Action, answer: OfferAnswer, by: Person, at: string): Action {
  const standing = action.offer;
  const end = answer.accepted ? 'accepted' : 'declined';
  if (standing?.at === answer.offeredAt) {
    if (standing.to.id !== by.id) throw new Problem('notAllowed', 'Only whoever was asked can answer this.');
    checkOpen(action);
    return endOffer(action, standing, { end, by, at, ...(!answer.accepted && { reason: answer.reason }) });
  }
  const before = endOf(action, answer.offeredAt);
  if (before?.end === end && before.endedBy?.id === by.id) return action;
  throw noLongerStands(action);
}

/** An undo is offered for ten seconds; on its way it may take longer. */
const thinkingAgainMs = 60_000;

/**
 * Whoever answered thinks again, unless something was done with the action since. It is as if asked anew, at this time:
 * what is still on its way to the first asking comes too late. Twice is once.
 */
export function takeBackAnswer(action: Action, { offeredAt }: TakenBackOffer, by: Person, at: string): Action {
  const which = action.handOvers.findLastIndex((one) => one.at === offeredAt && isAnswered(one));
  const answered = action.handOvers[which];
  if (!answered) throw noLongerStands(action);
  if (answered.endedBy?.id !== by.id)
    throw new Problem('notAllowed', 'Only whoever answered can take the answer back.');
  if (answered.takenBackAt !== undefined) return action;
  const isLast = !action.offer && which === action.handOvers.length - 1 && action.fields['offer'] === action.revision;
  if (!isLast)
    throw new Problem('conflict', 'Something was done with this action after your answer.', {
      field: 'offer',
      theirs: action,
    });
  if (Date.parse(at) > Date.parse(answered.endedAt ?? answered.at) + thinkingAgainMs)
    throw new Problem('notAllowed', 'An answer can be taken back for a minute.');
  const changes = { offer: { to: answered.to, by: answered.by, at }, owner: answered.from };
  const edited = editRecord<Action>(action, { base: action.revision, changes, by, at });
  return moved(action, { ...edited, handOvers: action.handOvers.with(which, { ...answered, takenBackAt: at }) }, at);
}

function isAnswered({ end }: HandOver): boolean {
  return end === 'accepted' || end === 'declined';
}

/** Before anybody else had it or did anything with it, whoever made it may give it to somebody, and to somebody else. */
export function mayGive({ by, owner, handOvers, changedBy = by }: Action, person: PersonId): boolean {
  if (by.id !== person || handOvers.some(isTakenOver)) return false;
  return owner.id === person ? !handOvers.some(changedOwner) : changedBy.id === person;
}

/** Accepted, and not thought over since. */
export function isTakenOver({ end, takenBackAt }: HandOver): boolean {
  return end === 'accepted' && takenBackAt === undefined;
}

export function changedOwner(handOver: HandOver): boolean {
  return handOver.end === 'given' || isTakenOver(handOver);
}

/** What is done or gone is handed to nobody. */
export function withoutOffer({ offer, ...action }: Action, by: Person, at: string): Action {
  if (!offer) return action;
  return { ...action, handOvers: [...action.handOvers, ended(action, offer, { end: 'withdrawn', by, at })] };
}

interface Ending {
  readonly end: HandOver['end'];
  readonly by: Person;
  readonly at: string;
  readonly reason?: string | undefined;
}

/** Whatever revision they looked at: which offer is meant is said by its time. */
function endOffer(action: Action, offer: Offer, ending: Ending): Action {
  const { by, at } = ending;
  const owner = ending.end === 'accepted' ? offer.to : action.owner;
  const edited = editRecord<Action>(action, { base: action.revision, changes: { offer: undefined, owner }, by, at });
  const { offer: _offer, ...after } = edited;
  return moved(action, { ...after, handOvers: [...action.handOvers, ended(action, offer, ending)] }, at);
}

function ended({ owner }: Pick<Action, 'owner'>, { to, by, at }: Offer, ending: Ending): HandOver {
  const { end, reason } = ending;
  return { from: owner, to, by, at, end, endedBy: ending.by, endedAt: ending.at, ...(reason && { reason }) };
}

function endOf({ handOvers }: Action, offeredAt: string): HandOver | undefined {
  return handOvers.find(({ at, end, takenBackAt }) => at === offeredAt && end !== 'given' && !takenBackAt);
}

function noLongerStands(action: Action): Problem {
  return new Problem('conflict', 'This offer was answered or taken back meanwhile.', {
    field: 'offer',
    theirs: action,
  });
}

function checkOpen({ removed, state }: Action): void {
  if (removed) throw new Problem('notFound', 'This action was removed.');
  if (state === 'done') throw new Problem('notAllowed', 'What is done can’t be handed over.');
}
