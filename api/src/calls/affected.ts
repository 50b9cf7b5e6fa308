import { mayShowCustomers, outsideDomainsIn } from '../../../domain/audience';
import { affectedBy } from '../../../domain/affected';
import type { Answered } from '../../../domain/contract';
import { isPresentFrom, shownName } from '../../../domain/customers';
import { mayFind } from '../../../domain/momentStates';
import { Problem } from '../../../domain/problems';
import { catalogueOf } from '../catalogue/catalogue';
import { enterMeeting, type Membership } from '../access/membership';
import { askerOf, type Ask } from './ask';

export async function findAffected(ask: Ask<'findAffected'>): Promise<Answered<'findAffected'>> {
  const { ports, by, params, query } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  if (!mayName(membership, query.alone))
    throw new Problem('audienceMixed', 'Not everybody in this meeting is known to be from this organization.');
  const library = await catalogueOf(ports);
  const domains = outsideDomainsIn(membership.roster, ports.home);
  const customers = [...library.customers.values()].filter((customer) => !isPresentFrom(customer, domains));
  return affectedBy(customers, query);
}

/** Where outsiders are present nothing is named, unless only whoever asks looks at the screen. */
export async function readNames(ask: Ask<'readNames'>): Promise<Answered<'readNames'>> {
  const { ports, by, params, query } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  if (!mayName(membership, query.alone)) return { customers: [], moments: [] };
  const library = await catalogueOf(ports);
  const domains = outsideDomainsIn(membership.roster, ports.home);
  const customers = idsIn(query.customers)
    .map((id) => library.customers.get(id))
    .filter((customer) => customer !== undefined)
    .filter((customer) => !isPresentFrom(customer, domains));
  const moments = idsIn(query.moments)
    .map((id) => library.byId.get(id)?.moment)
    .filter((moment) => moment !== undefined && mayFind(moment, askerOf(ask)));
  return {
    customers: customers.map((customer) => ({ id: customer.id, name: shownName(customer) })),
    moments: moments.flatMap((moment) => (moment ? [{ id: moment.id, headline: moment.headline }] : [])),
  };
}

function mayName({ audience }: Membership, alone: 'yes' | undefined): boolean {
  return mayShowCustomers(audience) || alone === 'yes';
}

function idsIn(list: string | undefined): string[] {
  return [...new Set((list ?? '').split(',').filter(Boolean))].slice(0, mostNames);
}

const mostNames = 100;
