import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Draft } from './errands';
import type { Meeting, MeetingState, MeetingVerbs } from './meetingState';

const Here = createContext<Meeting | undefined>(undefined);

export function MeetingProvider({ meeting, children }: { readonly meeting: Meeting; readonly children: ReactNode }) {
  return <Here value={meeting}>{children}</Here>;
}

export type MeetingHere = MeetingState & MeetingVerbs;

/** The meeting as it stands, what was written here laid over it, and all that can be done in it. */
export function useMeeting(): MeetingHere {
  const meeting = useHere();
  const state = useSyncExternalStore(meeting.subscribe, meeting.state);
  return { ...state, ...meeting.verbs };
}

/** A form's unsent words: kept with every keystroke, still there when the panel is opened again. */
export function useDraft(field: string) {
  const { drafts } = useHere();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(field));
  return {
    draft,
    write: (changed: Draft) => drafts.write(field, { ...drafts.read(field), ...changed }),
    clear: () => drafts.clear(field),
  };
}

function useHere(): Meeting {
  const meeting = useContext(Here);
  if (!meeting) throw new Error('There is no meeting above this component.');
  return meeting;
}
