import {
  knownCustomers,
  knownHeadlines,
  type KnownCustomers,
  type KnownHeadlines,
} from '../../../../domain/importNames';
import type { MomentId } from '../../../../domain/moments';
import type { Person } from '../../../../domain/people';
import { catalogueOf, type Catalogue } from '../../catalogue/catalogue';
import { readAnyMoment } from '../../libraryRows';
import type { Ports } from '../../ports';
import { inHandfuls } from './inHandfuls';

/** Made once for each version of the library: many batches ask for the same. */
const customersBy = new WeakMap<object, KnownCustomers>();
const headlinesBy = new WeakMap<object, KnownHeadlines>();
/** By id, for as long as the instance lives: people keep their names. */
const peopleBy = new WeakMap<Ports['store'], Map<string, Person>>();

export async function customersIn(ports: Ports): Promise<KnownCustomers> {
  const { customers } = await catalogueOf(ports);
  return remembered(customersBy, customers, () => knownCustomers([...customers.values()]));
}

export async function headlinesIn(ports: Ports): Promise<KnownHeadlines> {
  const catalogue = await catalogueOf(ports);
  return remembered(headlinesBy, catalogue, () => knownHeadlines(catalogue.moments));
}

/** Whether anything is kept under an id, without a read for each. */
export async function thereIn(ports: Ports): Promise<(id: string) => boolean> {
  const { byId, customers } = await catalogueOf(ports);
  return (id) => byId.has(id) || customers.has(id);
}

/** Whom the library knows by name: those who own or added something, have an account, or spoke with a customer. */
export async function peopleIn(ports: Ports): Promise<Person[]> {
  const catalogue = await catalogueOf(ports);
  const known = peopleBy.get(ports.store) ?? new Map<string, Person>();
  peopleBy.set(ports.store, known);
  for (const { accountOwner, lastSpoken } of catalogue.customers.values()) {
    if (accountOwner?.id) known.set(accountOwner.id, { id: accountOwner.id, name: accountOwner.name });
    if (lastSpoken) known.set(lastSpoken.by.id, lastSpoken.by);
  }
  await inHandfuls(momentsOfTheUnnamed(catalogue, known), async (id) => {
    const moment = (await readAnyMoment(ports, id))?.value;
    for (const person of [moment?.by, moment?.owner]) if (person) known.set(person.id, person);
  });
  return [...known.values()];
}

/** One moment of everybody of whom only the id is known yet. */
function momentsOfTheUnnamed({ moments }: Catalogue, known: ReadonlyMap<string, Person>): MomentId[] {
  const sought = new Map<string, MomentId>();
  for (const { id, ownedBy, addedBy } of moments) {
    for (const person of [ownedBy, addedBy]) if (person && !known.has(person)) sought.set(person, id);
  }
  return [...new Set(sought.values())];
}

function remembered<K extends object, V>(by: WeakMap<K, V>, key: K, make: () => V): V {
  const made = by.get(key) ?? make();
  by.set(key, made);
  return made;
}
