import { Button, Input } from '@fluentui/react-components';
import { useId, useRef, type FormEvent } from 'react';
import type { Form } from '../meeting/errands';
import { useDraft } from '../meeting/MeetingContext';
import { RefusedNotice } from '../notices/RefusedNotice';
import { useWords } from '../words';
import { isSentByKey } from './isSentByKey';
import { useTooLong } from './tooLong';
import { useRefusedOf } from './useRefusedOf';

interface OneLineFormProps {
  /** Under which name the unsent line is kept. */
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly onSay: (text: string, form: Form) => void;
}

/** One line and Enter. The line stays until the API has it, and comes back when it won't take it. */
export function OneLineForm({ field, label, hint, most, onSay }: OneLineFormProps) {
  const { common } = useWords();
  const { draft, write } = useDraft(field);
  const refused = useRefusedOf(field);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const text = draft?.['text'] ?? '';
  const tooLong = useTooLong(text, most);
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !tooLong) onSay(text.trim(), { field, draft: { text } });
    input.current?.focus();
  };
  return (
    <form
      className="one-line"
      data-draft={field}
      onSubmit={say}
      onKeyDown={(event) => isSentByKey(event) && say(event)}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <div className="row">
        <Input
          input={{ ref: input }}
          id={id}
          className="grow"
          placeholder={hint}
          value={text}
          aria-invalid={tooLong !== undefined}
          aria-describedby={tooLong && `${id}problem`}
          autoComplete="off"
          onChange={(_event, { value }) => write({ text: value })}
        />
        <Button type="submit" appearance={text.trim() ? 'primary' : 'secondary'}>
          {common.add}
        </Button>
      </div>
      {tooLong && (
        <p id={`${id}problem`} className="problem" role="alert">
          {tooLong}
        </p>
      )}
      {refused.map((one) => (
        <RefusedNotice key={one.errand.key} refused={one} />
      ))}
    </form>
  );
}
