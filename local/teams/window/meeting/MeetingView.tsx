import { useTeams } from '../teams';
import { Chat } from '../chat/Chat';
import { useUnread } from '../chat/useUnread';
import { MeetingDetails } from './MeetingDetails';
import { MeetingList } from './MeetingList';
import { MeetingPage } from './MeetingPage';
import { MeetingStart } from './MeetingStart';
import type { MeetingTab } from '../whereabouts';

const tabs: { tab: MeetingTab; name: string }[] = [
  { tab: 'chat', name: 'Chat' },
  { tab: 'app', name: 'Customer Moment' },
  { tab: 'details', name: 'Details' },
];

/** The meeting as one finds it before and after, and beside, the meeting itself. */
export function MeetingView() {
  const { state, me, whereabouts } = useTeams();
  const isHere = me.inRoster || me.inMeeting;
  const isShown = whereabouts.view === 'meeting';
  const tab = whereabouts.meetingTab;
  return (
    <div className="meeting-view" hidden={!isShown}>
      <MeetingList />
      <section className="view" aria-label="Meeting" tabIndex={-1}>
        <header className="view-head">
          <span className="meeting-mark" aria-hidden="true" />
          <h1>{state.meeting.title}</h1>
          <MeetingTabs tab={tab} />
          <MeetingStart />
        </header>
        <div className="tab-panel" role="tabpanel" aria-labelledby={`meeting-tab-${tab}`}>
          {isHere && isShown && tab === 'chat' && <Chat />}
          {isHere && tab === 'details' && <MeetingDetails />}
          <MeetingPage place="meetingTab" isShown={isHere && isShown && tab === 'app'} />
          {!isHere && <p className="nothing-yet">You’re not in this chat. Join the meeting to see it and its tabs.</p>}
        </div>
      </section>
    </div>
  );
}

function MeetingTabs({ tab: current }: { tab: MeetingTab }) {
  const { go } = useTeams();
  const unread = useUnread();
  const turn = (step: number) => {
    const at = tabs.findIndex(({ tab }) => tab === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    go({ to: 'meetingTab', meetingTab: next.tab });
    document.getElementById(`meeting-tab-${next.tab}`)?.focus();
  };
  const onKeyDown = ({ key }: React.KeyboardEvent) => {
    if (key === 'ArrowRight') turn(1);
    if (key === 'ArrowLeft') turn(-1);
  };
  return (
    <div className="tabs" role="tablist" aria-label="Meeting tabs" onKeyDown={onKeyDown}>
      {tabs.map(({ tab, name }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`meeting-tab-${tab}`}
          aria-selected={tab === current}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => go({ to: 'meetingTab', meetingTab: tab })}
        >
          {name}
          {tab === 'chat' && unread > 0 && <span className="dot" title="New messages" />}
        </button>
      ))}
    </div>
  );
}
