import * as z from 'zod/mini';
import { Picture } from './images';
import { Colleague, Person, type Asker } from './people';
import { basedOn, editRecord, newRecord, recordParts, sentChanges } from './records';
import { Day, fold, id, line, passage, wordsToFind } from './text';

export const CustomerId = id<'CustomerId'>('the customer');
export type CustomerId = z.infer<typeof CustomerId>;

/** The e-mail domain of a customer's own people: while they are present their stories stay away. */
export const OutsideDomain = z
  .string('A domain must be text.')
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(253, 'A domain is longer than 253 characters.'),
    z.regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'A domain is written like kensplumbing.example.'),
  );

const profile = {
  name: line(120, "The customer's name"),
  whatTheyDo: passage(300, 'What they do'),
  dailyChallenge: passage(300, 'Their daily challenge'),
  hope: passage(300, 'What they hope for'),
};

const profileIfKnown = {
  since: Day,
  segment: line(80, 'The segment'),
  accountOwner: Colleague,
  alias: line(120, 'The alias'),
  /** Without it: the alias where there is one. */
  shown: z.enum(['name', 'alias'], 'Say whether the name or the alias is shown.'),
  outsideDomains: z.array(OutsideDomain).check(z.maxLength(10, 'There are more than 10 domains.')),
  picture: Picture,
};

export const NewCustomer = z.object({
  id: CustomerId,
  ...profile,
  since: z.optional(profileIfKnown.since),
  segment: z.optional(profileIfKnown.segment),
  accountOwner: z.optional(profileIfKnown.accountOwner),
  alias: z.optional(profileIfKnown.alias),
  shown: z.optional(profileIfKnown.shown),
  outsideDomains: z.optional(profileIfKnown.outsideDomains),
  picture: z.optional(profileIfKnown.picture),
});
export type NewCustomer = z.infer<typeof NewCustomer>;

const kept = z.object({
  ...NewCustomer.shape,
  ...recordParts,
  sample: z.boolean(),
  /** The newest conversation that somebody of this organization noted. */
  lastSpoken: z.optional(z.object({ on: Day, by: Person })),
});
type Kept = typeof kept;
/** A name for the types, as of a moment. */
export interface CustomerSchema extends Kept {}
export const Customer: CustomerSchema = kept;
export type Customer = z.infer<typeof Customer>;

/** `null` takes a field out. */
export const CustomerEdit = z.object({
  base: basedOn,
  name: z.optional(profile.name),
  whatTheyDo: z.optional(profile.whatTheyDo),
  dailyChallenge: z.optional(profile.dailyChallenge),
  hope: z.optional(profile.hope),
  since: z.optional(z.nullable(profileIfKnown.since)),
  segment: z.optional(z.nullable(profileIfKnown.segment)),
  accountOwner: z.optional(z.nullable(profileIfKnown.accountOwner)),
  alias: z.optional(z.nullable(profileIfKnown.alias)),
  shown: z.optional(z.nullable(profileIfKnown.shown)),
  outsideDomains: z.optional(z.nullable(profileIfKnown.outsideDomains)),
  picture: z.optional(z.nullable(profileIfKnown.picture)),
});
export type CustomerEdit = z.infer<typeof CustomerEdit>;

/** What lists, finding and the guard read of a customer. */
export const CustomerProjection = z.object({
  id: CustomerId,
  /** Of the record that it was made from. */
  revision: z.int(),
  name: z.string(),
  alias: z.optional(z.string()),
  shown: z.optional(z.enum(['name', 'alias'])),
  whatTheyDo: z.string(),
  since: z.optional(Day),
  segment: z.optional(z.string()),
  accountOwner: z.optional(Colleague),
  outsideDomains: z.optional(z.array(z.string())),
  lastSpoken: z.optional(z.object({ on: Day, by: Person })),
  at: z.string(),
  sample: z.boolean(),
  /** Folded, distinct, one space between them. */
  words: z.string(),
  /** The same without the name, where the alias is shown: by these everybody finds it. */
  openWords: z.string(),
});
export type CustomerProjection = z.infer<typeof CustomerProjection>;

export function addCustomer(customer: NewCustomer, by: Person, at: string): Customer {
  return { ...customer, ...newRecord(by, at), sample: false };
}

export function editCustomer(customer: Customer, { base, ...changes }: CustomerEdit, by: Person, at: string): Customer {
  return editRecord<Customer>(customer, { base, changes: sentChanges(changes), by, at });
}

export function projectCustomer(customer: Customer): CustomerProjection {
  const { id, revision, name, alias, shown, whatTheyDo, since, segment, accountOwner } = customer;
  const { outsideDomains, lastSpoken, at, sample } = customer;
  const told = [segment, whatTheyDo, customer.dailyChallenge, customer.hope];
  return {
    ...{ id, revision, name, alias, shown, whatTheyDo, since, segment, accountOwner },
    ...{ outsideDomains, lastSpoken, at, sample },
    words: wordsToFind(name, alias, ...told).join(' '),
    openWords: wordsToFind(shownName(customer), ...told).join(' '),
  };
}

/** The name that may be shown: the alias where there is one and nothing else was chosen. */
export function shownName(customer: Pick<Customer, 'name' | 'alias' | 'shown'>): string {
  return isAliasShown(customer) ? (customer.alias ?? customer.name) : customer.name;
}

export function isAliasShown({ alias, shown }: Pick<Customer, 'alias' | 'shown'>): boolean {
  return alias !== undefined && shown !== 'name';
}

/** Two spellings of one name: accents, case and spaces aside. */
export function sameName(one: string, other: string): boolean {
  return fold(one).replace(/\s+/g, ' ').trim() === fold(other).replace(/\s+/g, ' ').trim();
}

/** Are the customer's own people among those who come from these domains? */
export function isPresentFrom(
  { outsideDomains = [] }: Pick<Customer, 'outsideDomains'>,
  domains: readonly string[],
): boolean {
  return outsideDomains.some((own) => domains.some((domain) => domain === own || domain.endsWith(`.${own}`)));
}

/** Where an alias is shown, the name and what leads to it are for those who know the customer. */
export function behindAlias<C extends Pick<CustomerProjection, 'name' | 'alias' | 'shown' | 'outsideDomains'>>(
  customer: C,
  maySeeName: boolean,
): C {
  if (maySeeName || !isAliasShown(customer)) return customer;
  return { ...customer, name: shownName(customer), outsideDomains: undefined };
}

/** Curators, whoever added the customer, and whoever has the account: they may change it. */
export function looksAfter(customer: Pick<Customer, 'by' | 'accountOwner'>, { id, isCurator }: Asker): boolean {
  return isCurator || customer.by.id === id || customer.accountOwner?.id === id;
}
