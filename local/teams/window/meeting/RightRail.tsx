import { Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Chat } from '../chat/Chat';
import { useTeams } from '../teams';
import { MeetingPage } from './MeetingPage';
import { PeopleList } from './PeopleList';

/** One rail at a time, as in Teams: closing the app's panel unloads it. */
export function RightRail() {
  const { whereabouts, isInMeeting } = useTeams();
  const { rail, view } = whereabouts;
  const isCalling = isInMeeting && view === 'call';
  return (
    <>
      {isCalling && rail === 'chat' && (
        <RailFrame name="Meeting chat rail" title="Meeting chat">
          <Chat />
        </RailFrame>
      )}
      {isCalling && rail === 'people' && (
        <RailFrame name="Participants" title="People">
          <PeopleList />
        </RailFrame>
      )}
      <div className="rail-slot" hidden={!(isInMeeting && rail === 'app')}>
        <RailFrame name="Side panel" title="Customer Moment" isApp>
          <MeetingPage place="sidePanel" isShown={isInMeeting && rail === 'app'} />
        </RailFrame>
      </div>
    </>
  );
}

type RailFrameProps = { name: string; title: string; isApp?: boolean; children: ReactNode };

function RailFrame({ name, title, isApp = false, children }: RailFrameProps) {
  const { go } = useTeams();
  return (
    <aside className={isApp ? 'rail app-rail' : 'rail'} aria-label={name} tabIndex={-1}>
      <header className="rail-head">
        {isApp && <span className="app-mark" aria-hidden="true" />}
        <h2>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close panel"
          onClick={() => go({ to: 'rail', rail: undefined })}
        >
          <Dismiss20Regular />
        </button>
      </header>
      {children}
    </aside>
  );
}
