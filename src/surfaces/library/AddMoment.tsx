import { useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import { shownName, type CustomerId } from '../../../domain/customers';
import type { AnyMoment } from '../../../domain/momentDrafts';
import { MomentId, type CompanyFunction, type MomentKind } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { dayAfter } from '../../../domain/text';
import { fieldId } from '../../forms/Field';
import type { Typed } from '../../forms/fieldProblems';
import { problemsAt } from '../../forms/ProblemSummary';
import { useForm } from '../../forms/useForm';
import { MomentFields } from '../../parts/library/MomentFields';
import { asOwner, momentFields, noMomentYet, type MomentField } from '../../parts/library/momentForm';
import { readDraft, readWhole } from '../../parts/library/momentReading';
import { useMomentLabels } from '../../parts/library/useMomentLabels';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { CardPreview } from './CardPreview';
import { FormPage } from './FormPage';
import { useAnswer } from './useAnswer';
import { useChosenCustomer } from './useChosenCustomer';
import type { Writer } from './useWriter';

interface AddMomentProps {
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  /** Chosen from the start: the one whose page one comes from. */
  readonly customer?: CustomerId | undefined;
  /** What the library lacks. */
  readonly kind?: MomentKind | undefined;
  readonly team?: CompanyFunction | undefined;
  readonly onAdded: (moment: AnyMoment) => void;
  /** With the name that was typed so far. */
  readonly onAddCustomer: (name: string | undefined) => void;
  readonly onLeave: () => void;
}

/** Curators publish; everybody else asks for review. */
export function AddMoment(props: AddMomentProps) {
  const { loading } = useLibraryWords();
  const { answer, problem } = useAnswer('openLibrary', {});
  if (!answer && !problem) return <p aria-busy="true">{loading}</p>;
  return <AddForm {...props} isCurator={answer?.me.isCurator ?? false} />;
}

function AddForm({ writer, isCurator, ...props }: AddMomentProps & { readonly isCurator: boolean }) {
  const { drafts, me } = writer;
  const api = useApi();
  const words = useLibraryWords().momentForm;
  const labelOf = useMomentLabels();
  const blank = useBlank(writer.me, props);
  const [chosen, setChosen] = useState(drafts.read('moment')?.['customer'] ?? blank.customer);
  const customer = useChosenCustomer(chosen);
  const onAdded = (moment: AnyMoment, isTypedOn: boolean) => {
    if (isTypedOn) setChosen(drafts.read('moment')?.['customer'] ?? blank.customer);
    else props.onAdded(moment);
  };
  const form = useForm({
    drafts,
    key: 'moment',
    blank,
    read: (typed, id) => readWhole(typed, { id: MomentId.parse(id), customer }),
    send: async (body, idempotencyKey) => (await api.call('addMoment', { body }, { idempotencyKey })).moment,
    done: onAdded,
  });
  const isOpen = form.typed.customer === '' && form.typed.customerName === '';
  // What was half written before is about whom one comes from, unless it says otherwise.
  useEffect(() => {
    if (!isOpen || props.customer === undefined || !form.isTyped) return;
    form.fill({ customer: props.customer });
    setChosen(props.customer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when one comes here, not when the box is emptied later
  }, []);
  const typed: Typed<MomentField> = { ...form.typed, customerName: nameIn(form.typed, customer) };
  const keepDraft = () =>
    form.submitAs({
      read: (now, id) => readDraft(now, { id: MomentId.parse(id) }),
      send: (body, idempotencyKey) => api.call('captureDraft', { body }, { idempotencyKey }),
      done: onAdded,
    });
  return (
    <FormPage
      {...form}
      title={words.title}
      about={words.about}
      says={{ ...useLibraryWords().form, save: isCurator ? words.publish : words.ask }}
      otherWay={{ text: words.saveDraft, onChoose: keepDraft }}
      problems={problemsAt(momentFields, form.problems, (field) => ({
        name: momentFieldId(field),
        label: labelOf(field),
      }))}
      onSubmit={form.submit}
      onClear={() => {
        form.clear();
        setChosen(blank.customer);
      }}
      onLeave={props.onLeave}
      aside={<CardPreview typed={typed} id={MomentId.parse(form.id)} customer={customer} by={me} />}
    >
      <MomentFields
        typed={typed}
        problems={form.problems}
        onFill={(texts) => {
          form.fill(texts);
          if (texts.customer !== undefined) setChosen(texts.customer);
        }}
        me={me}
        onAddCustomer={() => props.onAddCustomer(newName(typed))}
      />
    </FormPage>
  );
}

/** Until somebody says otherwise: mine, in my language, to be verified in a year. */
function useBlank(me: Person, { customer, kind, team }: Partial<AddMomentProps>): Typed<MomentField> {
  const { language } = useWords().common;
  const [inAYear] = useState(() => dayAfter(new Date().toISOString(), 365));
  return {
    ...noMomentYet,
    language: language === 'vi' ? 'vi' : 'en',
    owner: asOwner(me),
    verifyBy: inAYear,
    customer: customer ?? '',
    kind: kind ?? 'story',
    'ourPart.who': team ?? '',
  };
}

/** Chosen by its id alone, a customer's name comes with the customer. */
export function nameIn(typed: Typed<MomentField>, customer: Parameters<typeof shownName>[0] | undefined): string {
  return typed.customerName === '' && typed.customer !== '' && customer ? shownName(customer) : typed.customerName;
}

/** The name of somebody who is not in the library. */
export function newName({ customer, customerName }: Typed<MomentField>): string | undefined {
  return customer === '' && customerName.trim() !== '' ? customerName.trim() : undefined;
}

/** The control that a problem of the field leads to. */
export function momentFieldId(field: MomentField): string {
  return field === 'kind' ? 'moment-kind-story' : fieldId('moment', field === 'customerName' ? 'customer' : field);
}
