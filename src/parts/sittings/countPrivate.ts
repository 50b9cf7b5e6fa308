import type { MeetingView } from '../../../domain/meetingView';
import { isPrivate } from '../../../domain/privateNotes';

/** Of others, and still to be shown: what is written of a decision that was removed is shown to nobody. */
export function countHidden({ decisions, hidden = [] }: MeetingView): number {
  return hidden.filter(isAbout(decisions)).length;
}

/** So many are shown to everybody when the meeting ends: those of others, and one's own. */
export function countPrivate(view: MeetingView): number {
  const { occurrence, considerations, decisions } = view;
  const own = considerations.filter((note) => !note.removed && isPrivate(note, occurrence));
  return countHidden(view) + own.filter(isAbout(decisions)).length;
}

function isAbout(decisions: MeetingView['decisions']) {
  const standing = new Set(decisions.filter(({ removed }) => !removed).map(({ id }) => id));
  return ({ decision }: { readonly decision: MeetingView['decisions'][number]['id'] }) => standing.has(decision);
}
