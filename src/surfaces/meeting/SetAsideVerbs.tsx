import { useId, useState } from 'react';
import { KeepFocus } from '../../parts/KeepFocus';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';
import { DayForm } from './DayForm';

interface SetAsideVerbsProps {
  readonly isBusy: boolean;
  /** Without a day: not for us. */
  readonly onSetAside: (until?: string) => void;
}

/** Not before a day, or not for us at all. */
export function SetAsideVerbs({ isBusy, onSetAside }: SetAsideVerbsProps) {
  const { aside } = useArrangingWords();
  const { cancel } = useWords().common;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <KeepFocus of={`${isOpen}`} label={aside.open}>
      {isOpen ? (
        <DayForm
          label={aside.until}
          missing={aside.untilMissing}
          submit={{ word: aside.pause }}
          isBusy={isBusy}
          onDay={onSetAside}
        >
          <div className="organizer-verbs">
            <button
              type="button"
              className="button"
              aria-disabled={isBusy}
              aria-describedby={`${id}about`}
              onClick={() => onSetAside()}
            >
              {aside.never}
            </button>
            <button type="button" className="button" onClick={() => setOpen(false)}>
              {cancel}
            </button>
          </div>
          <p className="quiet" id={`${id}about`}>
            {aside.about}
          </p>
        </DayForm>
      ) : (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {aside.open}
        </button>
      )}
    </KeepFocus>
  );
}
