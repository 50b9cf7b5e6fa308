import { useState } from 'react';
import { useApi } from '../../ApiContext';
import type { Customer } from '../../../domain/customers';
import type { TellableMoment } from '../../../domain/meetingView';
import { MomentId } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { fieldId } from '../../forms/Field';
import { problemsAt } from '../../forms/ProblemSummary';
import type { Typed } from '../../forms/fieldProblems';
import { useForm } from '../../forms/useForm';
import type { Drafts } from '../../meeting/drafts';
import { MomentFields } from '../../parts/library/MomentFields';
import { momentFields, noMomentYet, previewMoment, readMoment, type MomentField } from '../../parts/library/momentForm';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { FormPage } from './FormPage';

interface AddMomentProps {
  readonly drafts: Drafts;
  readonly customers: readonly Customer[];
  /** Chosen from the start: the one that was just added. */
  readonly customer: Customer | undefined;
  readonly owner: Person;
  readonly onAdded: (told: TellableMoment) => void;
  readonly onAddCustomer: () => void;
  readonly onLeave: () => void;
}

export function AddMoment(props: AddMomentProps) {
  const { drafts, customers, owner } = props;
  const api = useApi();
  const { language } = useWords().common;
  const words = useLibraryWords().momentForm;
  const readFor = (typed: Typed<MomentField>, id: string) => ({
    id: MomentId.parse(id),
    owner,
    customer: customers.find((customer) => customer.id === typed.customer),
  });
  const form = useForm({
    drafts,
    key: 'moment',
    blank: { ...noMomentYet, language: language === 'vi' ? 'vi' : 'en', customer: props.customer?.id ?? '' },
    read: (typed, id) => readMoment(typed, readFor(typed, id)),
    send: (moment, idempotencyKey) => api.call('addMoment', { body: moment }, { idempotencyKey }),
    done: props.onAdded,
  });
  const [openedAt] = useState(() => new Date().toISOString());
  const preview = previewMoment(form.typed, readFor(form.typed, form.id), openedAt);
  return (
    <FormPage
      {...form}
      title={words.title}
      about={words.about}
      problems={problemsAt(momentFields, form.problems, (field) => ({
        name: field === 'kind' ? 'moment-kind-story' : fieldId('moment', field),
        label: words.fields[field].label,
      }))}
      onSubmit={form.submit}
      onClear={form.clear}
      onLeave={props.onLeave}
      aside={
        <aside className="form-preview" aria-label={words.previewTitle}>
          <h2>{words.previewTitle}</h2>
          {preview ? <MomentCard told={preview} variant="preview" /> : <p>{words.previewEmpty}</p>}
        </aside>
      }
    >
      <MomentFields
        typed={form.typed}
        problems={form.problems}
        onType={form.type}
        customers={customers}
        owner={owner}
        onAddCustomer={props.onAddCustomer}
      />
    </FormPage>
  );
}
