import type { Answered } from '../../../domain/contract';
import { shownName } from '../../../domain/customers';
import { Problem } from '../../../domain/problems';
import type { Ports } from '../ports';
import { listCustomers, listProjections, readTold } from '../rows';
import type { Ask } from './ask';

export async function readLibrary({ ports }: Ask<'readLibrary'>): Promise<Answered<'readLibrary'>> {
  return libraryNow(ports);
}

/** Newest first; a moment whose customer is gone is not listed. */
export async function libraryNow(ports: Ports): Promise<Answered<'readLibrary'>> {
  const [customers, moments] = await Promise.all([listCustomers(ports), listProjections(ports)]);
  const names = new Map(customers.map((customer) => [customer.id, shownName(customer)]));
  const listed = moments.flatMap((moment) => {
    const customerName = moment.customer && names.get(moment.customer);
    return customerName === undefined ? [] : [{ ...moment, customerName }];
  });
  listed.sort((a, b) => b.heardOn.localeCompare(a.heardOn) || a.id.localeCompare(b.id));
  return { customers: customers.sort((a, b) => shownName(a).localeCompare(shownName(b))), moments: listed };
}

export async function readMoment({ ports, params }: Ask<'readMoment'>): Promise<Answered<'readMoment'>> {
  const told = await readTold(ports, params);
  if (!told || told.moment.state === 'withdrawn') throw new Problem('notFound', 'This moment is not in the library.');
  return told;
}
