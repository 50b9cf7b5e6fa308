import { memo, useEffect, useRef } from 'react';
import { useDraft } from '../../meeting/MeetingContext';
import { useSittingWords } from '../../words/sittingWords';

/** Questions to think with, one at a time. Which one it was, and that somebody wants none, is kept like a draft. */
export const Prompt = memo(function Prompt() {
  const { prompt: words } = useSittingWords();
  const { draft, write } = useDraft('prompt');
  const opener = useRef<HTMLButtonElement>(null);
  const hider = useRef<HTMLButtonElement>(null);
  const turned = useRef(false);
  const isHidden = draft?.['hidden'] === 'yes';
  const asked = Number(draft?.['asked'] ?? 0) % words.questions.length;
  useEffect(() => {
    if (turned.current) (isHidden ? opener : hider).current?.focus();
    turned.current = false;
  }, [isHidden]);
  const turn = (hidden: 'yes' | 'no') => {
    turned.current = true;
    write({ hidden });
  };
  if (isHidden) {
    return (
      <button ref={opener} type="button" className="link-button start" onClick={() => turn('no')}>
        {words.open}
      </button>
    );
  }
  return (
    <div className="prompt" role="group" aria-label={words.title}>
      <p aria-live="polite">{words.questions[asked]}</p>
      <div className="row row-wrap">
        <button type="button" className="link-button" onClick={() => write({ asked: String(asked + 1) })}>
          {words.another}
        </button>
        <button ref={hider} type="button" className="link-button" onClick={() => turn('yes')}>
          {words.hide}
        </button>
      </div>
    </div>
  );
});
