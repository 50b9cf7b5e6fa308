import { Button, Field, Textarea } from '@fluentui/react-components';
import { memo, useState, type FormEvent, type KeyboardEvent } from 'react';
import { EffectOnDecision, effectsOnDecision, type Decision } from '../../../domain/decisions';
import { useDraft, useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { Chips } from '../Chips';
import { longest, useTooLong } from '../tooLong';
import { useEditing } from '../useEditing';

/** What was decided, and what asking about customers did to it: the outcome that matters. */
export const RecordOutcome = memo(function RecordOutcome({ decision }: { readonly decision: Decision }) {
  const { common, panel } = useWords();
  const field = `outcome:${decision.id}`;
  const { isEditing, begin, leave, opener, asBegun } = useEditing(field, decision, draftOf);
  const refused = useInMeeting(({ refused }) =>
    refused.find(({ errand }) => errand.record === decision.id && errand.name === 'decide'),
  );
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
        <OutcomeForm decision={asBegun} field={field} onLeave={leave} />
      ) : (
        <button ref={opener} type="button" className="link-button start" onClick={begin}>
          {decision.outcome === undefined ? panel.outcomeAdd : panel.outcomeEdit}
        </button>
      )}
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
  readonly onLeave: () => void;
}

function OutcomeForm({ decision, field, onLeave }: OutcomeFormProps) {
  const { common, panel } = useWords();
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
    if (event.key === 'Escape') onLeave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };
  return (
    <form className="stack" onSubmit={save} onKeyDown={byKey}>
      <Field label={panel.outcome} size="small" {...(wrong ? { validationMessage: wrong } : {})}>
        <Textarea
          autoFocus
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
      <div className="row">
        <Button type="submit" appearance="primary" size="small">
          {panel.outcomeSave}
        </Button>
        <Button size="small" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
