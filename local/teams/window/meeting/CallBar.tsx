import { CallEnd20Regular, Chat24Regular, DoorArrowRight20Regular, People24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Elapsed } from '../bars/Clock';
import { useUnread } from '../chat/useUnread';
import { useTeams } from '../teams';
import type { Rail } from '../whereabouts';
import { isInMeeting, mayRunMeeting } from './presence';

export function CallBar() {
  const { state, me, act } = useTeams();
  const unread = useUnread();
  const present = state.people.filter((person) => isInMeeting(state, person)).length;
  return (
    <div className="call-bar" role="toolbar" aria-label="Meeting controls">
      <span className="call-title">
        <strong>{state.meeting.title}</strong>
        {state.meeting.startedAt && <Elapsed since={state.meeting.startedAt} />}
      </span>
      <span className="call-tools">
        <RailButton rail="chat" name="Chat" icon={<Chat24Regular />} count={unread} isAlert />
        <RailButton rail="people" name="People" icon={<People24Regular />} count={present} />
        <RailButton rail="app" name="Customer Moment" icon={<span className="app-mark" aria-hidden="true" />} />
        <span className="call-divider" aria-hidden="true" />
        {mayRunMeeting(me) && (
          <button
            type="button"
            className="leave end"
            aria-label="End meeting"
            onClick={() => void act({ verb: 'endMeeting' })}
          >
            <CallEnd20Regular />
            <span aria-hidden="true">End meeting</span>
          </button>
        )}
        <button type="button" className="leave" aria-label="Leave" onClick={() => void act({ verb: 'leave' })}>
          <DoorArrowRight20Regular />
          <span aria-hidden="true">Leave</span>
        </button>
      </span>
    </div>
  );
}

type RailButtonProps = { rail: Rail; name: string; icon: ReactNode; count?: number; isAlert?: boolean };

function RailButton({ rail, name, icon, count = 0, isAlert = false }: RailButtonProps) {
  const { whereabouts, go } = useTeams();
  const isOpen = whereabouts.rail === rail;
  return (
    <button
      type="button"
      className="call-tool"
      aria-label={name}
      aria-pressed={isOpen}
      onClick={() => go({ to: 'rail', rail: isOpen ? undefined : rail })}
    >
      <span className="call-icon" aria-hidden="true">
        {icon}
        {count > 0 && <span className={isAlert ? 'count alert' : 'count'}>{count}</span>}
      </span>
      <span aria-hidden="true">{name}</span>
    </button>
  );
}
