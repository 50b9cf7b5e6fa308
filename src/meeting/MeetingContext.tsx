import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Meeting, MeetingState, MeetingVerbs } from './meetingState';

const Here = createContext<Meeting | undefined>(undefined);

export function MeetingProvider({ meeting, children }: { readonly meeting: Meeting; readonly children: ReactNode }) {
  return <Here value={meeting}>{children}</Here>;
}

export type MeetingHere = MeetingState & MeetingVerbs;

/** The meeting as it stands, what was written here laid over it, and all that can be done in it. */
export function useMeeting(): MeetingHere {
  const meeting = useContext(Here);
  if (!meeting) throw new Error('There is no meeting above this component.');
  const state = useSyncExternalStore(meeting.subscribe, meeting.state);
  return { ...state, ...meeting.verbs };
}
