import type { ApiClient } from '../../../apiClient';
import type { Customer } from '../../../../domain/customers';
import type { AnyMoment } from '../../../../domain/momentDrafts';
import type { WholeLibrary } from './libraryFile';

/** All pages of the library, one after another. */
export async function gatherLibrary(
  api: Pick<ApiClient, 'call'>,
  signal: AbortSignal,
  onSome: (records: number) => void,
): Promise<WholeLibrary> {
  const customers: Customer[] = [];
  const moments: AnyMoment[] = [];
  let after: string | undefined;
  do {
    const query = after === undefined ? {} : { after };
    const page = await api.call('exportLibrary', { query }, { signal });
    customers.push(...page.customers);
    moments.push(...page.moments);
    onSome(customers.length + moments.length);
    after = page.next;
  } while (after !== undefined);
  return { customers, moments };
}
