import { NewCustomer, type Customer, type CustomerId } from '../../../domain/customers';
import { Colleague } from '../../../domain/people';
import { asLines, linesOf } from '../../forms/ChipsField';
import { problemsIn, type FieldProblems, type Typed } from '../../forms/fieldProblems';
import { noPictureYet, pictureAsSent, pictureFields, typedPicture } from '../../images/pictureForm';
import { parsedJson } from '../../meeting/drafts';

export const customerFields = [
  'name',
  'whatTheyDo',
  'dailyChallenge',
  'hope',
  'alias',
  'shown',
  'since',
  'segment',
  'accountOwner',
  'outsideDomains',
  ...pictureFields,
] as const;
export type CustomerField = (typeof customerFields)[number];

export const noCustomerYet: Typed<CustomerField> = {
  ...(Object.fromEntries(customerFields.map((field) => [field, ''])) as Typed<CustomerField>),
  ...noPictureYet,
};

export type ReadCustomer = { readonly value: NewCustomer } | { readonly problems: FieldProblems<CustomerField> };

/** What was typed as a customer, or what is still wrong with it. */
export function readCustomer(typed: Typed<CustomerField>, id: CustomerId): ReadCustomer {
  const { name, whatTheyDo, dailyChallenge, hope } = typed;
  const read = NewCustomer.safeParse({ id, name, whatTheyDo, dailyChallenge, hope, ...ifKnown(typed) });
  if (read.success) return { value: read.data };
  const problems = problemsIn(customerFields, typed, read.error.issues);
  if (problems.outsideDomains?.kind === 'wrong') problems.outsideDomains = { kind: 'notADomain' };
  return { problems };
}

function ifKnown(typed: Typed<CustomerField>): object {
  const domains = linesOf(typed.outsideDomains);
  const known = {
    since: typed.since,
    segment: typed.segment.trim(),
    accountOwner: ownerIn(typed) ?? '',
    alias: typed.alias.trim(),
    shown: typed.shown,
    outsideDomains: domains.length > 0 ? domains : '',
    picture: pictureAsSent(typed) ?? '',
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
}

/** In a form a colleague stands as text, as everything does. */
export function ownerIn({ accountOwner }: Typed<CustomerField>): Colleague | undefined {
  return parsedJson(Colleague, accountOwner);
}

const asText = (value: object | undefined): string => (value ? JSON.stringify(value) : '');

export function customerTyped(customer: Customer): Typed<CustomerField> {
  return {
    name: customer.name,
    whatTheyDo: customer.whatTheyDo,
    dailyChallenge: customer.dailyChallenge,
    hope: customer.hope,
    alias: customer.alias ?? '',
    shown: customer.shown ?? '',
    since: customer.since ?? '',
    segment: customer.segment ?? '',
    accountOwner: asText(customer.accountOwner),
    outsideDomains: asLines(customer.outsideDomains),
    ...typedPicture(customer.picture),
  };
}
