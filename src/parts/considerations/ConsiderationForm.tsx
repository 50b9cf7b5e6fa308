import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { customerEffects, pathways } from '../../../domain/considerations';
import type { Draft, Form } from '../../meeting/errands';
import { useDraft } from '../../meeting/MeetingContext';
import { EffectIcon } from '../../look/icons';
import { useWords } from '../../words';
import { useWrittenWords } from '../../words/writtenWords';
import { Chips } from '../Chips';
import { longest, useTooLong } from '../tooLong';
import { useFocusOnOpening } from '../useFocusOnOpening';
import type { KeptForm } from '../useKeptForm';
import { isFoldedUsed, isTooLongBelow, saidIn, stillMissing, type Said } from './considerationDraft';
import { LazyFoldedParts } from './LazyFoldedParts';

interface ConsiderationFormProps {
  readonly field: string;
  readonly submitWord: string;
  readonly onSay: (said: Said, form: Form) => void;
  /** Of a note that stands already: how its form is closed. */
  readonly kept?: KeptForm;
  /** Of a new note: the decision it is about. */
  readonly called?: string;
}

/** The question, chips for the effect, and a few words; what is optional is folded away. */
export function ConsiderationForm({ field, submitWord, onSay, kept, called }: ConsiderationFormProps) {
  const { common, panel } = useWords();
  const written = useWrittenWords();
  const { draft = {}, write } = useDraft(field, called);
  const [refused, setRefused] = useState<Draft>();
  const missing = stillMissing(draft, refused);
  const [isUnfolded, setUnfolded] = useState(() => isFoldedUsed(draft));
  const isBegun = draft['effect'] !== undefined || Boolean(draft['text']);
  const form = useFocusOnOpening<HTMLFormElement>(kept !== undefined);
  const textTooLong = useTooLong(draft['text'], longest.consideration);
  const whoTooLong = useTooLong(draft['who'], longest.who);
  const isNone = draft['effect'] === 'none';
  const notSaid = missing === 'text' ? (isNone ? panel.sayWhyNone : panel.sayHow) : undefined;
  const wrong = textTooLong ?? notSaid;
  const say = (event: FormEvent) => {
    event.preventDefault();
    const said = saidIn(draft);
    if (typeof said === 'string') {
      setRefused(draft);
      // Sent again as it was: back to what is still wrong.
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      if (said === 'evidence' || (said === 'tooLong' && isTooLongBelow(draft))) setUnfolded(true);
      return;
    }
    setRefused(undefined);
    onSay(said, { field, draft });
    setUnfolded(false);
    // What was written in goes away with what was written: on to the next note.
    if (!kept) form.current?.querySelector<HTMLElement>('input')?.focus();
  };
  const sayByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) say(event);
    if (event.key === 'Escape') kept?.putAside();
  };
  return (
    <form ref={form} className="stack" data-draft={field} onSubmit={say} onKeyDown={sayByKey}>
      <Chips
        legend={panel.question}
        choices={customerEffects}
        chosen={draft['effect']}
        problem={missing === 'effect' ? panel.chooseEffect : undefined}
        show={(effect) => (
          <>
            <EffectIcon effect={effect} />
            {common.effects[effect]}
          </>
        )}
        onChoose={(effect) => write({ effect })}
      />
      {isBegun && (
        <>
          <Field
            label={isNone ? panel.howNone : panel.how}
            size="small"
            {...(wrong ? { validationMessage: wrong } : {})}
          >
            <Textarea
              value={draft['text'] ?? ''}
              resize="vertical"
              rows={2}
              placeholder={panel.considerationHint}
              onChange={(_event, { value }) => write({ text: value })}
            />
          </Field>
          <details
            className="folded"
            open={isUnfolded}
            onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
          >
            <summary>{panel.more}</summary>
            <div className="stack">
              <Field label={panel.who} size="small" {...(whoTooLong ? { validationMessage: whoTooLong } : {})}>
                <Input value={draft['who'] ?? ''} onChange={(_event, { value }) => write({ who: value })} />
              </Field>
              <label className="labelled">
                {panel.pathway}
                <select
                  className="select"
                  value={draft['pathway'] ?? ''}
                  onChange={({ target }) => write({ pathway: target.value })}
                >
                  <option value="">{panel.pathwayNotSaid}</option>
                  {pathways.map((pathway) => (
                    <option key={pathway} value={pathway}>
                      {common.pathways[pathway]}
                    </option>
                  ))}
                </select>
              </label>
              {isUnfolded && (
                <LazyFoldedParts draft={draft} isEvidenceMissing={missing === 'evidence'} onWrite={write} />
              )}
            </div>
          </details>
          <div className="row row-wrap">
            <Button type="submit" appearance="primary" size="small">
              {submitWord}
            </Button>
            {kept && (
              <Button size="small" onClick={kept.letGo}>
                {written.leave}
              </Button>
            )}
          </div>
        </>
      )}
    </form>
  );
}
