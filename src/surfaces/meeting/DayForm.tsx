import { useId, useState, type FormEvent, type ReactNode } from 'react';

interface DayFormProps {
  readonly label: string;
  readonly missing: string;
  readonly submit: { readonly word: string; readonly isPrimary?: boolean };
  readonly isBusy: boolean;
  readonly onDay: (day: string) => void;
  /** Beside the verb that takes the day. */
  readonly verbs?: ReactNode;
  /** Below it. */
  readonly children?: ReactNode;
}

/** One day, and what is done with it. */
export function DayForm({ label, missing, submit, isBusy, onDay, verbs, children }: DayFormProps) {
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const choose = (event: FormEvent) => {
    event.preventDefault();
    setMissing(day === '');
    if (day !== '' && !isBusy) onDay(day);
  };
  return (
    <form className="choose-day" noValidate onSubmit={choose}>
      <label htmlFor={id}>{label}</label>
      <div className="organizer-verbs">
        <input
          id={id}
          className="form-control form-day"
          type="date"
          value={day}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}problem` : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="submit" className={submit.isPrimary ? 'button button-primary' : 'button'} aria-disabled={isBusy}>
          {submit.word}
        </button>
        {verbs}
      </div>
      {isMissing && (
        <p className="form-problem" id={`${id}problem`} role="alert">
          {missing}
        </p>
      )}
      {children}
    </form>
  );
}
