import type { Customer, CustomerId } from './customers';
import { sameName } from './customers';
import { cellProblem, type CellProblem } from './importProblems';
import { identity } from './importedRows';
import type { MomentProjection } from './momentProjections';
import type { MomentId } from './moments';
import { PersonId, type Person } from './people';
import { columnAt, type Cells } from './spreadsheetColumns';
import { fold } from './text';

/** How a row of a file names a customer or a colleague. */
export interface Named {
  readonly id: string | undefined;
  readonly name: string | undefined;
}

export type Sought<T> = { readonly found: T | undefined } | { readonly problem: CellProblem };

export type KnownCustomer = Pick<Customer, 'name' | 'alias' | 'shown'> & { readonly id: CustomerId };

export interface KnownCustomers {
  readonly byId: ReadonlyMap<string, KnownCustomer>;
  readonly byName: ReadonlyMap<string, readonly KnownCustomer[]>;
  readonly byFoldedName: ReadonlyMap<string, readonly KnownCustomer[]>;
}

export function knownCustomers(customers: readonly KnownCustomer[]): KnownCustomers {
  return {
    byId: new Map(customers.map((customer) => [customer.id, customer])),
    byName: grouped(customers, ({ name }) => identity(name)),
    byFoldedName: grouped(customers, ({ name }) => identity(fold(name))),
  };
}

/** By id, else by name: written the very same way first, then accents aside. */
export function findCustomer(known: KnownCustomers, { id, name }: Named, cells: Cells): Sought<KnownCustomer> {
  if (id === undefined && name === undefined) return { found: undefined };
  const column = columnAt('moments', 'customer', cells);
  const called = known.byId.get(id ?? name ?? '');
  if (called || id !== undefined || name === undefined)
    return called ? { found: called } : { problem: cellProblem(column, 'unknownCustomer') };
  const same = known.byName.get(identity(name)) ?? known.byFoldedName.get(identity(fold(name))) ?? [];
  if (same.length > 1) return { problem: cellProblem(column, 'severalCustomers') };
  return same[0] ? { found: same[0] } : { problem: cellProblem(column, 'unknownCustomer') };
}

/** The customer of this very name, whom a row without an id is about. */
export function customerCalled(known: KnownCustomers, name: string): CustomerId | undefined {
  const same = known.byName.get(identity(name)) ?? [];
  return same.length === 1 ? same[0]?.id : undefined;
}

export type KnownHeadlines = ReadonlyMap<string, readonly MomentId[]>;

export function knownHeadlines(
  moments: readonly Pick<MomentProjection, 'id' | 'customer' | 'headline'>[],
): KnownHeadlines {
  const ids = new Map<string, MomentId[]>();
  for (const { id, customer, headline } of moments) {
    const key = headlineKey(customer, headline);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return ids;
}

export function headlineKey(customer: CustomerId | undefined, headline: string): string {
  return `${customer ?? ''}|${identity(headline)}`;
}

/** Who is meant: the owner it has already, whoever brings the file, or somebody whom the library knows. */
export function findOwner(people: readonly Person[], named: Named, now: Person | undefined): Sought<Person> {
  const given = PersonId.safeParse((named.id ?? named.name)?.toLowerCase());
  if (given.success) {
    const known = [...(now ? [now] : []), ...people].find(({ id }) => id === given.data);
    const name = named.id === undefined ? undefined : named.name;
    const found = name !== undefined && known?.name !== name ? { id: given.data, name } : known;
    return found ? { found } : { problem: cellProblem('ownerId', 'unknownPerson') };
  }
  if (named.id !== undefined) return { problem: cellProblem('ownerId', 'unknownPerson') };
  if (named.name === undefined) return { found: undefined };
  const { name } = named;
  if (now && sameName(now.name, name)) return { found: now };
  const same = people.filter((person) => sameName(person.name, name));
  const [first] = same;
  if (!first) return { problem: cellProblem('owner', 'unknownPerson') };
  return same.some(({ id }) => id !== first.id) ? { problem: cellProblem('owner', 'severalPeople') } : { found: first };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
