import { useApi } from '../../ApiContext';
import { CustomerId, type Customer } from '../../../domain/customers';
import { fieldId } from '../../forms/Field';
import { problemsAt } from '../../forms/ProblemSummary';
import { useForm } from '../../forms/useForm';
import { CustomerFields } from '../../parts/customers/CustomerFields';
import { customerFields, noCustomerYet, readCustomer } from '../../parts/customers/customerForm';
import { useCustomerLabels } from '../../parts/customers/useCustomerLabels';
import { useLibraryWords } from '../../words/libraryWords';
import { FormPage } from './FormPage';
import type { Writer } from './useWriter';

interface AddCustomerProps {
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  /** Said above the form, where somebody came for something else. */
  readonly about?: string | undefined;
  /** As it was typed where somebody came from. */
  readonly name?: string | undefined;
  readonly onAdded: (customer: Customer) => void;
  readonly onLeave: () => void;
}

export function AddCustomer({ writer: { drafts, me }, about, name = '', onAdded, onLeave }: AddCustomerProps) {
  const api = useApi();
  const words = useLibraryWords().customerForm;
  const labelOf = useCustomerLabels();
  const form = useForm({
    drafts,
    key: 'customer',
    blank: { ...noCustomerYet, name },
    read: (typed, id) => readCustomer(typed, CustomerId.parse(id)),
    send: (customer, idempotencyKey) => api.call('addCustomer', { body: customer }, { idempotencyKey }),
    done: (customer, isTypedOn) => !isTypedOn && onAdded(customer),
  });
  return (
    <FormPage
      {...form}
      title={words.title}
      about={about ?? words.about}
      problems={problemsAt(customerFields, form.problems, (field) => ({
        name: fieldId('customer', field),
        label: labelOf(field),
      }))}
      onSubmit={form.submit}
      onClear={form.clear}
      onLeave={onLeave}
    >
      <CustomerFields typed={form.typed} problems={form.problems} onType={form.type} me={me} />
    </FormPage>
  );
}
