import { useRef, useState, useSyncExternalStore } from 'react';
import { PassageField } from '../../forms/Field';
import type { Drafts } from '../../meeting/drafts';
import { copied } from '../../parts/copied';
import { longest } from '../../parts/tooLong';
import { useGoingOnWords } from '../../words/goingOnWords';
import { useWrittenWords } from '../../words/writtenWords';
import { SaidBar, useSaid } from '../library/SaidBar';
import '../../forms/fields.css';
import '../library/library.css';

interface OutcomeLeftProps {
  readonly drafts: Drafts;
  /** The draft's name. */
  readonly of: string;
  /** Why it can't be sent, where that is known. */
  readonly why?: string | undefined;
}

const field = 'said.outcome';

/** What somebody typed as the outcome of a decision that takes none any more: theirs to copy, or to let go. */
export function OutcomeLeft({ drafts, of, why }: OutcomeLeftProps) {
  const words = useWrittenWords().gone;
  const { dropped, takenBack } = useGoingOnWords();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(of));
  const [isCopied, setCopied] = useState<boolean>();
  const { said, say } = useSaid();
  const here = useRef<HTMLDivElement>(null);
  const text = draft?.[field];
  const copy = async () => {
    const isThere = await copied(text ?? '');
    setCopied(isThere);
    if (!isThere) here.current?.querySelector('textarea')?.select();
  };
  const discard = () => {
    drafts.clear(of);
    const undo = () => {
      if (draft) drafts.write(of, draft);
      say(takenBack);
    };
    say(dropped, undo);
  };
  return (
    <div ref={here} className="stack">
      <SaidBar said={said} />
      {text !== undefined && (
        <section className="page-card" aria-label={words.title}>
          <p className="quiet">{why ?? words.unknown}</p>
          <PassageField
            name="outcome-left"
            label={words.parts.text}
            most={longest.outcome}
            required
            value={text}
            onType={(now) => drafts.write(of, { ...draft, [field]: now })}
          />
          <div className="page-verbs">
            <button type="button" className="button" onClick={() => void copy()}>
              {words.copy}
            </button>
            <button type="button" className="button" onClick={discard}>
              {words.discard}
            </button>
            <span role="status">{isCopied === undefined ? '' : isCopied ? words.copied : words.byHand}</span>
          </div>
        </section>
      )}
    </div>
  );
}
