import { NewMoment } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { NewCustomer } from '../../../domain/customers';
import { dayAfter } from '../../../domain/text';
import { sampleCustomers } from './customers';
import { sampleMoments } from './moments';

/** Fictional customers and moments for a first look; `at` is now, so that dates stay near and commitments lie ahead. */
export function samplesFor(owner: Person, at: string): { customers: NewCustomer[]; moments: NewMoment[] } {
  return {
    customers: sampleCustomers.map((customer) => NewCustomer.parse(customer)),
    moments: sampleMoments({ owner, day: (offset) => dayAfter(at, offset) }).map((moment) => NewMoment.parse(moment)),
  };
}
