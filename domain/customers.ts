import * as z from 'zod/mini';
import { newRecord, recordParts } from './records';
import type { Person } from './people';
import { Day, id, line, passage } from './text';

export const CustomerId = id<'CustomerId'>('the customer');
export type CustomerId = z.infer<typeof CustomerId>;

export const NewCustomer = z.object({
  id: CustomerId,
  name: line(120, "The customer's name"),
  whatTheyDo: passage(300, 'What they do'),
  dailyChallenge: passage(300, 'Their daily challenge'),
  hope: passage(300, 'What they hope for'),
  since: z.optional(Day),
  /** Shown instead of the name when set. */
  alias: z.optional(line(120, 'The alias')),
});
export type NewCustomer = z.infer<typeof NewCustomer>;

export const Customer = z.object({ ...NewCustomer.shape, ...recordParts, sample: z.boolean() });
export type Customer = z.infer<typeof Customer>;

export function addCustomer(customer: NewCustomer, by: Person, at: string): Customer {
  return { ...customer, ...newRecord(by, at), sample: false };
}

/** The name that may be shown: the alias where there is one. */
export function shownName(customer: Pick<Customer, 'name' | 'alias'>): string {
  return customer.alias ?? customer.name;
}
