import { useRef, useState } from 'react';
import type { Consideration } from '../../../domain/considerations';
import { nextStates, type ConsiderationState } from '../../../domain/considerationStates';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useConsideringWords } from '../../words/consideringWords';
import './considerations.css';

/**
 * Where the note stands; unfolded, where it can go from there. A button: of the browser's own folds, one on each of
 * hundreds of notes, every note that comes in would be paid for.
 */
export function NoteState({ consideration }: { readonly consideration: Consideration }) {
  const words = useConsideringWords().state;
  const { moveConsideration } = useMeetingVerbs();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { state, text } = consideration;
  const move = (to: ConsiderationState) => {
    setOpen(false);
    opener.current?.focus();
    moveConsideration(consideration, to);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="note-state"
        aria-expanded={isOpen}
        aria-label={words.label(words.states[state], text)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.states[state]}
      </button>
      {isOpen && (
        <div className="note-states">
          {nextStates(state).map((to) => (
            <button
              key={to}
              type="button"
              className="chip"
              aria-label={words.moveTo(words.states[to])}
              onClick={() => move(to)}
            >
              {words.states[to]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
