import * as z from 'zod/mini';
import type { Action } from './actions';
import { Person, type PersonId } from './people';
import { Problem } from './problems';
import { Instant } from './text';

/** Somebody asked the owner (`of`) how an action stands. It stands until the owner does something with the action. */
export const Inquiry = z.object({ by: Person, of: Person, at: Instant, movedAt: z.optional(Instant) });
export type Inquiry = z.infer<typeof Inquiry>;

/** `askedAt` says which inquiry is meant. */
export const TakenBackInquiry = z.object({ askedAt: Instant });
export type TakenBackInquiry = z.infer<typeof TakenBackInquiry>;

const dayMs = 86_400_000;
/** An undo is offered for ten seconds; on its way it may take longer. */
const thinkingAgainMs = 60_000;
/** Of an action that rests for months the older ones are let go. */
const mostInquiries = 50;

/** Asking is no movement: what stands still goes on standing still. Asked again within a day is asked once. */
export function askOwner(action: Action, by: Person, at: string): Action {
  if (action.removed) throw new Problem('notFound', 'This action was removed.');
  if (action.state === 'done') throw new Problem('notAllowed', 'This action is done: there is nothing to ask.');
  if (action.owner.id === by.id) throw new Problem('notAllowed', 'This action is yours: nobody else is to be asked.');
  if (wasAsked(action, by.id, at)) return action;
  return withInquiries(action, [...action.inquiries, { by, of: action.owner, at }].slice(-mostInquiries));
}

/** Whether they asked its owner within a day before. */
export function wasAsked({ inquiries, owner }: Action, by: PersonId, at: string): boolean {
  return inquiries.some(
    (one) => one.by.id === by && one.of.id === owner.id && Date.parse(one.at) + dayMs > Date.parse(at),
  );
}

/** As if nobody had asked, unless the owner did something because of it. Taken back twice is taken back once. */
export function takeBackInquiry(action: Action, { askedAt }: TakenBackInquiry, by: Person, at: string): Action {
  const asked = action.inquiries.filter((one) => one.at === askedAt);
  const [mine = asked[0]] = asked.filter((one) => one.by.id === by.id);
  if (!mine) return action;
  if (mine.by.id !== by.id) throw new Problem('notAllowed', 'Only whoever asked can take it back.');
  if (mine.movedAt !== undefined)
    throw new Problem('conflict', 'Its owner did something with this action meanwhile.', { theirs: action });
  if (Date.parse(at) > Date.parse(askedAt) + thinkingAgainMs)
    throw new Problem('notAllowed', 'What was asked can be taken back for a minute.');
  const inquiries = action.inquiries.filter((one) => one !== mine);
  return withInquiries(action, inquiries);
}

/** Nobody changed the action itself: who did last, and when, is still so. */
function withInquiries(action: Action, inquiries: Inquiry[]): Action {
  const revision = action.revision + 1;
  return { ...action, inquiries, revision, fields: { ...action.fields, inquiries: revision } };
}

/** Those to which the owner hasn't done anything yet: of each who asked the newest. */
export function inquiriesOf({ inquiries }: Pick<Action, 'inquiries'>): Inquiry[] {
  const standing = inquiries.filter(({ movedAt }) => movedAt === undefined);
  return [...new Map(standing.map((one) => [one.by.id, one])).values()];
}

/** Its owner moved it, or has it no longer, or it is done. */
export function afterMoving(action: Action, at: string): Inquiry[] {
  const { inquiries, changedBy, owner, state } = action;
  const ends = ({ of, movedAt }: Inquiry) =>
    movedAt === undefined && (state === 'done' || of.id !== owner.id || of.id === changedBy?.id);
  return inquiries.map((one) => (ends(one) ? { ...one, movedAt: at } : one));
}
