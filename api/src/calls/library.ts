import type { Answered } from '../../../domain/contract';
import { shownName } from '../../../domain/customers';
import { libraryHome } from '../../../domain/libraryHome';
import type { LibraryHome } from '../../../domain/libraryCalls';
import { catalogueOf } from '../catalogue/catalogue';
import type { Ports } from '../ports';
import { listCustomers, listProjections } from '../rows';
import type { Ask, Asking } from './ask';
import { countUnseenThanks } from './unseenThanks';

export async function openLibrary(ask: Ask<'openLibrary'>): Promise<Answered<'openLibrary'>> {
  return homeFor(ask);
}

export async function homeFor({ ports, by, isCurator }: Asking): Promise<LibraryHome> {
  const [library, thanks] = await Promise.all([catalogueOf(ports), countUnseenThanks(ports, by.id)]);
  return libraryHome(library, { who: { ...by, isCurator }, at: ports.clock().toISOString(), thanks });
}

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
