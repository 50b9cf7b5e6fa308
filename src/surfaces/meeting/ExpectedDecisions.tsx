import { useId, useRef, type FormEvent } from 'react';
import { DecisionId } from '../../../domain/decisions';
import type { MeetingView } from '../../../domain/meetingView';
import { mostExpected, type ExpectedDecision } from '../../../domain/meetings';
import { useArranging } from '../../meeting/arranging';
import { clearSent } from '../../meeting/clearSent';
import type { Form } from '../../meeting/errands';
import { useDraft, useDrafts } from '../../meeting/MeetingContext';
import { EditLine } from '../../parts/EditLine';
import { KeptWords } from '../../parts/KeptWords';
import { longest, useTooLong } from '../../parts/tooLong';
import { useKeptForm } from '../../parts/useKeptForm';
import { useWords } from '../../words';
import { useSittingWords } from '../../words/sittingWords';
import type { ArrangedWords } from './arrangedWords';
import { ArrangementSaid, newestUndo } from './ArrangementSaid';
import { LeftExpected } from './LeftExpected';
import { useArrangement, type Arrangement } from './useArrangement';
import { useLinesInTurn } from './useLinesInTurn';

/** What the next meeting is to decide: anybody writes it down before, and the meeting begins with it. */
export function ExpectedDecisions({ view }: { readonly view: MeetingView }) {
  const { expected: words } = useSittingWords();
  const title = useRef<HTMLHeadingElement>(null);
  const here = useArrangement(() => (newestUndo(title.current?.parentElement) ?? title.current)?.focus());
  const expected = view.expected ?? [];
  const isFull = expected.length >= mostExpected;
  return (
    <section className="meeting-part" aria-labelledby="expected-decisions">
      <h2 id="expected-decisions" ref={title} tabIndex={-1}>
        {view.occurrence ? words.titleNext : words.title}
      </h2>
      <p className="quiet">{words.about}</p>
      {expected.length > 0 && (
        <ol className="arranged-list">
          {expected.map((decision) => (
            <Expected key={decision.id} decision={decision} me={view.me} here={here} />
          ))}
        </ol>
      )}
      <LeftExpected view={view} isFull={isFull} />
      {!isFull && <Expect here={here} />}
      <ArrangementSaid here={here} />
    </section>
  );
}

interface ExpectedProps {
  readonly decision: ExpectedDecision;
  readonly me: MeetingView['me'];
  readonly here: Arrangement;
}

function Expected({ decision: { id, text, by }, me, here }: ExpectedProps) {
  const { common } = useWords();
  const { expected: words } = useSittingWords();
  const { expectDecision, rewordExpected, dropExpected } = useArranging();
  const field = `expected:${id}`;
  const drafts = useDrafts();
  const form = useKeptForm(drafts, field);
  const { isAdded, isDropped, reads } = tellingsOf(id);
  const reword = (to: string, { draft }: Form) =>
    void here.arrange({
      deed: async () => {
        await rewordExpected(id, { text: to, was: text });
        clearSent(drafts, field, draft);
      },
      of: id,
      ...reads(to),
      undo: { deed: () => rewordExpected(id, { text, was: to }), ...reads(text) },
    });
  const drop = () =>
    void here.arrange({
      deed: () => dropExpected(id),
      of: id,
      ...isDropped(text),
      undo: { deed: () => expectDecision({ id, text }), ...isAdded(text) },
    });
  return (
    <li className="arranged">
      <div className="arranged-told">
        <p className="arranged-headline">{text}</p>
        <p className="quiet">{words.by(by.name)}</p>
        {form.isOpen && (
          <EditLine field={field} label={words.rewordThis(text)} most={longest.decision} onSave={reword} form={form} />
        )}
        <KeptWords form={form} />
      </div>
      {!form.isOpen && (by.id === me.id || me.mayRun) && (
        <div className="arranged-verbs">
          <button
            type="button"
            className="button"
            aria-label={`${common.edit}: ${text}`}
            aria-disabled={here.isBusy}
            onClick={() => form.open({ text, before: JSON.stringify({ text }) })}
          >
            {common.edit}
          </button>
          <button
            type="button"
            className="button"
            aria-label={words.dropThis(text)}
            aria-disabled={here.isBusy}
            onClick={drop}
          >
            {words.drop}
          </button>
        </div>
      )}
    </li>
  );
}

type Expecting = Pick<MeetingView, 'expected'>;

/** What is said of one that is expected, for as long as it is so: others take it off and reword it, too. */
function tellingsOf(id: DecisionId) {
  const now = ({ expected = [] }: Expecting) => expected.find((one) => one.id === id);
  const isThere = (view: Expecting) => now(view) !== undefined;
  return {
    isAdded: (text: string) => ({ said: ({ expected }: ArrangedWords) => expected.added(text), isTrue: isThere }),
    isDropped: (text: string) => ({
      said: ({ expected }: ArrangedWords) => expected.dropped(text),
      isTrue: (view: Expecting) => !isThere(view),
    }),
    reads: (text: string) => ({
      said: ({ expected }: ArrangedWords) => expected.reworded(text),
      isTrue: (view: Expecting) => now(view)?.text === text,
    }),
  };
}

/** Empty for the next line as soon as one is sent; refused, that comes back, and sent again it is the same decision. */
function Expect({ here }: { readonly here: Arrangement }) {
  const { common } = useWords();
  const { expected: words } = useSittingWords();
  const { expectDecision, dropExpected } = useArranging();
  const { draft, write } = useDraft('expected');
  const sendLine = useLinesInTurn(here);
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const text = draft?.['text'] ?? '';
  const tooLong = useTooLong(text, longest.decision);
  const say = (event: FormEvent) => {
    event.preventDefault();
    input.current?.focus();
    if (text.trim() === '' || tooLong) return;
    const id = DecisionId.parse(draft?.['id'] ?? crypto.randomUUID());
    const expected = { id, text: text.trim() };
    const { isAdded, isDropped } = tellingsOf(id);
    sendLine(expected, {
      deed: () => expectDecision(expected),
      of: id,
      ...isAdded(expected.text),
      undo: { deed: () => dropExpected(id), ...isDropped(expected.text) },
    });
  };
  return (
    <form className="setting-one" noValidate data-draft="expected" onSubmit={say}>
      <label className="visually-hidden" htmlFor={field}>
        {words.label}
      </label>
      <div className="setting-line">
        <input
          ref={input}
          id={field}
          className="form-control"
          type="text"
          autoComplete="off"
          placeholder={words.hint}
          value={text}
          aria-invalid={tooLong !== undefined}
          aria-describedby={tooLong && `${field}problem`}
          onChange={(event) => write({ text: event.target.value })}
        />
        <button type="submit" className="button" aria-disabled={text.trim() === '' || tooLong !== undefined}>
          {common.add}
        </button>
      </div>
      {tooLong && (
        <p className="form-problem" id={`${field}problem`} role="alert">
          {tooLong}
        </p>
      )}
    </form>
  );
}
