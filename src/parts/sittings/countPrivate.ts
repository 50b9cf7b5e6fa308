import type { MeetingView } from '../../../domain/meetingView';
import { isPrivate } from '../../../domain/privateNotes';

/** So many are shown to everybody when the meeting ends: those of others, and one's own. */
export function countPrivate({ occurrence, considerations, hidden = [] }: MeetingView): number {
  return hidden.length + considerations.filter((note) => !note.removed && isPrivate(note, occurrence)).length;
}
