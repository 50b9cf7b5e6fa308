import type { PersonState } from '../../protocol';
import { Avatar } from '../people/Avatar';
import { PersonTag, plainName } from '../people/PersonTag';
import { useTeams } from '../teams';
import { Choice } from './Choice';

const networks = { up: 'Network up', socketsCut: 'Sockets cut', cut: 'Network cut' };

/** Each person's network, whether they are in the meeting's roster, and whether they look after the library. */
export function PeopleControls() {
  const { state } = useTeams();
  return (
    <section>
      <h3>People</h3>
      <ul className="people-controls">
        {state.people.map((person) => (
          <PersonControls key={person.key} person={person} />
        ))}
      </ul>
    </section>
  );
}

function PersonControls({ person }: { person: PersonState }) {
  const { act } = useTeams();
  const { key, inRoster, isCurator, network } = person;
  const first = person.name.split(' ')[0] ?? person.name;
  return (
    <li>
      <Avatar person={person} size={28} />
      <span className="person-words">
        <span>
          {plainName(person)} <PersonTag person={person} />
        </span>
        <span className="person-switches">
          <Choice
            label=""
            name={`Network of ${first}`}
            value={network}
            choices={networks}
            onChoose={(chosen) => void act({ verb: 'setNetwork', person: key, network: chosen })}
          />
          <button
            type="button"
            className="button small"
            aria-label={inRoster ? `Remove ${first} from the roster` : `Add ${first} to the roster`}
            onClick={() => void act({ verb: inRoster ? 'removeFromRoster' : 'addToRoster', person: key })}
          >
            <span aria-hidden="true">{inRoster ? 'Remove' : 'Add'}</span>
          </button>
          {isCurator !== undefined && (
            <label className="switch">
              <input
                type="checkbox"
                role="switch"
                aria-label={`${first} is a curator`}
                checked={isCurator}
                onChange={({ target }) => void act({ verb: 'setCurator', person: key, isCurator: target.checked })}
              />
              Curator
            </label>
          )}
        </span>
      </span>
    </li>
  );
}
