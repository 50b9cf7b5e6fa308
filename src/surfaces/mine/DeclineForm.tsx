import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { isSentByKey } from '../../parts/isSentByKey';
import { useTooLong } from '../../parts/tooLong';
import type { KeptForm } from '../../parts/useKeptForm';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';

interface DeclineFormProps {
  /** What is declined. */
  readonly of: string;
  readonly reason: string;
  readonly isBusy: boolean;
  readonly onType: (reason: string) => void;
  readonly onDecline: (reason: string | undefined) => void;
  readonly kept: KeptForm;
}

const longestReason = 200;

/** No, and why if one likes. What is typed stays until it is sent; Escape puts it aside. */
export function DeclineForm({ of, reason, isBusy, onType, onDecline, kept }: DeclineFormProps) {
  const { common } = useWords();
  const words = useHandOverWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const tooLong = useTooLong(reason, longestReason);
  useEffect(() => input.current?.focus(), []);
  const decline = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && !tooLong) onDecline(reason.trim() || undefined);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') kept.putAside();
    if (isSentByKey(event)) decline(event);
  };
  return (
    <form className="mine-decline" data-draft={kept.field} onSubmit={decline} onKeyDown={byKey}>
      <label htmlFor={id}>{words.reason}</label>
      <input
        ref={input}
        id={id}
        className="select"
        value={reason}
        aria-invalid={tooLong !== undefined}
        aria-describedby={tooLong && `${id}problem`}
        onChange={({ target }) => onType(target.value)}
      />
      {tooLong && (
        <p id={`${id}problem`} className="problem" role="alert">
          {tooLong}
        </p>
      )}
      <div className="mine-verbs">
        <button
          type="submit"
          className="button button-primary"
          aria-label={words.declineThis(of)}
          aria-disabled={isBusy}
        >
          {words.decline}
        </button>
        <button type="button" className="button" onClick={kept.letGo}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
