import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Decision } from '../../../domain/decisions';
import { Verdict, verdicts } from '../../../domain/reviews';
import { useDraft, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useWrittenWords } from '../../words/writtenWords';
import { Chips } from '../Chips';
import { useTooLong } from '../tooLong';
import type { KeptForm } from '../useKeptForm';

const longestObserved = 1000;

interface ReviewFormProps {
  readonly decision: Decision;
  /** Under which name the unsent words are kept. */
  readonly field: string;
  readonly kept: KeptForm;
  /** Nothing was predicted of customers. */
  readonly isUnpredicted: boolean;
}

/** What really happened, and how that is against what was predicted. */
export function ReviewForm({ decision, field, kept, isUnpredicted }: ReviewFormProps) {
  const written = useWrittenWords();
  const words = useDecisionRecordWords();
  const { reviewDecision } = useMeetingVerbs();
  const { draft = {}, write } = useDraft(field);
  const [missing, setMissing] = useState<'text' | 'verdict'>();
  const tooLong = useTooLong(draft['text'], longestObserved);
  const wrong = tooLong ?? (missing === 'text' ? words.observedMissing : undefined);
  // What was said before this was asked stays to be seen.
  const offered = verdicts.filter((one) => one !== 'asPredicted' || !isUnpredicted || draft['verdict'] === one);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const observed = draft['text']?.trim() ?? '';
    const verdict = Verdict.safeParse(draft['verdict']);
    if (tooLong) return;
    if (!observed) setMissing('text');
    else if (!verdict.success) setMissing('verdict');
    else reviewDecision(decision, { observed, verdict: verdict.data }, { field, draft });
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') kept.putAside();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };
  return (
    <form className="stack" data-draft={field} onSubmit={save} onKeyDown={byKey}>
      <Field label={words.observed} size="small" {...(wrong ? { validationMessage: wrong } : {})}>
        <Textarea
          autoFocus
          rows={3}
          resize="vertical"
          placeholder={words.observedHint}
          value={draft['text'] ?? ''}
          onChange={(_event, { value }) => write({ text: value })}
        />
      </Field>
      <Chips
        legend={words.verdict}
        choices={offered}
        chosen={draft['verdict']}
        problem={missing === 'verdict' ? words.verdictMissing : undefined}
        show={(verdict) => words.verdicts[verdict]}
        onChoose={(verdict) => write({ verdict })}
      />
      <div className="row row-wrap">
        <Button type="submit" appearance="primary" size="small">
          {words.keep}
        </Button>
        <Button size="small" onClick={kept.letGo}>
          {written.leave}
        </Button>
      </div>
    </form>
  );
}
