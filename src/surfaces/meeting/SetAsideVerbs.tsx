import { useId, useState, type FormEvent } from 'react';
import { KeepFocus } from '../../parts/KeepFocus';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';

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
  const [until, setUntil] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const pause = (event: FormEvent) => {
    event.preventDefault();
    setMissing(until === '');
    if (until !== '' && !isBusy) onSetAside(until);
  };
  return (
    <KeepFocus of={`${isOpen}`} label={aside.open}>
      {isOpen ? (
        <form className="choose-day" noValidate onSubmit={pause}>
          <label htmlFor={id}>{aside.until}</label>
          <div className="organizer-verbs">
            <input
              id={id}
              className="form-control form-day"
              type="date"
              value={until}
              aria-invalid={isMissing}
              aria-describedby={isMissing ? `${id}problem` : undefined}
              onChange={(event) => setUntil(event.target.value)}
            />
            <button type="submit" className="button" aria-disabled={isBusy}>
              {aside.pause}
            </button>
          </div>
          {isMissing && (
            <p className="form-problem" id={`${id}problem`} role="alert">
              {aside.untilMissing}
            </p>
          )}
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
        </form>
      ) : (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {aside.open}
        </button>
      )}
    </KeepFocus>
  );
}
