import type { PersonState } from '../../protocol';
import { Avatar } from '../people/Avatar';
import { PersonTag, plainName } from '../people/PersonTag';
import { useTeams } from '../teams';
import { isInMeeting } from './presence';

/** Who is in the meeting: large while nothing is shared, a strip below what is. */
export function PeopleTiles({ isStrip }: { isStrip: boolean }) {
  const { state, me } = useTeams();
  const present = state.people.filter((person) => isInMeeting(state, person));
  const awaited = state.people.filter((person) => person.inRoster && !isInMeeting(state, person));
  return (
    <div className={isStrip ? 'tiles strip' : 'tiles'}>
      <ul aria-label="In this meeting" data-count={present.length}>
        {present.map((person) => (
          <Tile key={person.key} person={person} isMe={person.key === me.key} isStrip={isStrip} />
        ))}
      </ul>
      {!isStrip && awaited.length > 0 && (
        <p className="awaited">
          {present.length === 1 ? 'You’re the first one here. Invited: ' : 'Not here yet: '}
          {awaited.map(plainName).join(', ')}
        </p>
      )}
    </div>
  );
}

function Tile({ person, isMe, isStrip }: { person: PersonState; isMe: boolean; isStrip: boolean }) {
  return (
    <li className="tile">
      <Avatar person={person} size={isStrip ? 44 : 96} />
      <span className="tile-name">
        {plainName(person)}
        {isMe && ' (You)'}
        <PersonTag person={person} />
      </span>
    </li>
  );
}
