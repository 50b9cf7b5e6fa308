import { daysSilent, silentDays } from '../../../../domain/conversations';
import { shownName } from '../../../../domain/customers';
import { waitingItems, type LibraryNudges, type Morning, type Waiting } from '../../../../domain/digest';
import { isToVerify, soonToVerify } from '../../../../domain/findingFilters';
import { isUnspoken } from '../../../../domain/findingCustomers';
import { localDay } from '../../../../domain/mornings';
import type { DigestItem } from '../../../../domain/myDigest';
import type { Asker, PersonId } from '../../../../domain/people';
import { dayAfter } from '../../../../domain/text';
import { catalogueOf } from '../../catalogue/catalogue';
import type { Ports } from '../../ports';
import { itemsOf } from '../myItems';
import { zoneOf } from './zones';

/** What waits for one person, from their own rows and from the library. Of roles nobody is asked: it is theirs or it isn't. */
export async function waitingFor(ports: Ports, person: PersonId): Promise<Waiting> {
  const who = { id: person, isCurator: false };
  const [items, nudges] = await Promise.all([itemsOf(ports, who), nudgesFor(ports, who)]);
  return { items, nudges };
}

async function nudgesFor(ports: Ports, who: Asker): Promise<LibraryNudges> {
  const at = ports.clock().toISOString();
  const today = at.slice(0, 10);
  const soon = soonToVerify(at);
  const { moments, customers } = await catalogueOf(ports);
  const verify = moments.flatMap((moment) => {
    const { id, headline, verifyBy: by, sample } = moment;
    return by !== undefined && !sample && isToVerify(moment, who, soon) ? [{ moment: id, headline, by }] : [];
  });
  const silent = [...customers.values()].flatMap((customer) => {
    if (customer.accountOwner?.id !== who.id || !isUnspoken(customer, today)) return [];
    const day = dayAfter(today, silentDays - daysSilent(customer, today));
    return [{ customer: customer.id, name: shownName(customer), day }];
  });
  return { verify, silent };
}

export async function morningOf(ports: Ports, person: PersonId): Promise<Morning> {
  const zone = await zoneOf(ports, person);
  return { zone, today: localDay(ports.clock().toISOString(), zone) };
}

/** All that waits for them, also what has its time. */
export async function allFor(ports: Ports, person: PersonId): Promise<DigestItem[]> {
  return waitingItems(await waitingFor(ports, person), await morningOf(ports, person));
}
