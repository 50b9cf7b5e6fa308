import { byDueDay, type Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import type { ActionOfDecision } from '../../../domain/decisionLog';
import type { Decision } from '../../../domain/decisions';
import { Occurrence, type OccurrenceKey, type SeriesKey } from '../../../domain/meetings';
import { listActions, listClosedBetween } from '../actionRows';
import type { Ports } from '../ports';
import { after, kept, keys, places } from '../rows';

interface About {
  readonly decision: Decision;
  /** The occurrences in which it stood. */
  readonly held: readonly Occurrence[];
  readonly said: readonly Consideration[];
}

export interface ActionsAtHand {
  of(series: SeriesKey, about: About): Promise<ActionOfDecision[]>;
}

/**
 * What came of decisions, for one request: the open actions of a series are listed once, the others once for each meeting
 * in which one of these decisions stood. However many were ever made, no more is read.
 */
export function actionsAtHand(ports: Ports): ActionsAtHand {
  const lists = new Map<string, Promise<Action[]>>();
  const listed = (name: string, list: () => Promise<Action[]>) => {
    const known = lists.get(name) ?? list();
    lists.set(name, known);
    return known;
  };
  return {
    of: async (series, { decision, held, said }) => {
      const found = await Promise.all([
        listed(series, () => listActions(ports, series)),
        ...held.map(({ key }) => listed(`${series} ${key}`, () => listClosedFrom(ports, series, key))),
      ]);
      const notes = new Set<string | undefined>(said.map(({ id }) => id));
      const isOfIt = (action: Action) =>
        action.decision === decision.id || (action.consideration !== undefined && notes.has(action.consideration));
      return newestOf(found.flat().filter(isOfIt))
        .filter(({ removed }) => !removed)
        .sort(byDueDay)
        .map(toldOf);
    },
  };
}

/** Made in this meeting, or in the next one, where what the one before it decided is still known. */
async function listClosedFrom(ports: Ports, series: SeriesKey, oldest: OccurrenceKey): Promise<Action[]> {
  const range = { from: keys.occurrence(oldest), to: after('occ:'), most: 2 };
  const found = await ports.store.list({ ...places.meeting(ports.home, series), ...range });
  const newest = found.map((row) => kept(Occurrence, row).value.key).at(-1) ?? oldest;
  return listClosedBetween(ports, series, { oldest, newest });
}

/** One that is closed or opened between two reads is in both lists. */
function newestOf(actions: readonly Action[]): Action[] {
  const newest = new Map<string, Action>();
  for (const action of actions)
    if ((newest.get(action.id)?.revision ?? 0) < action.revision) newest.set(action.id, action);
  return [...newest.values()];
}

function toldOf({ id, text, owner, dueOn, state, closedAt, consideration }: Action): ActionOfDecision {
  return { id, text, owner, dueOn, state, ...(closedAt && { closedAt }), ...(consideration && { consideration }) };
}
