import { useId, useState } from 'react';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { PersonState } from '../../protocol';
import { Avatar } from '../people/Avatar';
import { PersonTag, plainName } from '../people/PersonTag';
import { useTeams, type OpenPicker } from '../teams';

/** Teams' own list of people, which a page of the app asked for. */
export function PeoplePicker() {
  const { picker } = useTeams();
  return picker ? <OpenedPicker key={picker.title} {...picker} /> : null;
}

function OpenedPicker({ title, people, chosen, settle }: OpenPicker) {
  const [sought, setSought] = useState('');
  const found = people.filter((person) => plain(`${person.name} ${person.title}`).includes(plain(sought)));
  const [at, setAt] = useState(() =>
    Math.max(
      people.findIndex(({ id }) => id === chosen),
      0,
    ),
  );
  const id = useId();
  const optionId = (person: PersonState) => `${id}-${person.key}`;
  const marked = found[at];
  const seek = (text: string) => {
    setSought(text);
    setAt(0);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') return settle(undefined);
    const step = steps[event.key];
    if (step === undefined || found.length === 0) return undefined;
    event.preventDefault();
    return setAt((at + step + found.length) % found.length);
  };
  return (
    <div className="scrim" onKeyDown={onKeyDown}>
      <form
        className="dialog people-picker"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          if (marked) settle(marked);
        }}
      >
        <header>
          <strong>{title}</strong>
          <button type="button" className="icon-button" aria-label="Choose nobody" onClick={() => settle(undefined)}>
            <Dismiss20Regular />
          </button>
        </header>
        <input
          type="text"
          role="combobox"
          aria-label="Find a person"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          {...(marked && { 'aria-activedescendant': optionId(marked) })}
          autoComplete="off"
          autoFocus
          placeholder="Find a person"
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
        <ul id={`${id}-list`} role="listbox" aria-label="People">
          {found.map((person) => (
            <li
              key={person.key}
              id={optionId(person)}
              role="option"
              aria-selected={person === marked}
              onClick={() => settle(person)}
            >
              <Avatar person={person} size={32} />
              <span className="person-words">
                {plainName(person)}
                <span className="quiet">{person.title}</span>
              </span>
              <PersonTag person={person} marksOutsiders />
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <p className="quiet" role="status">
            Nobody here is called that.
          </p>
        )}
      </form>
    </div>
  );
}

const steps: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 };

/** Without case and accents: "nguyen" finds Nguyễn. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().trim();
}
