import { useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { MomentPage } from '../../../domain/libraryCalls';
import { AnyMoment, isDraft, MomentEdit, type Draft } from '../../../domain/momentDrafts';
import type { CustomerId } from '../../../domain/customers';
import type { MomentId } from '../../../domain/moments';
import { dayAfter } from '../../../domain/text';
import { fieldAt } from '../../forms/fieldProblems';
import { problemsAt } from '../../forms/ProblemSummary';
import { useEdit } from '../../forms/useEdit';
import { MomentFields } from '../../parts/library/MomentFields';
import { momentFields } from '../../parts/library/momentForm';
import { readDraft, readWhole } from '../../parts/library/momentReading';
import { momentTyped } from '../../parts/library/momentTyped';
import { useMomentLabels } from '../../parts/library/useMomentLabels';
import { useLibraryWords } from '../../words/libraryWords';
import { useMomentPageWords } from '../../words/momentPageWords';
import { momentFieldId, nameIn, newName } from './AddMoment';
import { CardPreview } from './CardPreview';
import { FormPage } from './FormPage';
import { MomentConflict } from './MomentConflict';
import { PageRefused, WayBack } from './PageRefused';
import { useAnswer } from './useAnswer';
import { useChosenCustomer } from './useChosenCustomer';
import { useDoing } from './useDoing';
import type { Writer } from './useWriter';

interface EditMomentProps {
  readonly moment: MomentId;
  /** Where to begin, as a path into the moment: `consent.scope`. */
  readonly field?: string | undefined;
  /** Just added for it. */
  readonly customer?: CustomerId | undefined;
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  /** `moved`: what was done with it besides, and from where. */
  readonly onSaved: (moment: AnyMoment, moved?: Moved, from?: Draft['state']) => void;
  /** With the name that was typed so far. */
  readonly onAddCustomer: (name: string | undefined) => void;
  readonly onLeave: () => void;
}

export type Moved = 'publish' | 'askForReview';

export function EditMoment({ moment, ...props }: EditMomentProps) {
  const words = useMomentPageWords();
  const { answer, problem, again } = useAnswer('openMoment', { moment });
  if (!answer && problem) return <PageRefused problem={problem} back={words.back} onTryAgain={() => void again()} />;
  if (!answer) return <p aria-busy="true">{words.loading}</p>;
  if (!answer.may.includes('edit'))
    return (
      <WayBack back={words.back}>
        <p role="alert">{words.notEditable}</p>
      </WayBack>
    );
  return <EditForm {...props} page={answer} />;
}

function EditForm({ page, writer, field, ...props }: Omit<EditMomentProps, 'moment'> & { readonly page: MomentPage }) {
  const { moment } = page;
  const { form: formWords, momentForm } = useLibraryWords();
  const words = useMomentPageWords();
  const labelOf = useMomentLabels();
  const [chosen, setChosen] = useState(
    writer.drafts.read(`moment:${moment.id}`)?.['customer'] ?? moment.customer ?? '',
  );
  const customer = useChosenCustomer(chosen) ?? (page.customer?.id === chosen ? page.customer : undefined);
  const edit = useMomentEdit(page, writer);
  const added = props.customer;
  useEffect(() => {
    if (added === undefined) return;
    edit.fill({ customer: added, customerName: '' });
    setChosen(added);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when one comes back with it, not at every change
  }, [added]);
  const step = useStep(props.onSaved);
  const begin = field === undefined ? undefined : fieldAt(momentFields, field);
  useFocusOnce(begin && momentFieldId(begin));
  const isDraftNow = isDraft(edit.record);
  const typed = { ...edit.typed, customerName: nameIn(edit.typed, customer) };
  const keep = async () => {
    const saved = await edit.submit((now) => (isDraftNow ? readDraft : readWhole)(now, { id: moment.id, customer }));
    if (saved) props.onSaved(saved);
  };
  const moveOn = async () => {
    const saved = await edit.submit((now) => readWhole(now, { id: moment.id, customer }));
    if (saved) await step.take(saved, page.may.includes('publish') ? 'publish' : 'askForReview');
  };
  const mayMoveOn = isDraftNow && (page.may.includes('publish') || page.may.includes('askForReview'));
  const onward = page.may.includes('publish') ? momentForm.publish : momentForm.ask;
  return (
    <FormPage
      {...edit}
      failure={edit.failure ?? step.problem}
      isSending={edit.isSending || step.isBusy}
      title={words.editTitle}
      about={isDraftNow ? words.editDraftAbout : words.editAbout}
      says={{
        save: mayMoveOn ? onward : words.save,
        saving: words.saving,
        kept: formWords.keptAfter,
        clear: formWords.discard,
      }}
      otherWay={
        mayMoveOn ? { text: moment.state === 'draft' ? words.saveDraft : words.save, onChoose: keep } : undefined
      }
      problems={problemsAt(momentFields, edit.problems, (name) => ({
        name: momentFieldId(name),
        label: labelOf(name),
      }))}
      onSubmit={mayMoveOn ? moveOn : keep}
      onClear={() => {
        edit.clear();
        setChosen(moment.customer ?? '');
      }}
      onLeave={props.onLeave}
      conflict={<MomentConflict edit={edit} onKeepMine={keep} />}
      aside={<CardPreview typed={typed} id={moment.id} customer={customer} by={writer.me} />}
    >
      <MomentFields
        typed={typed}
        problems={edit.problems}
        onFill={(texts) => {
          edit.fill(texts);
          if (texts.customer !== undefined) setChosen(texts.customer);
        }}
        me={writer.me}
        onAddCustomer={() => props.onAddCustomer(newName(typed))}
        pictureOf={{ moment: moment.id }}
        field={begin}
      />
    </FormPage>
  );
}

export type MomentEditing = ReturnType<typeof useMomentEdit>;

function useMomentEdit({ moment, customer }: MomentPage, { drafts }: EditMomentProps['writer']) {
  const api = useApi();
  return useEdit({
    drafts,
    key: `moment:${moment.id}`,
    record: moment,
    fields: momentFields,
    typedOf: (record: AnyMoment) => momentTyped(record, customer),
    send: (base, changes, idempotencyKey) =>
      api.call(
        'editMoment',
        { params: { moment: moment.id }, body: MomentEdit.parse({ base, ...changes }) },
        { idempotencyKey },
      ),
    theirsIn: (theirs) => AnyMoment.safeParse(theirs).data,
  });
}

/** Saved first, then moved on: a draft that can't be published is kept all the same. */
function useStep(onDone: EditMomentProps['onSaved']) {
  const api = useApi();
  const { doing, problem, attempt } = useDoing();
  const take = async (saved: AnyMoment, verb: Moved) => {
    const verifyBy = saved.verifyBy ?? dayAfter(new Date().toISOString(), 365);
    const body = { base: saved.revision, verb, ...(verb === 'publish' && { verifyBy }) };
    const moved = await attempt(`${verb} ${saved.revision}`, (idempotencyKey) =>
      api.call('stepMoment', { params: { moment: saved.id }, body }, { idempotencyKey }),
    );
    if (moved) onDone(moved, verb, isDraft(saved) ? saved.state : undefined);
  };
  return { take, problem, isBusy: doing !== undefined };
}

function useFocusOnce(id: string | undefined) {
  useEffect(() => {
    if (id !== undefined) document.getElementById(id)?.focus();
  }, [id]);
}
