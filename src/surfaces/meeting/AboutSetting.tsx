import { useId, useRef, type FormEvent } from 'react';
import { ConflictNotice } from '../../forms/ConflictNotice';
import '../../forms/fields.css';
import { clearSent } from '../../meeting/clearSent';
import type { Draft } from '../../meeting/errands';
import { useDrafts } from '../../meeting/MeetingContext';
import { beforeIn } from '../../meeting/written';
import { KeptWords } from '../../parts/KeptWords';
import { useTooLong } from '../../parts/tooLong';
import { useKeptForm } from '../../parts/useKeptForm';
import { useArrangingWords } from '../../words/arrangingWords';
import type { AboutClash } from './useSettling';

interface AboutSettingProps {
  readonly about: string;
  /** Somebody else wrote there, too: both texts, until one is chosen. */
  readonly clash: AboutClash | undefined;
  readonly onSettled: () => void;
  /** `was`: what stood there when it was begun. Answers whether it was saved. */
  readonly onSave: (about: string, was: string) => Promise<boolean>;
}

const longestAbout = 300;
const field = 'settings:about';

/** Words are saved when they are written to the end; until then they are kept as they stand. */
export function AboutSetting({ about, clash, onSettled, onSave }: AboutSettingProps) {
  const { settings: words } = useArrangingWords();
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const { kept, text, write, begin, save } = useAboutText(about, onSave);
  const tooLong = useTooLong(text, longestAbout);
  const isChanged = text.trim() !== about;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!tooLong && isChanged) save(text.trim());
  };
  return (
    <form className="setting-one" noValidate data-draft={field} onSubmit={submit}>
      <label htmlFor={id}>{words.about}</label>
      <p className="quiet" id={`${id}hint`}>
        {words.aboutHint}
      </p>
      <div className="setting-line">
        <input
          ref={box}
          id={id}
          className="form-control"
          type="text"
          autoComplete="off"
          placeholder={words.aboutExample}
          value={text}
          aria-invalid={tooLong !== undefined}
          aria-describedby={tooLong ? `${id}hint ${id}problem` : `${id}hint`}
          onChange={(event) => write(event.target.value)}
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
      {clash && (
        <Clash
          clash={kept.isOpen ? { ...clash, yours: text.trim() } : clash}
          onKeepMine={(mine) => {
            box.current?.focus();
            begin(mine, clash.theirs);
            if (mine.length <= longestAbout) save(mine, clash.theirs);
          }}
          onKeepTheirs={() => {
            box.current?.focus();
            kept.letGo();
            onSettled();
          }}
          onMerge={(both) => {
            box.current?.focus();
            begin(both, clash.theirs);
            onSettled();
          }}
        />
      )}
      <KeptWords form={kept} />
    </form>
  );
}

/** What is typed there, with what stood there when that was begun. */
function useAboutText(about: string, onSave: AboutSettingProps['onSave']) {
  const drafts = useDrafts();
  const kept = useKeptForm(drafts, field);
  const draft: Draft | undefined = kept.draft;
  const was = draft ? (beforeIn(draft)['text'] ?? about) : about;
  const begin = (text: string, stood: string) => {
    if (text === stood) drafts.clear(field);
    else drafts.write(field, { text, before: JSON.stringify({ text: stood }) });
  };
  const save = (text: string, stood = was) => {
    const sent = drafts.read(field) ?? { text };
    // What is refused stays in its box.
    void onSave(text, stood).then((isSaved) => isSaved && clearSent(drafts, field, sent));
  };
  return { kept, text: draft?.['text'] ?? about, write: (text: string) => begin(text, was), begin, save };
}

interface ClashProps {
  readonly clash: AboutClash;
  readonly onKeepMine: (mine: string) => void;
  readonly onKeepTheirs: () => void;
  readonly onMerge: (both: string) => void;
}

/** One text can be made of both where both say something. */
function Clash({ clash: { yours, theirs, theirName }, onKeepMine, onKeepTheirs, onMerge }: ClashProps) {
  const { settings: words } = useArrangingWords();
  const said = (text: string) => text || words.nothingSaid;
  return (
    <ConflictNotice
      sides={[{ label: words.about, yours: said(yours), theirs: said(theirs) }]}
      {...(theirName !== undefined && { theirName })}
      onKeepMine={() => onKeepMine(yours)}
      onKeepTheirs={onKeepTheirs}
      onMerge={yours && theirs ? () => onMerge(`${theirs} ${yours}`) : undefined}
    />
  );
}
