import { isPresentFrom } from '../../../domain/customers';
import type { MomentProjection } from '../../../domain/momentProjections';
import { listCustomers, listProjections } from '../rows';
import type { Ports } from '../ports';

/** What the library holds for choosing. */
export interface Openables {
  readonly moments: readonly MomentProjection[];
  readonly tags: readonly string[];
  /** Customers whose own people come from these e-mail domains. */
  readonly present: ReadonlySet<string>;
}

export async function openablesFor(ports: Ports, domains: readonly string[]): Promise<Openables> {
  const [moments, customers] = await Promise.all([
    listProjections(ports),
    domains.length > 0 ? listCustomers(ports) : [],
  ]);
  const tags = [...new Set(moments.flatMap((moment) => moment.tags ?? []))];
  const present = customers.filter((customer) => isPresentFrom(customer, domains)).map(({ id }) => id);
  return { moments, tags, present: new Set<string>(present) };
}
