/** What every part of the window knows and can ask for. */
import { createContext, useContext } from 'react';
import type { AppTab, PersonState, WindowState, WindowVerb } from '../protocol';
import type { DialogRequest } from './host/functions';
import type { Move, Whereabouts } from './whereabouts';

export type OpenDialog = DialogRequest & {
  settle: (answer: [string | null, unknown]) => void;
  toParent: (message: unknown) => void;
  line: EventTarget;
};

export type OpenPicker = {
  title: string;
  people: readonly PersonState[];
  chosen: string | undefined;
  /** `undefined`: nobody was chosen. */
  settle: (person: PersonState | undefined) => void;
};

export type Teams = {
  state: WindowState;
  me: PersonState;
  isInMeeting: boolean;
  sessionId: string;
  whereabouts: Whereabouts;
  go: (step: Move) => void;
  /** Resolves to whether it was done; what was refused is shown. */
  act: (verb: WindowVerb) => Promise<boolean>;
  say: (line: string) => void;
  followLink: (address: string) => boolean;
  openPage: (page: { pageId: string; subPageId: string | undefined; inMeeting?: boolean }) => boolean;
  dialog: OpenDialog | undefined;
  setDialog: (dialog: OpenDialog | undefined) => void;
  picker: OpenPicker | undefined;
  setPicker: (picker: OpenPicker | undefined) => void;
};

const TeamsContext = createContext<Teams | undefined>(undefined);
export const TeamsProvider = TeamsContext.Provider;

export function useTeams(): Teams {
  const teams = useContext(TeamsContext);
  if (!teams) throw new Error('Only inside a Teams window');
  return teams;
}

export function tabIn(state: WindowState, place: AppTab['place']): AppTab | undefined {
  return state.tabs.find((tab) => tab.place === place);
}

/** What a page hears of only as it begins: part of its key, so that with a change it is opened anew. */
export function learntAtFirst({ isCurator, peoplePicker }: PersonState): string {
  return `${isCurator ? 'curator' : 'member'} ${peoplePicker}`;
}

/** The machine's clock moved to the local Teams' time. */
export function nowIn(state: WindowState): Date {
  return new Date(Date.now() + state.clockOffsetMs);
}
