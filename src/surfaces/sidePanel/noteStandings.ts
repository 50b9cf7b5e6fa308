import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import { isPrivate } from '../../../domain/privateNotes';
import type { Refused } from '../../meeting/errands';
import type { MeetingState } from '../../meeting/meetingState';
import type { NoteStanding } from '../../parts/considerations/ConsiderationItem';
import { supportersByNote } from '../../parts/considerations/supporters';

type Known = Pick<MeetingState, 'view' | 'sending' | 'refused'>;

/** How each note of a list stands for whoever looks: worked out for all at once, since a thousand that each ask are slow. */
export function noteStandings({ view, sending, refused }: Known): (of: Consideration) => NoteStanding {
  const me = view?.me.id;
  const supporters = supportersByNote(view?.supports);
  const refusedOf = new Map<string, Refused>(refused.toReversed().map((one) => [shownAt(one), one]));
  return (note) => ({
    me,
    isSending: sending.has(note.id),
    isMineAlone: isPrivate(note, view?.occurrence),
    supporters: supporters.get(note.id),
    refused: refusedOf.get(note.id),
  });
}

/** An action that was not made of a note stands nowhere itself. */
function shownAt({ errand }: Refused): string {
  return (errand.name === 'takeAction' && errand.body.consideration) || errand.record;
}

/** What came of each note, so far as it was not taken back. */
export function actionsByNote(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  return grouped(actions, ({ removed, consideration }) => (removed ? undefined : consideration));
}

export function notesByDecision(notes: readonly Consideration[]): ReadonlyMap<string, readonly Consideration[]> {
  return grouped(notes, ({ decision }) => decision);
}

function grouped<T>(all: readonly T[], under: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = under(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
