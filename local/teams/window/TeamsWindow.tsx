import { useEffect, useMemo, useReducer, useState } from 'react';
import type { PersonState, WindowState, WindowVerb } from '../protocol';
import { DialogFrame } from './apps/DialogFrame';
import { Library } from './apps/Library';
import { PeoplePicker } from './apps/PeoplePicker';
import { AppBar } from './bars/AppBar';
import { TitleBar } from './bars/TitleBar';
import { LocalControls } from './controls/LocalControls';
import { Notice } from './bars/Notice';
import { CallView } from './meeting/CallView';
import { MeetingView } from './meeting/MeetingView';
import { isInMeeting as isIn } from './meeting/presence';
import { linkFollower, pageOpener } from './navigation';
import { act as ask } from './server';
import { TeamsProvider, type OpenDialog, type OpenPicker, type Teams } from './teams';
import { atFirst, move } from './whereabouts';
import type { Bubble } from './useServer';

type Props = {
  state: WindowState;
  me: PersonState;
  isConnected: boolean;
  bubble: Bubble | undefined;
  dismissBubble: () => void;
};

export function TeamsWindow({ state, me, isConnected, bubble, dismissBubble }: Props) {
  const [whereabouts, go] = useReducer(move, atFirst);
  const [notice, say] = useState<string>();
  const [dialog, setDialog] = useState<OpenDialog>();
  const [picker, setPicker] = useState<OpenPicker>();
  const [areControlsOpen, setControlsOpen] = useState(false);
  const sessionId = useMemo(() => crypto.randomUUID(), []);
  const isInMeeting = isIn(state, me);
  useArrivals(isInMeeting, go);
  useAppearance(me, state.meeting.title);

  const act = async (verb: WindowVerb) => {
    const problem = await ask(me.key, verb);
    if (problem) say(problem);
    return !problem;
  };
  const openPage = pageOpener({ state, isInMeeting, go });
  const followLink = linkFollower({ appId: state.appId, isInMeeting, go, openPage });
  const teams: Teams = {
    state,
    me,
    isInMeeting,
    sessionId,
    whereabouts,
    go,
    act,
    say,
    followLink,
    openPage,
    dialog,
    setDialog,
    picker,
    setPicker,
  };

  return (
    <TeamsProvider value={teams}>
      <div className="window">
        <TitleBar
          isConnected={isConnected}
          areControlsOpen={areControlsOpen}
          onControls={() => setControlsOpen(!areControlsOpen)}
        />
        <AppBar />
        <main className="content">
          <MeetingView />
          <CallView bubble={bubble} dismissBubble={dismissBubble} />
          <Library />
        </main>
        {areControlsOpen && <LocalControls onClose={() => setControlsOpen(false)} />}
        <DialogFrame />
        <PeoplePicker />
        <Notice line={notice} onClose={() => say(undefined)} />
      </div>
    </TeamsProvider>
  );
}

/** Joining opens the meeting's view and leaving closes it, whoever caused it and from wherever. */
function useArrivals(isInMeeting: boolean, go: Teams['go']) {
  const [wasIn, setWasIn] = useState(false);
  if (wasIn === isInMeeting) return;
  setWasIn(isInMeeting);
  go({ to: isInMeeting ? 'joined' : 'left' });
}

function useAppearance({ name, theme }: PersonState, title: string) {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.title = `${title} · ${name}`;
  }, [theme, name, title]);
}
