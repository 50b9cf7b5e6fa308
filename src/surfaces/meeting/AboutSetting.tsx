import { useId, type FormEvent } from 'react';
import { clearSent } from '../../meeting/clearSent';
import { useDraft, useDrafts } from '../../meeting/MeetingContext';
import { useTooLong } from '../../parts/tooLong';
import { useArrangingWords } from '../../words/arrangingWords';

interface AboutSettingProps {
  readonly about: string;
  /** Answers whether it was saved. */
  readonly onSave: (about: string) => Promise<boolean>;
}

const longestAbout = 300;

/** Words are saved when they are written to the end; until then they are kept as they stand. */
export function AboutSetting({ about, onSave }: AboutSettingProps) {
  const { settings: words } = useArrangingWords();
  const drafts = useDrafts();
  const { draft, write } = useDraft('settings:about');
  const id = useId();
  const text = draft?.['text'] ?? about;
  const tooLong = useTooLong(text, longestAbout);
  const isChanged = text.trim() !== about;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong || !isChanged) return;
    // What is refused stays in its box.
    void onSave(text.trim()).then((isSaved) => isSaved && clearSent(drafts, 'settings:about', { text }));
  };
  return (
    <form className="setting-one" noValidate onSubmit={save}>
      <label htmlFor={id}>{words.about}</label>
      <div className="setting-line">
        <input
          id={id}
          className="form-control"
          type="text"
          autoComplete="off"
          placeholder={words.aboutHint}
          value={text}
          aria-invalid={tooLong !== undefined}
          aria-describedby={tooLong && `${id}problem`}
          onChange={(event) => write({ text: event.target.value })}
        />
        <button type="submit" className="button" aria-disabled={!isChanged || tooLong !== undefined}>
          {words.save}
        </button>
      </div>
      {tooLong && (
        <p className="form-problem" id={`${id}problem`} role="alert">
          {tooLong}
        </p>
      )}
    </form>
  );
}
