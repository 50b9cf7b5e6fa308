import { isAliasShown, type Customer, type CustomerId } from '../../../domain/customers';
import { isDraft, type AnyMoment } from '../../../domain/momentDrafts';
import { mustNotBeNamed } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { catalogueOf } from '../catalogue/catalogue';
import type { Ports, RowChange } from '../ports';
import { readCustomer, stored, type Kept } from '../rows';

export async function customerIn(ports: Ports, id: CustomerId): Promise<Kept<Customer>> {
  const found = await readCustomer(ports, id);
  if (!found || found.value.removed)
    throw new Problem('notFound', 'The customer is not in the library.', { field: 'customer' });
  return found;
}

/**
 * Refuses a moment whose customer isn't there, or would be named against their wish. Whoever asked not to be named has
 * their customer written again as it is: should somebody change name and alias at this moment, one of the two looks again.
 */
export async function checkCustomerOf(ports: Ports, moment: AnyMoment): Promise<RowChange[]> {
  // What is told no more is about nobody's name.
  if (moment.customer === undefined || moment.state === 'withdrawn' || moment.state === 'archived') return [];
  const { value, row, etag } = await customerIn(ports, moment.customer);
  if (isDraft(moment) || !mustNotBeNamed(moment)) return [];
  if (!isAliasShown(value))
    throw new Problem(
      'invalid',
      'They asked not to be named, but this customer has no alias that is shown: the name would be.',
      { field: 'consent.scope' },
    );
  return [{ put: 'replace', row, etag, body: stored(value) }];
}

const untold: ReadonlySet<string> = new Set(['draft', 'review', 'withdrawn']);

/** Something that was told of them came with the wish not to be named. */
export async function isToldWithoutName(ports: Ports, customer: CustomerId): Promise<boolean> {
  const { moments } = await catalogueOf(ports);
  return moments.some(
    ({ nameless, customer: of, state }) => nameless === true && of === customer && !untold.has(state),
  );
}
