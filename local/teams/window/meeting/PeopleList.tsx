import type { PersonState } from '../../protocol';
import { Avatar } from '../people/Avatar';
import { PersonTag, plainName } from '../people/PersonTag';
import { useTeams } from '../teams';
import { isInMeeting } from './presence';

export function PeopleList() {
  const { state } = useTeams();
  const present = state.people.filter((person) => isInMeeting(state, person));
  const others = state.people.filter((person) => person.inRoster && !isInMeeting(state, person));
  return (
    <div className="people-list">
      <People title={`In this meeting (${present.length})`} people={present} />
      {others.length > 0 && <People title={`Others invited (${others.length})`} people={others} />}
    </div>
  );
}

function People({ title, people }: { title: string; people: PersonState[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {people.map((person) => (
          <li key={person.key}>
            <Avatar person={person} size={32} />
            <span className="person-words">
              {plainName(person)}
              <span className="quiet">{person.title}</span>
            </span>
            <PersonTag person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}
