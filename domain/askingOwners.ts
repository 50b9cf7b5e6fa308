import type { Action } from './actions';
import type { Inquiry, TakenBackInquiry } from './inquiries';
import type { Person, PersonId } from './people';
import { Problem } from './problems';

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
  const isMine = (one: Inquiry) => one.by.id === by.id;
  const asked = action.inquiries.filter((one) => one.at === askedAt);
  const just = action.inquiries.findLast((one) => isMine(one) && mayThinkAgain(one, at));
  const mine = askedAt === undefined ? just : (asked.find(isMine) ?? asked[0]);
  if (!mine) return action;
  if (mine.by.id !== by.id) throw new Problem('notAllowed', 'Only whoever asked can take it back.');
  if (mine.movedAt !== undefined)
    throw new Problem('conflict', 'Its owner did something with this action meanwhile.', { theirs: action });
  if (!mayThinkAgain(mine, at)) throw new Problem('notAllowed', 'What was asked can be taken back for a minute.');
  const inquiries = action.inquiries.filter((one) => one !== mine);
  return withInquiries(action, inquiries);
}

function mayThinkAgain(asked: Inquiry, at: string): boolean {
  return Date.parse(at) <= Date.parse(asked.at) + thinkingAgainMs;
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
