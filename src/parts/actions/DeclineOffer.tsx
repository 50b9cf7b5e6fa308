import { Button, Input } from '@fluentui/react-components';
import { useId, type FormEvent, type KeyboardEvent } from 'react';
import type { Action } from '../../../domain/actions';
import { useDraft, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useHandOverWords } from '../../words/handOverWords';
import { isSentByKey } from '../isSentByKey';
import { useTooLong } from '../tooLong';
import type { KeptForm } from '../useKeptForm';

const longestReason = 200;

interface DeclineOfferProps {
  readonly action: Action;
  readonly field: string;
  readonly kept: KeptForm;
}

/** No, and why if one likes. Escape leaves it open, with what was typed kept. */
export function DeclineOffer({ action, field, kept }: DeclineOfferProps) {
  const { common } = useWords();
  const words = useHandOverWords();
  const { answerOffer } = useMeetingVerbs();
  const { draft, write } = useDraft(field);
  const id = useId();
  const text = draft?.['text'] ?? '';
  const tooLong = useTooLong(text, longestReason);
  const decline = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) return;
    const reason = text.trim();
    answerOffer(action, { accepted: false, ...(reason && { reason }) }, { field, draft: { text } });
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') kept.putAside();
    if (isSentByKey(event)) decline(event);
  };
  return (
    <form className="stack stack-tight" data-draft={field} onSubmit={decline} onKeyDown={byKey}>
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
        <Button size="small" onClick={kept.letGo}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
