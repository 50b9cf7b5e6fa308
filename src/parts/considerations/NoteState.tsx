import { useRef, useState } from 'react';
import type { Consideration } from '../../../domain/considerations';
import { nextStates, type ConsiderationState } from '../../../domain/considerationStates';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useConsideringWords } from '../../words/consideringWords';
import './considerations.css';

/** Where the note stands; unfolded, where it can go from there. */
export function NoteState({ consideration }: { readonly consideration: Consideration }) {
  const words = useConsideringWords().state;
  const { moveConsideration } = useMeetingVerbs();
  const [isOpen, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const { state, text } = consideration;
  const move = (to: ConsiderationState) => {
    setOpen(false);
    summary.current?.focus();
    moveConsideration(consideration, to);
  };
  return (
    <details className="note-state" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary ref={summary} aria-label={words.label(words.states[state], text)}>
        {words.states[state]}
      </summary>
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
    </details>
  );
}
