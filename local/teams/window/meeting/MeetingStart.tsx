import { CalendarArrowRight20Regular, Video20Regular } from '@fluentui/react-icons';
import { useTeams } from '../teams';
import { mayRunMeeting } from './presence';

/** The way into the meeting, from its tab. */
export function MeetingStart() {
  const { state, me, isInMeeting, go, act } = useTeams();
  const { running, type } = state.meeting;
  if (isInMeeting) {
    return (
      <span className="actions">
        <button type="button" className="button primary" onClick={() => go({ to: 'view', view: 'call' })}>
          Return to meeting
        </button>
      </span>
    );
  }
  return (
    <span className="actions">
      {!running && type === 'Recurring' && mayRunMeeting(me) && (
        <button
          type="button"
          className="button"
          aria-label="Next occurrence"
          title="Moves the local Teams’ time to the next sitting of the series, a week on"
          onClick={() => void act({ verb: 'nextOccurrence' })}
        >
          <CalendarArrowRight20Regular />
          <span aria-hidden="true">Next occurrence</span>
        </button>
      )}
      <WayIn />
    </span>
  );
}

function WayIn() {
  const { state, me, act } = useTeams();
  if (!state.meeting.running && mayRunMeeting(me)) {
    return (
      <button
        type="button"
        className="button primary"
        aria-label="Start meeting"
        onClick={() => void act({ verb: 'startMeeting' })}
      >
        <Video20Regular />
        <span aria-hidden="true">Start meeting</span>
      </button>
    );
  }
  if (me.inMeeting) {
    return (
      <>
        <span className="waiting" role="status">
          You’re in as soon as the meeting starts
        </span>
        <button type="button" className="button" onClick={() => void act({ verb: 'leave' })}>
          Leave
        </button>
      </>
    );
  }
  return (
    <button type="button" className="button primary" aria-label="Join" onClick={() => void act({ verb: 'join' })}>
      <Video20Regular />
      <span aria-hidden="true">Join</span>
    </button>
  );
}
