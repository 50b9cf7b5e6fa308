import { Button, Input } from '@fluentui/react-components';
import { useId, useRef, type FormEvent } from 'react';
import { mostOptions, type Decision } from '../../../domain/decisions';
import { GlyphOf } from '../../look/icons';
import { useDraft, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { longest, useTooLong } from '../tooLong';
import { orderOf, useTaken } from './takenFromDecision';
import { TakenOut } from './TakenOut';

/** What was weighed against each other, a line each. */
export function Options({ decision }: { readonly decision: Decision }) {
  const words = useDecisionRecordWords();
  const { editDecision } = useMeetingVerbs();
  const { options = [] } = decision;
  const { taken, offer } = useTaken(decision.id);
  const id = useId();
  const takeOut = (option: string) => {
    const from = 'options';
    const order = orderOf(
      options,
      taken.filter((one) => one.from === from),
    );
    editDecision(decision, { options: options.filter((one) => one !== option) });
    offer({ key: crypto.randomUUID(), decision: decision.id, from, item: option, order });
  };
  return (
    <section className="stack stack-tight" aria-labelledby={id}>
      <h4 id={id} className="record-label">
        {words.options}
      </h4>
      <ol className="record-list">
        {options.map((option) => (
          <li key={option} className="row row-apart row-top">
            <span className="grow">{option}</span>
            <button
              type="button"
              className="glyph"
              aria-label={words.takeOutOption(option)}
              onClick={() => takeOut(option)}
            >
              <GlyphOf glyph="remove" />
            </button>
          </li>
        ))}
      </ol>
      <TakenOut decision={decision} from="options" />
      {options.length < mostOptions ? (
        <AddOption decision={decision} options={options} />
      ) : (
        <p className="quiet">{words.mostOptions(mostOptions)}</p>
      )}
    </section>
  );
}

interface AddOptionProps {
  readonly decision: Decision;
  readonly options: readonly string[];
}

function AddOption({ decision, options }: AddOptionProps) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const { editDecision } = useMeetingVerbs();
  const field = `option:${decision.id}`;
  const { draft, write } = useDraft(field, decision.text);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const text = draft?.['text'] ?? '';
  const tooLong = useTooLong(text, longest.decision);
  const wrong = tooLong ?? (options.includes(text.trim()) ? words.sameOption : undefined);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const option = text.trim();
    if (option && !wrong)
      editDecision(decision, { options: [...options, option] }, { field, draft: { ...draft, text } });
    input.current?.focus();
  };
  return (
    <form className="stack stack-tight" data-draft={field} onSubmit={add}>
      <div className="row">
        <Input
          input={{ ref: input }}
          size="small"
          className="grow"
          aria-label={words.addOption}
          placeholder={words.addOptionHint}
          value={text}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong && id}
          autoComplete="off"
          onChange={(_event, { value }) => write({ text: value })}
        />
        <Button type="submit" size="small" aria-label={words.addOption}>
          {common.add}
        </Button>
      </div>
      {wrong && (
        <p id={id} className="problem" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
