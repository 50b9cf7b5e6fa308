import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Drafts } from '../../meeting/drafts';
import { letGo, letGoneOf, takeBack } from '../../meeting/lettingGo';
import { useDrafts, useReread } from '../../meeting/MeetingContext';
import { formOf, heedOtherWindows, keepBeside, wordsOf } from '../../meeting/otherWindows';
import { copied } from '../../parts/copied';
import { LetGoLine } from '../../parts/LetGoLine';
import { shortened } from '../../parts/shortened';
import { useOffer } from '../../parts/useOffer';
import { useElsewhereWords } from '../../words/elsewhereWords';
import { useWrittenWords } from '../../words/writtenWords';
import { focusForm } from '../sidePanel/useKeptFocus';
import { WaitingElsewhere } from './WaitingElsewhere';
import './elsewhere.css';

/** In a meeting, what waits to be sent is shared by all windows, too. */
export function TypedElsewhereHere({ className }: { readonly className: string }) {
  return (
    <>
      <WaitingElsewhere />
      <TypedElsewhere drafts={useDrafts()} reread={useReread()} className={className} />
    </>
  );
}

interface TypedElsewhereProps {
  readonly drafts: Drafts;
  readonly reread?: () => void;
  readonly className: string;
}

const nothing = () => undefined;

/** Another window of the same person: what is typed there is shown here, and what was written over is kept. */
export function TypedElsewhere({ drafts, reread = nothing, className }: TypedElsewhereProps) {
  const words = useElsewhereWords();
  const title = useId();
  useEffect(() => heedOtherWindows(drafts, reread), [drafts, reread]);
  const fields = useSyncExternalStore(drafts.subscribe, drafts.fields);
  const { offered } = useOffer(letGoneOf(drafts));
  const [said, setSaid] = useState('');
  const here = useRef<HTMLElement>(null);
  const kept = fields.filter((field) => formOf(field) !== undefined);
  const letGone = offered.filter(({ field }) => formOf(field) !== undefined && !kept.includes(field));
  const use = (name: string, field: string) => {
    const around = here.current?.closest('main') ?? document.body;
    flushSync(() => putInForm(drafts, name, field));
    setSaid(words.used);
    focusForm(around, field);
    if (document.activeElement === document.body) here.current?.querySelector('h2')?.focus();
  };
  if (kept.length + letGone.length === 0 && said === '') return null;
  return (
    <section ref={here} className={className} aria-labelledby={title}>
      <h2 id={title} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="quiet" role="status">
        {kept.length > 0 ? words.about : said}
      </p>
      {kept.map((name) => (
        <Kept key={name} name={name} drafts={drafts} onUse={use} />
      ))}
      {letGone.map((one) => (
        <LetGoLine key={one.key} one={one} onUndo={() => takeBack(drafts, one)} isTaking />
      ))}
    </section>
  );
}

interface KeptProps {
  readonly name: string;
  readonly drafts: Drafts;
  readonly onUse: (name: string, field: string) => void;
}

/** Theirs to copy, to put in the field, or to let go. */
function Kept({ name, drafts, onUse }: KeptProps) {
  const words = useElsewhereWords();
  const { gone } = useWrittenWords();
  const [said, setSaid] = useState('');
  const here = useRef<HTMLDivElement>(null);
  const field = formOf(name);
  const draft = drafts.read(name);
  if (!draft || field === undefined) return null;
  const texts = wordsOf(draft).map(([part, text]) => ({ part, text: text.trim() }));
  const all = texts.map(({ text }) => text).join('\n');
  const of = shortened(all.replace(/\s+/g, ' '));
  const copy = async () => {
    const isCopied = await copied(all);
    setSaid(isCopied ? gone.copied : gone.byHand);
    if (!isCopied && here.current) window.getSelection()?.selectAllChildren(here.current);
  };
  return (
    <div className="stack" role="group" aria-label={words.of(of)}>
      <div ref={here} className="stack typed-elsewhere">
        {texts.map(({ part, text }) => (
          <p key={part}>{text}</p>
        ))}
      </div>
      <div className="row row-wrap">
        <button type="button" className="button" aria-label={words.useThis(of)} onClick={() => onUse(name, field)}>
          {words.use}
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          {gone.copy}
        </button>
        <button type="button" className="button" onClick={() => letGo(drafts, name)}>
          {gone.discard}
        </button>
        <span className="quiet" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

/** What stands there is kept in its stead. */
function putInForm(drafts: Drafts, name: string, field: string): void {
  const [words, stood] = [drafts.read(name), drafts.read(field)];
  if (!words) return;
  drafts.clear(name);
  keepBeside(drafts, field, stood, words);
  drafts.write(field, { ...stood, ...words, aside: 'no' });
}
