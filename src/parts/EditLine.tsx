import { Button, Input } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Form } from '../meeting/errands';
import { useDraft } from '../meeting/MeetingContext';
import { useWords } from '../words';
import { useWrittenWords } from '../words/writtenWords';
import { isSentByKey } from './isSentByKey';
import { useTooLong } from './tooLong';
import { useFocusOnOpening } from './useFocusOnOpening';
import type { KeptForm } from './useKeptForm';

interface EditLineProps {
  readonly field: string;
  readonly label: string;
  readonly most: number;
  readonly onSave: (text: string, form: Form) => void;
  readonly form: KeptForm;
  /** What else is changed with it. */
  readonly children?: ReactNode;
}

/** A line that is being changed, in its place. Escape puts it aside with what was typed. */
export function EditLine({ field, label, most, onSave, form, children }: EditLineProps) {
  const { common } = useWords();
  const { draft, write } = useDraft(field);
  const words = useWrittenWords();
  const here = useFocusOnOpening<HTMLFormElement>();
  const id = useId();
  const text = draft?.['text'] ?? '';
  const [wasSent, setSent] = useState(false);
  const isEmpty = text.trim() === '';
  const tooLong = useTooLong(text, most);
  const wrong = tooLong ?? (wasSent && isEmpty ? words.empty : undefined);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (isEmpty) here.current?.querySelector('input')?.focus();
    else if (!tooLong) onSave(text.trim(), { field, draft: { ...draft, text } });
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') form.putAside();
    if (isSentByKey(event)) save(event);
  };
  return (
    <form ref={here} className="stack" data-draft={field} noValidate onSubmit={save} onKeyDown={byKey}>
      <Input
        aria-label={label}
        value={text}
        required
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong && id}
        onChange={(_event, { value }) => write({ text: value })}
      />
      {wrong && (
        <p id={id} className="problem" role="alert">
          {wrong}
        </p>
      )}
      {children}
      <div className="row row-wrap">
        <Button type="submit" size="small" appearance="primary">
          {common.save}
        </Button>
        <Button size="small" onClick={form.letGo}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
