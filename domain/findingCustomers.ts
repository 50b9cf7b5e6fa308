import { daysSilent, silentDays } from './conversations';
import { behindAlias, shownName, type CustomerId, type CustomerProjection } from './customers';
import { orderKey, type Findable, type FindableMoment } from './findable';
import { pageSize, type CustomersAbout, type ListedCustomer } from './finding';
import { holdsWord, wordsAsked, wordsOfCustomer } from './findingWords';
import { mayFind, stateOn } from './momentStates';
import { Page, placeAfter } from './pages';
import type { Asker } from './people';

export interface LookingForCustomers {
  readonly q?: string | undefined;
  readonly about?: CustomersAbout | undefined;
  readonly after?: string | undefined;
  readonly who: Asker;
  /** Now, in UTC. */
  readonly at: string;
}

export interface FoundCustomers {
  readonly customers: ListedCustomer[];
  readonly total: number;
  readonly next?: string;
}

export function findCustomers(library: Findable, looking: LookingForCustomers): FoundCustomers {
  const { who } = looking;
  const asked = wordsAsked(looking.q);
  const page = new Page<CustomerProjection>(
    { isDescending: false, placeOf: (customer) => ({ key: orderKey(shownName(customer)), id: customer.id }) },
    pageSize,
    placeAfter(looking.after),
  );
  const isAbout = isAboutOf(library, looking);
  let total = 0;
  for (const customer of library.customers.values()) {
    const words = wordsOfCustomer(customer, who);
    if (!isAbout(customer) || !asked.every((word) => holdsWord(words, word))) continue;
    total += 1;
    page.offer(customer);
  }
  const counts = countMoments(library, who);
  const customers = page.items.map((customer) => listedCustomer(customer, counts.get(customer.id) ?? 0, who));
  const { next } = page;
  return { customers, total, ...(next === undefined ? {} : { next }) };
}

type IsAbout = (customer: CustomerProjection) => boolean;

function isAboutOf({ entries }: Findable, { about, who, at }: LookingForCustomers): IsAbout {
  const today = at.slice(0, 10);
  const isMine: IsAbout = ({ accountOwner }) => accountOwner?.id === who.id;
  switch (about) {
    case undefined:
      return () => true;
    case 'mine':
      return isMine;
    case 'unspoken':
      return (customer) => isUnspoken(customer, today);
    case 'mineUnspoken':
      return (customer) => isMine(customer) && isUnspoken(customer, today);
    case 'silent': {
      const told = customersTold(entries, today);
      return ({ id, sample }) => !sample && !told.has(id);
    }
  }
}

/** Those of whom something is told, to everybody. */
export function customersTold(entries: readonly FindableMoment[], today: string): Set<CustomerId | undefined> {
  return new Set(entries.filter(({ moment }) => isTold(moment, today)).map(({ moment }) => moment.customer));
}

export function isTold(moment: FindableMoment['moment'], today: string): boolean {
  return !moment.restricted && ['published', 'stale'].includes(stateOn(moment, today));
}

/** Nobody spoke with them for 90 days; fictional ones are spoken with by nobody. */
export function isUnspoken(customer: CustomerProjection, today: string): boolean {
  return !customer.sample && daysSilent(customer, today) >= silentDays;
}

/** Of each customer, the moments that whoever asks would find without a filter. */
export function countMoments({ entries }: Pick<Findable, 'entries'>, who: Asker): Map<CustomerId, number> {
  const counts = new Map<CustomerId, number>();
  for (const { moment } of entries) {
    if (moment.customer === undefined || moment.state === 'archived' || !mayFind(moment, who)) continue;
    counts.set(moment.customer, (counts.get(moment.customer) ?? 0) + 1);
  }
  return counts;
}

function listedCustomer(customer: CustomerProjection, moments: number, who: Asker): ListedCustomer {
  const { words: _words, openWords: _openWords, ...listed } = customer;
  return { ...behindAlias(listed, who.isCurator), moments };
}
