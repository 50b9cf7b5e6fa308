import * as z from 'zod/mini';
import { ConsiderationId } from './considerations';
import { DecisionId } from './decisions';
import { Escalation, moved } from './escalations';
import { HandOver, mayGive, Offer, withoutOffer } from './handOvers';
import { Inquiry } from './inquiries';
import { OccurrenceKey } from './meetings';
import { Person, type PersonId } from './people';
import { Problem } from './problems';
import { basedOn, editRecord, given, newRecord, recordParts } from './records';
import { Day, dayAfter, id, Instant, line } from './text';

export const ActionId = id<'ActionId'>('the action');
export type ActionId = z.infer<typeof ActionId>;

/** Days until a new action is due unless its owner says otherwise. */
export const daysUntilDue = 7;

export const NewAction = z.object({
  id: ActionId,
  text: line(300, 'The action'),
  decision: z.optional(DecisionId),
  consideration: z.optional(ConsiderationId),
  /** Without an owner: whoever makes it. */
  owner: z.optional(Person),
  dueOn: z.optional(Day),
});
export type NewAction = z.infer<typeof NewAction>;

/** That it was done once, and opened again. */
export const Closing = z.object({ by: Person, at: Instant, reopenedBy: Person, reopenedAt: Instant });
export type Closing = z.infer<typeof Closing>;

export const Action = z.object({
  ...NewAction.shape,
  ...recordParts,
  owner: Person,
  dueOn: Day,
  /** Where it was made: its summary card is the one that shows it. */
  occurrence: OccurrenceKey,
  state: z.enum(['open', 'done']),
  /** Somebody is asked to take it over. */
  offer: z.optional(Offer),
  handOvers: z.array(HandOver),
  /** How often it was done before. */
  closings: z._default(z.array(Closing), []),
  escalations: z._default(z.array(Escalation), []),
  inquiries: z._default(z.array(Inquiry), []),
  closedBy: z.optional(Person),
  closedAt: z.optional(Instant),
});
export type Action = z.infer<typeof Action>;

export const ActionEdit = z.object({
  base: basedOn,
  text: z.optional(line(300, 'The action')),
  owner: z.optional(Person),
  dueOn: z.optional(Day),
  removed: z.optional(z.boolean()),
  /** The undo of having made it: removed only while nobody else did anything with it. */
  asMade: z.optional(z.boolean()),
});
export type ActionEdit = z.infer<typeof ActionEdit>;

/** Its day has passed, and it is not done. `today`: the day of whoever looks at it. */
export function isOverdue({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: string): boolean {
  return state === 'open' && dueOn < today;
}

export function takeAction(action: NewAction, occurrence: OccurrenceKey, by: Person, at: string): Action {
  return {
    ...action,
    ...newRecord(by, at),
    owner: action.owner ?? by,
    dueOn: action.dueOn ?? dayAfter(at, daysUntilDue),
    occurrence,
    state: 'open',
    handOvers: [],
    closings: [],
    escalations: [],
    inquiries: [],
  };
}

export function editAction(
  action: Action,
  { base, asMade = false, ...changes }: ActionEdit,
  by: Person,
  at: string,
): Action {
  if (asMade && !isAsMade(action, by))
    throw new Problem('notAllowed', 'Somebody did something with this action meanwhile, so it stays.');
  const to = changes.owner;
  const isGiven = to !== undefined && to.id !== action.owner.id;
  const edited = editRecord(action, { base, changes: given(changes), by, at });
  if (edited === action) return action;
  if (!isGiven) return moved(action, edited, at);
  if (!mayGive(action, by.id))
    throw new Problem('notAllowed', 'Who owns an action hands it over by an offer that the other accepts.', {
      field: 'owner',
    });
  const handOver: HandOver = { from: action.owner, to, by, at, end: 'given' };
  const { handOvers } = withoutOffer(action, by, at);
  const { offer: _offer, ...after } = edited;
  return moved(action, { ...after, handOvers: [...handOvers, handOver] }, at);
}

/** All that was ever done with it was done by whoever made it. */
function isAsMade({ by, revision, changedBy = by, changedFrom = revision }: Action, person: Person): boolean {
  return by.id === person.id && changedBy.id === person.id && changedFrom === 1;
}

/** Closing twice is closing once. */
export function closeAction(action: Action, by: Person, at: string): Action {
  if (action.removed) throw new Problem('notFound', 'This action was removed.');
  if (action.state === 'done') return action;
  const changes = { state: 'done', closedBy: by, closedAt: at } as const;
  const closed = editRecord<Action>(action, { base: action.revision, changes, by, at });
  return moved(action, withoutOffer(closed, by, at), at);
}

export function reopenAction(action: Action, by: Person, at: string): Action {
  if (action.state === 'open') return action;
  if (action.removed) throw new Problem('notFound', 'This action was removed.');
  const { closedBy = by, closedAt = at, ...open } = action;
  const closings = [...action.closings, { by: closedBy, at: closedAt, reopenedBy: by, reopenedAt: at }];
  return editRecord<Action>({ ...open, closings }, { base: action.revision, changes: { state: 'open' }, by, at });
}

/** Whoever made it or owns it may reword it, remove it and offer it to somebody; anybody may close it. */
export function isTheirs({ by, owner }: Action, person: PersonId): boolean {
  return by.id === person || owner.id === person;
}

export function isOwnedBy({ owner }: Action, person: PersonId): boolean {
  return owner.id === person;
}

/** Whoever has or ever had something of it before them: made it, owned it, was asked to, or was told that it stands still. */
export function concernedBy({ by, owner, offer, handOvers, escalations }: Action): PersonId[] {
  const people = [by, owner, ...(offer ? [offer.to] : []), ...handOvers.flatMap(({ from, to }) => [from, to])];
  return [...new Set([...people.map(({ id }) => id), ...escalations.flatMap(({ to }) => to ?? [])])];
}

export function isOpen({ state, removed }: Action): boolean {
  return state === 'open' && !removed;
}

/** Soonest due first; the order in which carried-over actions are shown. */
export function byDueDay(a: Action, b: Action): number {
  return a.dueOn.localeCompare(b.dueOn) || a.at.localeCompare(b.at);
}
