import { Button, Input } from '@fluentui/react-components';
import { useId, type FormEvent, type KeyboardEvent } from 'react';
import type { Action } from '../../../domain/actions';
import { useDraft, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { useTooLong } from '../tooLong';

const longestReason = 200;

/** No, and why if one likes. Escape leaves it open. */
export function DeclineOffer({ action, field }: { readonly action: Action; readonly field: string }) {
  const { common } = useWords();
  const words = useHandOverWords();
  const { answerOffer } = useMeetingVerbs();
  const { draft, write, clear } = useDraft(field);
  const id = useId();
  const text = draft?.['text'] ?? '';
  const tooLong = useTooLong(text, longestReason);
  const decline = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) return;
    const reason = text.trim();
    answerOffer(action, { accepted: false, ...(reason && { reason }) }, { field, draft: { text } });
  };
  const leaveOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') clear();
  };
  return (
    <form className="stack stack-tight" onSubmit={decline} onKeyDown={leaveOnEscape}>
      <label htmlFor={id} className="quiet">
        {words.reason}
      </label>
      <Input
        id={id}
        value={text}
        aria-invalid={tooLong !== undefined}
        aria-describedby={tooLong && `${id}problem`}
        onChange={(_event, { value }) => write({ text: value })}
      />
      {tooLong && (
        <p id={`${id}problem`} className="problem" role="alert">
          {tooLong}
        </p>
      )}
      <div className="row">
        <Button type="submit" size="small" appearance="primary" aria-label={words.declineThis(action.text)}>
          {words.decline}
        </Button>
        <Button size="small" onClick={clear}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
