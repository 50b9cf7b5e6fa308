import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Drafts } from './drafts';
import type { Draft } from './errands';
import type { Meeting, MeetingState, MeetingVerbs } from './meetingState';
import type { Preference } from './preferences';

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

/** What can be done in the meeting, for parts that needn't be drawn again when something else in it changes. */
export function useMeetingVerbs(): MeetingVerbs {
  return useHere().verbs;
}

/** One value out of the meeting; drawn again only when it is another one. `pick` must not make a new object each time. */
export function useInMeeting<T>(pick: (state: MeetingState) => T): T {
  const meeting = useHere();
  return useSyncExternalStore(meeting.subscribe, () => pick(meeting.state()));
}

/** A form's unsent words: kept with every keystroke, still there when the panel is opened again. */
/** `called`: what is written about, for when that is known no more. */
export function useDraft(field: string, called?: string) {
  const { drafts } = useHere();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(field));
  const verbs = useMemo(
    () => ({
      write: (changed: Draft) =>
        drafts.write(field, { ...drafts.read(field), ...(called !== undefined && { called }), ...changed }),
      clear: () => drafts.clear(field),
    }),
    [drafts, field, called],
  );
  return { draft, ...verbs };
}

/** What stands in the meeting's forms and has not been sent. */
export function useDrafts(): Drafts {
  return useHere().drafts;
}

/** For what another window of the same person did. */
export function useReread(): () => void {
  return useHere().reread;
}

/** Whether the person leaves it on, and how to turn it. */
export function usePreference(preference: Preference): [isOn: boolean, turn: (on: boolean) => void] {
  const { preferences, subscribe } = useHere();
  const isOn = useSyncExternalStore(subscribe, () => preferences.isOn(preference));
  return [isOn, (on) => preferences.turn(preference, on)];
}

/** Calls when something in the meeting has changed and the page does not show it yet. */
export function useBeforeChange(changes: (now: MeetingState) => void): void {
  const { subscribe, state } = useHere();
  useEffect(() => subscribe(() => changes(state())), [subscribe, state, changes]);
}

function useHere(): Meeting {
  const meeting = useContext(Here);
  if (!meeting) throw new Error('There is no meeting above this component.');
  return meeting;
}
