import { Button, Input } from '@fluentui/react-components';
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import type { Form } from '../meeting/errands';
import { useDraft } from '../meeting/MeetingContext';
import { useWords } from '../words';

interface EditLineProps {
  readonly field: string;
  readonly label: string;
  readonly longest: number;
  readonly onSave: (text: string, form: Form) => void;
  readonly onLeave: () => void;
}

/** A line that is being changed, in its place. Escape leaves it as it was. */
export function EditLine({ field, label, longest, onSave, onLeave }: EditLineProps) {
  const { common } = useWords();
  const { draft, write } = useDraft(field);
  const input = useRef<HTMLInputElement>(null);
  const text = draft?.['text'] ?? '';
  useEffect(() => input.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onSave(text.trim(), { field, draft: { ...draft, text } });
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
        maxLength={longest}
        onChange={(_event, { value }) => write({ text: value })}
      />
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
