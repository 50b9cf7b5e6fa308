import { useApi } from '../../ApiContext';
import { Customer, CustomerEdit, type CustomerId } from '../../../domain/customers';
import { ConflictNotice } from '../../forms/ConflictNotice';
import { fieldId } from '../../forms/Field';
import { linesOf } from '../../forms/ChipsField';
import type { Typed } from '../../forms/fieldProblems';
import { problemsAt } from '../../forms/ProblemSummary';
import { useEdit } from '../../forms/useEdit';
import { CustomerFields } from '../../parts/customers/CustomerFields';
import {
  customerFields,
  customerTyped,
  ownerIn,
  readCustomer,
  type CustomerField,
} from '../../parts/customers/customerForm';
import { useCustomerLabels } from '../../parts/customers/useCustomerLabels';
import { useWords } from '../../words';
import { useCustomerPageWords } from '../../words/customerPageWords';
import { useLibraryWords } from '../../words/libraryWords';
import { FormPage } from './FormPage';
import { PageRefused, WayBack } from './PageRefused';
import { useAnswer } from './useAnswer';
import type { Writer } from './useWriter';

interface EditCustomerProps {
  readonly customer: CustomerId;
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  readonly onSaved: (customer: Customer) => void;
  readonly onLeave: () => void;
}

export function EditCustomer({ customer, ...props }: EditCustomerProps) {
  const words = useCustomerPageWords();
  const { answer, problem, again } = useAnswer('openCustomer', { customer });
  if (!answer && problem) return <PageRefused problem={problem} back={words.back} onTryAgain={() => void again()} />;
  if (!answer) return <p aria-busy="true">{words.loading}</p>;
  if (!answer.mayEdit)
    return (
      <WayBack back={words.back}>
        <p role="alert">{words.notEditable}</p>
      </WayBack>
    );
  return <EditForm {...props} customer={answer.customer} />;
}

function EditForm({
  customer,
  writer,
  onSaved,
  onLeave,
}: Omit<EditCustomerProps, 'customer'> & { customer: Customer }) {
  const api = useApi();
  const { form } = useLibraryWords();
  const words = useCustomerPageWords();
  const edit = useEdit({
    drafts: writer.drafts,
    key: `customer:${customer.id}`,
    record: customer,
    fields: customerFields,
    typedOf: customerTyped,
    send: (base, changes, idempotencyKey) =>
      api.call(
        'editCustomer',
        { params: { customer: customer.id }, body: CustomerEdit.parse({ base, ...changes }) },
        { idempotencyKey },
      ),
    theirsIn: (theirs) => Customer.safeParse(theirs).data,
  });
  const save = async () => {
    const saved = await edit.submit((typed) => readCustomer(typed, customer.id));
    if (saved) onSaved(saved);
  };
  const labelOf = useCustomerLabels();
  const say = useSaying();
  return (
    <FormPage
      {...edit}
      title={words.editTitle}
      about={words.editAbout}
      says={{ save: words.save, saving: words.saving, kept: form.keptAfter, clear: form.discard }}
      problems={problemsAt(customerFields, edit.problems, (field) => ({
        name: fieldId('customer', field),
        label: labelOf(field),
      }))}
      onSubmit={save}
      onClear={edit.clear}
      onLeave={onLeave}
      conflict={
        edit.conflict && (
          <ConflictNotice
            sides={edit.conflict.clashing.map((field) => ({
              label: labelOf(field),
              yours: say(field, edit.typed),
              theirs: say(field, customerTyped(edit.record)),
            }))}
            theirName={(edit.record.changedBy ?? edit.record.by).name}
            onKeepMine={() => {
              edit.keepMine();
              void save();
            }}
            onKeepTheirs={edit.keepTheirs}
          />
        )
      }
    >
      <CustomerFields
        typed={edit.typed}
        problems={edit.problems}
        onType={(field, text) => edit.fill({ [field]: text })}
        me={writer.me}
        pictureOf={{ customer: customer.id }}
      />
    </FormPage>
  );
}

/** What stands in a field, for people. */
function useSaying() {
  const { common } = useWords();
  const { form, customerForm } = useLibraryWords();
  return (field: CustomerField, typed: Typed<CustomerField>): string => {
    const text = typed[field];
    if (text.trim() === '') return form.nothing;
    switch (field) {
      case 'since':
        return common.day(text);
      case 'shown':
        return text === 'name' ? customerForm.shown.name : customerForm.shown.alias;
      case 'accountOwner':
        return ownerIn(typed)?.name ?? form.nothing;
      case 'outsideDomains':
        return linesOf(text).join(', ');
      default:
        return text;
    }
  };
}
