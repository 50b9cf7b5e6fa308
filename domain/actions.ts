import * as z from 'zod/mini';
import { ConsiderationId } from './considerations';
import { DecisionId } from './decisions';
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

export const HandOver = z.object({ from: Person, to: Person, by: Person, at: Instant });

export const Action = z.object({
  ...NewAction.shape,
  ...recordParts,
  owner: Person,
  dueOn: Day,
  /** Where it was made: its summary card is the one that shows it. */
  occurrence: OccurrenceKey,
  state: z.enum(['open', 'done']),
  handOvers: z.array(HandOver),
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
});
export type ActionEdit = z.infer<typeof ActionEdit>;

export function takeAction(action: NewAction, occurrence: OccurrenceKey, by: Person, at: string): Action {
  return {
    ...action,
    ...newRecord(by, at),
    owner: action.owner ?? by,
    dueOn: action.dueOn ?? dayAfter(at, daysUntilDue),
    occurrence,
    state: 'open',
    handOvers: [],
  };
}

export function editAction(action: Action, { base, ...changes }: ActionEdit, by: Person, at: string): Action {
  const to = changes.owner;
  const handOvers =
    to && to.id !== action.owner.id ? [...action.handOvers, { from: action.owner, to, by, at }] : action.handOvers;
  const edited = editRecord(action, { base, changes: given(changes), by, at });
  return edited === action ? action : { ...edited, handOvers };
}

/** Closing twice is closing once. */
export function closeAction(action: Action, by: Person, at: string): Action {
  if (action.removed) throw new Problem('notFound', 'This action was removed.');
  if (action.state === 'done') return action;
  return editRecord(action, { base: action.revision, changes: { state: 'done', closedBy: by, closedAt: at }, by, at });
}

export function reopenAction(action: Action, by: Person, at: string): Action {
  if (action.state === 'open') return action;
  const { closedBy: _closedBy, closedAt: _closedAt, ...open } = action;
  return editRecord<Action>(open, { base: action.revision, changes: { state: 'open' }, by, at });
}

/** Whoever made it or owns it may reword and remove it; anybody may hand it over and close it. */
export function isTheirs({ by, owner }: Action, person: PersonId): boolean {
  return by.id === person || owner.id === person;
}

/** Whoever made it, owns it or owned it. */
export function concernedBy({ by, owner, handOvers }: Action): PersonId[] {
  const people = [by, owner, ...handOvers.flatMap(({ from, to }) => [from, to])];
  return [...new Set(people.map(({ id }) => id))];
}

export function isOpen({ state, removed }: Action): boolean {
  return state === 'open' && !removed;
}

/** Soonest due first; the order in which carried-over actions are shown. */
export function byDueDay(a: Action, b: Action): number {
  return a.dueOn.localeCompare(b.dueOn) || a.at.localeCompare(b.at);
}
