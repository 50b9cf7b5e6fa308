import type { Answered } from '../../../domain/contract';
import {
  addCustomer as add,
  Customer,
  editCustomer as edit,
  isAliasShown,
  looksAfter,
  projectCustomer,
  shownName,
} from '../../../domain/customers';
import { Problem } from '../../../domain/problems';
import { keys } from '../rows';
import { addToLibrary } from './additions';
import { askerOf, type Ask } from './ask';
import { noSuchCustomer, seenCustomer } from './customerPages';
import { editInLibrary } from './libraryEdits';
import { isToldWithoutName } from './momentCustomers';
import { changePicture } from './pictures';
import { remindOfTold, tellThoseWhoSaw } from './told';

export async function addCustomer(ask: Ask<'addCustomer'>): Promise<Answered<'addCustomer'>> {
  const { ports, by, body } = ask;
  const customer = add(body, by, ports.clock().toISOString());
  const of = { customer: body.id };
  const rows = await changePicture(ask, { of, before: undefined, after: customer.picture });
  const beside = { rows, customers: [projectCustomer(customer)] };
  return addToLibrary(ask, {
    schema: Customer,
    row: keys.customer(body.id),
    record: customer,
    sent: body,
    isShown: (theirs) => !isAliasShown(theirs) || looksAfter(theirs, askerOf(ask)),
    beside,
  });
}

/** Under another name, or behind an alias: what was told of them follows, posted cards too. */
export async function editCustomer(ask: Ask<'editCustomer'>): Promise<Answered<'editCustomer'>> {
  const { ports, by, body, params } = ask;
  let before: Customer | undefined;
  const about = { customer: params.customer };
  const isNamedOtherwise = (now: Customer) => before !== undefined && shownName(before) !== shownName(now);
  const customer = await editInLibrary(ask, {
    schema: Customer,
    missing: noSuchCustomer,
    find: () => seenCustomer(ask, params.customer),
    change: async (customer) => {
      if (!looksAfter(customer, askerOf(ask)))
        throw new Problem(
          'notAllowed',
          'Only whoever added this customer, whoever has the account and the curators can change it.',
        );
      before = customer;
      const edited = edit(customer, body, by, ports.clock().toISOString());
      await checkNobodyIsNamed(ask, edited);
      if (isNamedOtherwise(edited)) await remindOfTold(ports, about);
      return edited;
    },
    beside: async (customer) => {
      const rows = await changePicture(ask, {
        of: { customer: customer.id },
        before: before?.picture,
        after: customer.picture,
      });
      return { rows, customers: [projectCustomer(customer)] };
    },
  });
  if (isNamedOtherwise(customer)) await tellThoseWhoSaw(ports, about);
  return customer;
}

/** Of a moment that is told without the customer's name, the alias stays, and stays shown. */
async function checkNobodyIsNamed({ ports }: Ask<'editCustomer'>, customer: Customer): Promise<void> {
  if (isAliasShown(customer)) return;
  if (!(await isToldWithoutName(ports, customer.id))) return;
  throw new Problem(
    'invalid',
    'A moment of this customer is told without the name: an alias has to stay, and has to be shown.',
    { field: customer.alias === undefined ? 'alias' : 'shown' },
  );
}
