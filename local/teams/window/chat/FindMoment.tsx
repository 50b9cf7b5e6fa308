import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ExtensionAnswer } from '../../protocol';
import { askExtension } from '../server';
import { useTeams } from '../teams';

/** The app in the box in which messages are written: looks in the library, and puts what is chosen into the chat. */
export function FindMoment({ isAlone = false }: { readonly isAlone?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="extension">
      <button
        type="button"
        className="icon-button"
        aria-label="Find a customer moment"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="app-mark" aria-hidden="true" />
      </button>
      {isOpen && <Finder isAlone={isAlone} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Finder({ isAlone, onClose }: { readonly isAlone: boolean; readonly onClose: () => void }) {
  const { me, act } = useTeams();
  const [q, setQ] = useState('');
  const [answer, setAnswer] = useState<ExtensionAnswer>();
  const box = useRef<HTMLInputElement>(null);
  const look = useEffectEvent(async (isWanted: () => boolean) => {
    const found = await askExtension({ as: me.key, ask: 'find', q, isAlone });
    if (isWanted()) setAnswer(found);
  });
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    void look(() => isWanted);
    return () => void (isWanted = false);
  }, [q]);
  const insert = async (card: Record<string, unknown>) => {
    if (await act({ verb: 'putCard', card, isAlone })) onClose();
  };
  return (
    <div
      className="extension-finder"
      role="dialog"
      aria-label="Find a customer moment"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <input
        ref={box}
        type="search"
        aria-label="Words"
        placeholder="A customer, a word or a tag"
        value={q}
        onChange={({ target }) => setQ(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {answer?.is === 'said' && <p role="status">{answer.sentence}</p>}
      {answer?.is === 'found' && answer.found.length === 0 && <p role="status">Nothing was found.</p>}
      {answer?.is === 'found' && (
        <ul>
          {answer.found.map(({ title, text, card }) => (
            <li key={title}>
              <button type="button" className="extension-found" onClick={() => void insert(card)}>
                <strong>{title}</strong>
                <span className="quiet">{text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
