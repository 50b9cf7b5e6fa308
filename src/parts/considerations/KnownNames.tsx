import { useConsideringWords } from '../../words/consideringWords';
import { customerKey, useNames } from './names';

/** By name where customers may be named here; else only how many there are. */
export function KnownNames({ customers }: { readonly customers: readonly string[] }) {
  const words = useConsideringWords().known;
  const known = useNames(customers.map(customerKey));
  const names = customers.flatMap((id) => known.get(customerKey(id)) ?? []);
  return <p className="quiet">{names.length > 0 ? words.names(names.join(', ')) : words.count(customers.length)}</p>;
}
