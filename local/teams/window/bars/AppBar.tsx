import { CalendarLtr24Filled, CalendarLtr24Regular } from '@fluentui/react-icons';
import { useTeams } from '../teams';
import type { View } from '../whereabouts';

/** Links rather than buttons: they lead to another place, and the meeting goes on behind it. */
export function AppBar() {
  const { whereabouts, isInMeeting, go } = useTeams();
  const isLibrary = whereabouts.view === 'library';
  const meetings: View = isInMeeting && whereabouts.view !== 'call' ? 'call' : 'meeting';
  const follow = (view: View) => (event: React.MouseEvent) => {
    event.preventDefault();
    go({ to: 'view', view });
  };
  return (
    <nav className="app-bar" aria-label="Apps">
      <a
        href="#meetings"
        className="app-bar-item"
        aria-current={isLibrary ? undefined : 'page'}
        onClick={follow(meetings)}
      >
        {isLibrary ? <CalendarLtr24Regular /> : <CalendarLtr24Filled />}
        Meetings
      </a>
      <a
        href="#customer-moment"
        className="app-bar-item"
        aria-current={isLibrary ? 'page' : undefined}
        onClick={follow('library')}
      >
        <span className="app-mark" aria-hidden="true" />
        Customer Moment
      </a>
    </nav>
  );
}
