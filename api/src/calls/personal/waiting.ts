import { daysSilent, silentDays } from '../../../../domain/conversations';
import { shownName } from '../../../../domain/customers';
import {
  waitingItems,
  type CuratorsQueue,
  type LibraryNudges,
  type Morning,
  type Waiting,
} from '../../../../domain/digest';
import { daysBeforeVerifying } from '../../../../domain/digestStandings';
import { isToVerify } from '../../../../domain/findingFilters';
import { isUnspoken } from '../../../../domain/findingCustomers';
import type { MomentProjection } from '../../../../domain/momentProjections';
import { isTheirs, stateOn } from '../../../../domain/momentStates';
import { localDay } from '../../../../domain/mornings';
import type { DigestItem } from '../../../../domain/myDigest';
import type { Asker, PersonId } from '../../../../domain/people';
import { dayAfter } from '../../../../domain/text';
import { catalogueOf } from '../../catalogue/catalogue';
import type { Ports } from '../../ports';
import { itemsOf } from '../myItems';
import { wasCurator } from './knownCurators';
import { openingsAhead, type LookingAhead } from './openingsAhead';
import { zoneOf } from './zones';

export interface WaitingFor {
  readonly person: PersonId;
  readonly morning: Morning;
  /** Whether they are asked about meetings to come: by a message, on a card, or where they can't be reached. */
  readonly openings?: Omit<LookingAhead, 'person'>;
  /** Where their token says so; else what it said last counts. */
  readonly isCurator?: boolean;
}

/** What waits for one person, from their own rows and from the library. */
export async function waitingFor(ports: Ports, waiting: WaitingFor): Promise<Waiting> {
  const { person, morning, openings } = waiting;
  const who = { id: person, isCurator: false };
  const [items, nudges, ahead] = await Promise.all([
    itemsOf(ports, who, morning.today),
    nudgesFor(ports, waiting),
    openings ? openingsAhead(ports, { person, ...openings }) : [],
  ]);
  return { items, nudges: { ...nudges, openings: ahead } };
}

async function nudgesFor(
  ports: Ports,
  { person, morning: { today }, isCurator }: WaitingFor,
): Promise<Omit<LibraryNudges, 'openings'>> {
  const who = { id: person, isCurator: false };
  const [{ moments, customers }, curates] = await Promise.all([
    catalogueOf(ports),
    isCurator ?? wasCurator(ports, person, today),
  ]);
  const soon = dayAfter(today, daysBeforeVerifying);
  const verify = moments.flatMap((moment) => {
    const { id, headline, verifyBy: by, sample } = moment;
    return by !== undefined && !sample && isToVerify(moment, who, soon) ? [{ moment: id, headline, by }] : [];
  });
  const silent = [...customers.values()].flatMap((customer) => {
    if (customer.accountOwner?.id !== who.id || !isUnspoken(customer, today)) return [];
    const day = dayAfter(today, silentDays - daysSilent(customer, today));
    return [{ customer: customer.id, name: shownName(customer), day }];
  });
  return { verify, silent, queue: curates ? queueOf(moments, who, today) : noQueue };
}

const noQueue: CuratorsQueue = { toReview: [], stale: [] };

/** What is theirs is told by its name, and counted no second time. */
function queueOf(moments: readonly MomentProjection[], who: Asker, today: string): CuratorsQueue {
  const others = moments.filter((moment) => !moment.sample && !isTheirs(moment, who));
  const toReview = others.filter(({ state }) => state === 'review').map(({ at }) => at ?? `${today}T00:00:00.000Z`);
  const stale = others.flatMap((moment) => {
    return stateOn(moment, today) === 'stale' && moment.verifyBy !== undefined ? [moment.verifyBy] : [];
  });
  return { toReview, stale };
}

export async function morningOf(ports: Ports, person: PersonId): Promise<Morning> {
  const zone = await zoneOf(ports, person);
  return { zone, today: localDay(ports.clock().toISOString(), zone) };
}

/** All that waits for them, also what has its time. */
export async function allFor(ports: Ports, waiting: Omit<WaitingFor, 'morning'>): Promise<DigestItem[]> {
  const morning = await morningOf(ports, waiting.person);
  return waitingItems(await waitingFor(ports, { ...waiting, morning }), morning);
}
