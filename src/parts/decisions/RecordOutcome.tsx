import { Button, Field, Textarea } from '@fluentui/react-components';
import { memo, useState, type FormEvent, type KeyboardEvent } from 'react';
import { EffectOnDecision, effectsOnDecision, type Decision } from '../../../domain/decisions';
import { useDraft, useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { useWrittenWords } from '../../words/writtenWords';
import { Chips } from '../Chips';
import { KeptWords } from '../KeptWords';
import { longest, useTooLong } from '../tooLong';
import { useEditing } from '../useEditing';
import { useFocusOnOpening } from '../useFocusOnOpening';
import type { KeptForm } from '../useKeptForm';

/** What was decided, and what asking about customers did to it: the outcome that matters. */
export const RecordOutcome = memo(function RecordOutcome({ decision }: { readonly decision: Decision }) {
  const { common, panel } = useWords();
  const field = `outcome:${decision.id}`;
  const { isEditing, begin, form, opener, asBegun } = useEditing(field, decision, draftOf);
  const refused = useInMeeting(({ refused }) =>
    refused.find(({ errand }) => errand.record === decision.id && errand.name === 'decide'),
  );
  const verb = decision.outcome === undefined ? panel.outcomeAdd : panel.outcomeEdit;
  return (
    <div className="stack">
      {decision.outcome !== undefined && !isEditing && (
        <p className="outcome">
          {decision.effect && (
            <span className={`outcome-effect outcome-${decision.effect}`}>
              {common.effectsOnDecision[decision.effect]}
            </span>
          )}
          <strong>{decision.outcome}</strong>
        </p>
      )}
      {isEditing ? (
        <OutcomeForm decision={asBegun} field={field} kept={form} />
      ) : (
        <button
          ref={opener}
          type="button"
          className="link-button start"
          aria-label={`${verb}: ${decision.text}`}
          onClick={begin}
        >
          {verb}
        </button>
      )}
      <KeptWords form={form} />
      {refused && <RefusedNotice refused={refused} />}
    </div>
  );
});

function draftOf({ outcome, effect }: Decision) {
  return { text: outcome ?? '', ...(effect === undefined ? {} : { effect }) };
}

interface OutcomeFormProps {
  readonly decision: Decision;
  readonly field: string;
  readonly kept: KeptForm;
}

function OutcomeForm({ decision, field, kept }: OutcomeFormProps) {
  const { common, panel } = useWords();
  const words = useWrittenWords();
  const here = useFocusOnOpening<HTMLFormElement>();
  const { decide } = useMeetingVerbs();
  const { draft = {}, write } = useDraft(field);
  const [missing, setMissing] = useState<'text' | 'effect'>();
  const tooLong = useTooLong(draft['text'], longest.outcome);
  const wrong = tooLong ?? (missing === 'text' ? panel.outcomeMissing : undefined);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const outcome = draft['text']?.trim() ?? '';
    const effect = EffectOnDecision.safeParse(draft['effect']);
    if (tooLong) return;
    if (!outcome) setMissing('text');
    else if (!effect.success) setMissing('effect');
    else decide(decision, { outcome, effect: effect.data }, { field, draft });
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') kept.putAside();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };
  return (
    <form ref={here} className="stack" data-draft={field} onSubmit={save} onKeyDown={byKey}>
      <Field label={panel.outcome} size="small" {...(wrong ? { validationMessage: wrong } : {})}>
        <Textarea
          rows={2}
          resize="vertical"
          value={draft['text'] ?? ''}
          onChange={(_event, { value }) => write({ text: value })}
        />
      </Field>
      <Chips
        legend={panel.outcomeEffect}
        choices={effectsOnDecision}
        chosen={draft['effect']}
        problem={missing === 'effect' ? panel.outcomeEffectMissing : undefined}
        show={(effect) => common.effectsOnDecision[effect]}
        onChoose={(effect) => write({ effect })}
      />
      <div className="row row-wrap">
        <Button type="submit" appearance="primary" size="small">
          {panel.outcomeSave}
        </Button>
        <Button size="small" onClick={kept.letGo}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
