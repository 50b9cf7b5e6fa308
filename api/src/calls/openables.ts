import { isPresentFrom, type CustomerProjection } from '../../../domain/customers';
import type { MomentProjection } from '../../../domain/momentProjections';
import { catalogueOf } from '../catalogue/catalogue';
import type { Ports } from '../ports';

/** What the library holds for choosing. */
export interface Openables {
  readonly moments: readonly MomentProjection[];
  readonly tags: readonly string[];
  readonly customers: ReadonlyMap<string, CustomerProjection>;
  /** Customers whose own people come from these e-mail domains. */
  readonly present: ReadonlySet<string>;
}

export async function openablesFor(ports: Ports, domains: readonly string[]): Promise<Openables> {
  const { moments, customers, tags } = await catalogueOf(ports);
  const present = new Set<string>();
  if (domains.length > 0)
    for (const customer of customers.values()) if (isPresentFrom(customer, domains)) present.add(customer.id);
  return { moments, tags: [...tags.values()].map(({ tag }) => tag), customers, present };
}
