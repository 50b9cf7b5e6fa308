import { useId, useState } from 'react';
import { useTeams } from '../teams';
import { Choice } from './Choice';

const arrivals = { asUsual: 'As usual', twice: 'Twice', held: 'Held back', lost: 'Never' };

/** What happens to a meeting that nobody in it can cause: it gets another name, and Teams tells of it as it sometimes does. */
export function MeetingControls() {
  const { state, act } = useTeams();
  const { arrive, held } = state.meetingEvents;
  return (
    <section>
      <h3>Meeting</h3>
      <Rename key={state.meeting.title} />
      <Choice
        label="Start and end reach the app"
        value={arrive}
        choices={arrivals}
        onChoose={(chosen) => void act({ verb: 'setMeetingEvents', arrive: chosen })}
      />
      {held > 0 && (
        <p className="clock-row">
          <span>{held} held back</span>
          <span className="person-switches">
            <button type="button" className="button small" onClick={() => void act({ verb: 'tellHeld' })}>
              Tell now
            </button>
            <button
              type="button"
              className="button small"
              onClick={() => void act({ verb: 'tellHeld', newestFirst: true })}
            >
              Newest first
            </button>
          </span>
        </p>
      )}
    </section>
  );
}

function Rename() {
  const { state, act } = useTeams();
  const [title, setTitle] = useState(state.meeting.title);
  const id = useId();
  const isOther = title.trim() !== '' && title.trim() !== state.meeting.title;
  return (
    <form
      className="choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOther) void act({ verb: 'renameMeeting', title });
      }}
    >
      <label htmlFor={id}>Title</label>
      <input id={id} value={title} onChange={({ target }) => setTitle(target.value)} />
      <button type="submit" className="button small" disabled={!isOther}>
        Rename
      </button>
    </form>
  );
}
