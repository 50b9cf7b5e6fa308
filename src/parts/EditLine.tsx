import { Button, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent } from 'react';
import type { Form } from '../meeting/errands';
import { useDraft } from '../meeting/MeetingContext';
import { useWords } from '../words';
import { useTooLong } from './tooLong';

interface EditLineProps {
  readonly field: string;
  readonly label: string;
  readonly most: number;
  readonly onSave: (text: string, form: Form) => void;
  readonly onLeave: () => void;
}

/** A line that is being changed, in its place. Escape leaves it as it was. */
export function EditLine({ field, label, most, onSave, onLeave }: EditLineProps) {
  const { common } = useWords();
  const { draft, write } = useDraft(field);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const text = draft?.['text'] ?? '';
  const tooLong = useTooLong(text, most);
  useEffect(() => input.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !tooLong) onSave(text.trim(), { field, draft: { ...draft, text } });
  };
  const leaveOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onLeave();
  };
  return (
    <form className="stack" onSubmit={save} onKeyDown={leaveOnEscape}>
      <Input
        input={{ ref: input }}
        aria-label={label}
        value={text}
        aria-invalid={tooLong !== undefined}
        aria-describedby={tooLong && id}
        onChange={(_event, { value }) => write({ text: value })}
      />
      {tooLong && (
        <p id={id} className="problem" role="alert">
          {tooLong}
        </p>
      )}
      <div className="row">
        <Button type="submit" size="small" appearance="primary">
          {common.save}
        </Button>
        <Button size="small" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
