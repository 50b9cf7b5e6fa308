import type { Consideration } from '../../../domain/considerations';
import type { DecisionPage } from '../../../domain/decisionLog';

/** By name the customers that a note says would feel it, as far as whoever looks knows them. */
export function namedIn({ customers = [] }: Consideration, { listed }: Pick<DecisionPage, 'listed'>): string[] {
  const names = new Map<string, string>(listed.customers.map(({ id, name }) => [id, name]));
  return customers.flatMap((id) => names.get(id) ?? []);
}
