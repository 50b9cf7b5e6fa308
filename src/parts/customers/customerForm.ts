import { NewCustomer, type CustomerId } from '../../../domain/customers';
import { problemsIn, type FieldProblems, type Typed } from '../../forms/fieldProblems';

export const customerFields = ['name', 'whatTheyDo', 'dailyChallenge', 'hope', 'since', 'alias'] as const;
export type CustomerField = (typeof customerFields)[number];

export const noCustomerYet: Typed<CustomerField> = {
  name: '',
  whatTheyDo: '',
  dailyChallenge: '',
  hope: '',
  since: '',
  alias: '',
};

export type ReadCustomer = { readonly value: NewCustomer } | { readonly problems: FieldProblems<CustomerField> };

/** What was typed as a customer, or what is still wrong with it. */
export function readCustomer(typed: Typed<CustomerField>, id: CustomerId): ReadCustomer {
  const { since, alias, ...asked } = typed;
  const read = NewCustomer.safeParse({
    id,
    ...asked,
    ...(since === '' ? {} : { since }),
    ...(alias.trim() === '' ? {} : { alias }),
  });
  return read.success ? { value: read.data } : { problems: problemsIn(customerFields, typed, read.error.issues) };
}
