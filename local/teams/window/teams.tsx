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

/** Part of every page's key: a page learns of its person's roles by its token, so that with others it is opened anew. */
export function rolesOf({ isCurator }: PersonState): string {
  return isCurator ? 'curator' : '';
}

/** The machine's clock moved to the local Teams' time. */
export function nowIn(state: WindowState): Date {
  return new Date(Date.now() + state.clockOffsetMs);
}
