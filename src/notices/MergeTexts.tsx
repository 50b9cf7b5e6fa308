import { Button, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Refused } from '../meeting/errands';
import { useDraft, useMeetingVerbs } from '../meeting/MeetingContext';
import { mergeField, merged, type TwoTexts } from '../meeting/merging';
import type { KeptForm } from '../parts/useKeptForm';
import { useWords } from '../words';
import { useMergingWords } from '../words/mergingWords';

interface MergeTextsProps {
  readonly refused: Refused;
  readonly texts: TwoTexts;
  readonly kept: KeptForm;
}

/** One text out of two: theirs with mine behind it, to be made into what both meant. Kept with every keystroke. */
export function MergeTexts({ refused, texts, kept }: MergeTextsProps) {
  const { common } = useWords();
  const words = useMergingWords();
  const { keepMine } = useMeetingVerbs();
  const { draft, write, clear } = useDraft(mergeField(refused));
  const id = useId();
  const here = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [isWrong, setWrong] = useState(false);
  const text = draft?.['text'] ?? '';
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const again = merged(refused, texts, text.trim());
    setWrong(!again);
    if (!again) return;
    // To what was made of both: the notice goes.
    const around = here.current?.closest('.notice')?.parentElement;
    around?.querySelector<HTMLElement>('button, [tabindex]')?.focus();
    clear();
    keepMine(again);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') kept.putAside();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };
  return (
    <form
      ref={here}
      className="stack"
      data-draft={refused.errand.form?.field ?? mergeField(refused)}
      onSubmit={save}
      onKeyDown={byKey}
    >
      <label className="labelled" htmlFor={id}>
        {words.both}
        <Textarea
          textarea={{ ref: box }}
          id={id}
          rows={3}
          resize="vertical"
          value={text}
          onChange={(_event, { value }) => write({ text: value })}
        />
      </label>
      {isWrong && (
        <p className="problem" role="alert">
          {words.wrong}
        </p>
      )}
      <div className="row">
        <Button type="submit" size="small" appearance="primary">
          {words.keepBoth}
        </Button>
        <Button size="small" onClick={kept.letGo}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
