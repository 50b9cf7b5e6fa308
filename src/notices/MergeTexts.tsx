import { Button, Textarea } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import type { Refused } from '../meeting/errands';
import { useDraft, useMeetingVerbs } from '../meeting/MeetingContext';
import { merged, type TwoTexts } from '../meeting/merging';
import { useWords } from '../words';
import { useMergingWords } from '../words/mergingWords';

interface MergeTextsProps {
  readonly refused: Refused;
  readonly texts: TwoTexts;
  readonly onLeave: () => void;
}

/** One text out of two: theirs with mine behind it, to be made into what both meant. Kept with every keystroke. */
export function MergeTexts({ refused, texts, onLeave }: MergeTextsProps) {
  const { common } = useWords();
  const words = useMergingWords();
  const { keepMine } = useMeetingVerbs();
  const { draft, write, clear } = useDraft(`merge:${refused.errand.key}`);
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const text = draft?.['text'] ?? `${texts.theirs} ${texts.mine}`;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const again = merged(refused, texts, text.trim());
    setWrong(!again);
    if (!again) return;
    clear();
    keepMine(again);
  };
  return (
    <form className="stack" onSubmit={save}>
      <label className="labelled" htmlFor={id}>
        {words.both}
        <Textarea
          id={id}
          autoFocus
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
        <Button size="small" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
