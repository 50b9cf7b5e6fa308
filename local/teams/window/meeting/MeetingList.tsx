import { Video20Regular } from '@fluentui/react-icons';
import type { WindowState } from '../../protocol';
import { useTeams } from '../teams';

export function MeetingList() {
  const { state, act } = useTeams();
  return (
    <aside className="meeting-list" aria-label="Meetings">
      <header>
        <h2>Meetings</h2>
        <button
          type="button"
          className="button small"
          aria-label="Meet now"
          onClick={() => void act({ verb: 'meetNow' })}
        >
          <Video20Regular />
          <span aria-hidden="true">Meet now</span>
        </button>
      </header>
      <ul>
        {state.meetings.map(({ id, title, type }) => (
          <li key={id}>
            <button
              type="button"
              className="meeting-item"
              aria-current={id === state.meeting.id}
              onClick={() => void (id !== state.meeting.id && act({ verb: 'switchMeeting', meetingId: id }))}
            >
              <span className="meeting-mark" data-type={type} aria-hidden="true" />
              <span className="meeting-words">
                <span className="meeting-title">{title}</span>
                <span className="quiet">{id === state.meeting.id ? whenOf(state) : kindOf(type)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const kindOf = (type: WindowState['meeting']['type']) => (type === 'Recurring' ? 'Weekly series' : 'Meet now');

function whenOf({ meeting, me, people }: WindowState): string {
  if (meeting.running) return 'Happening now';
  if (meeting.type === 'MeetNow') return 'Meet now';
  const locale = people.find(({ key }) => key === me)?.locale;
  return new Date(meeting.nextStart).toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}
