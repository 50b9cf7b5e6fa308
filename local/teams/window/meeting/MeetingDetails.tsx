import { Avatar } from '../people/Avatar';
import { PersonTag, plainName } from '../people/PersonTag';
import { useTeams } from '../teams';

export function MeetingDetails() {
  const { state, me } = useTeams();
  const { meeting, people } = state;
  const start = new Date(meeting.startedAt ?? meeting.nextStart);
  const when = start.toLocaleString(me.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <div className="details">
      <dl>
        <dt>{meeting.running ? 'Started' : 'When'}</dt>
        <dd>{when}</dd>
        <dt>Repeats</dt>
        <dd>
          {meeting.type === 'Recurring' ? `Every week; this is occurrence ${meeting.occurrence}` : 'Doesn’t repeat'}
        </dd>
        <dt>Invited</dt>
        <dd>
          <ul className="invited">
            {people
              .filter(({ inRoster }) => inRoster)
              .map((person) => (
                <li key={person.key}>
                  <Avatar person={person} size={28} />
                  {plainName(person)} <span className="quiet">{person.title}</span>
                  <PersonTag person={person} />
                </li>
              ))}
          </ul>
        </dd>
      </dl>
    </div>
  );
}
