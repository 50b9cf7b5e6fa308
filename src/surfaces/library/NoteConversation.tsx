import { useState } from 'react';
import { useApi } from '../../ApiContext';
import { ConversationId, NewConversation } from '../../../domain/conversations';
import type { CustomerId } from '../../../domain/customers';
import { DayField, fieldId, PassageField } from '../../forms/Field';
import { problemsIn } from '../../forms/fieldProblems';
import { problemsAt, ProblemSummary } from '../../forms/ProblemSummary';
import { TypedOn } from '../../forms/TypedOn';
import { useForm } from '../../forms/useForm';
import type { Drafts } from '../../meeting/drafts';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useCustomerPageWords } from '../../words/customerPageWords';
import { dayOf } from '../../parts/dayOf';

interface NoteConversationProps {
  readonly customer: CustomerId;
  readonly drafts: Drafts;
  readonly onNoted: () => void;
  readonly onLeave: () => void;
}

const fields = ['on', 'note'] as const;

/** On which day somebody spoke with the customer, and what stayed. */
export function NoteConversation({ customer, drafts, onNoted, onLeave }: NoteConversationProps) {
  const api = useApi();
  const { common } = useWords();
  const words = useCustomerPageWords();
  const [today] = useState(() => dayOf(new Date()));
  const says = { on: words.on, note: words.stayed };
  const form = useForm({
    drafts,
    key: `conversation:${customer}`,
    blank: { on: today, note: '' },
    read: (typed, id) => {
      const note = typed.note.trim();
      const read = NewConversation.safeParse({
        id: ConversationId.parse(id),
        on: typed.on,
        ...(note === '' ? {} : { note }),
      });
      return read.success ? { value: read.data } : { problems: problemsIn(fields, typed, read.error.issues) };
    },
    send: (body, idempotencyKey) => api.call('noteConversation', { params: { customer }, body }, { idempotencyKey }),
    done: (_answer, isTypedOn) => !isTypedOn && onNoted(),
  });
  const field = (name: (typeof fields)[number]) => ({
    name: fieldId('conversation', name),
    ...says[name],
    value: form.typed[name],
    problem: form.problems[name],
    required: name === 'on',
    onType: (text: string) => form.type(name, text),
  });
  return (
    <form
      className="page-form"
      noValidate
      aria-label={words.noteTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onLeave()}
    >
      <ProblemSummary
        tries={form.tries}
        problems={problemsAt(fields, form.problems, (name) => ({
          name: fieldId('conversation', name),
          label: says[name].label,
        }))}
      />
      <DayField {...field('on')} />
      <PassageField {...field('note')} most={600} />
      <TypedOn isTypedOn={form.isTypedOn} />
      {form.failure && <Notice problem={form.failure} />}
      <div className="page-verbs">
        <button type="submit" className="button button-primary" aria-disabled={form.isSending}>
          {form.isSending ? words.savingNote : words.saveNote}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
