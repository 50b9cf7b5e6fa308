import { useEffect, useRef, useState } from 'react';
import { ChevronDown16Regular, Open16Regular } from '@fluentui/react-icons';
import { Avatar } from '../people/Avatar';
import { useTeams } from '../teams';

/** Who this window is, and the way to the others' windows. */
export function PersonMenu() {
  const { state, me } = useTeams();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = ({ target }: Event) => target instanceof Node && !box.current?.contains(target) && setOpen(false);
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [isOpen]);
  const onKeyDown = (event: React.KeyboardEvent) => event.key === 'Escape' && setOpen(false);
  return (
    <span className="person-menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="quiet-button"
        aria-haspopup="true"
        aria-expanded={isOpen}
        aria-label={`You are ${me.name}. Open another window as…`}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar person={me} size={28} />
        <span className="person-name" aria-hidden="true">
          {me.name}
        </span>
        <ChevronDown16Regular />
      </button>
      {isOpen && (
        <div className="menu">
          <div className="menu-head">
            <Avatar person={me} size={40} />
            <span>
              <strong>{me.name}</strong>
              <span className="quiet">{me.upn}</span>
            </span>
          </div>
          <p className="menu-title">Open another window as…</p>
          {state.people
            .filter(({ key }) => key !== me.key)
            .map((person) => (
              <a
                key={person.key}
                className="menu-item"
                href={`?as=${person.key}`}
                target="_blank"
                rel="noopener"
                onClick={() => setOpen(false)}
              >
                <Avatar person={person} size={28} />
                <span>
                  {person.name}
                  <span className="quiet">{person.title}</span>
                </span>
                <Open16Regular />
              </a>
            ))}
        </div>
      )}
    </span>
  );
}
