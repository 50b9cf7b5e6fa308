import { useEffect, useState } from 'react';
import { useApi } from '../ApiContext';
import type { ListedCustomer } from '../../domain/finding';

/** Not asked for at every letter while somebody types fast. */
const pause = 120;

/** The library's customers whose name may be meant, while the list is open. */
export function useCustomersLike(name: string, isOpen: boolean) {
  const api = useApi();
  const [heard, setHeard] = useState<{ of: string; found: readonly ListedCustomer[]; hasFailed: boolean }>();
  const q = name.trim();
  useEffect(() => {
    if (!isOpen || q === '') return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api.call('findCustomers', { query: { q: q.slice(0, 200) } }, { signal: leaving.signal }).then(
        ({ customers }) => setHeard({ of: q, found: customers, hasFailed: false }),
        () => leaving.signal.aborted || setHeard({ of: q, found: [], hasFailed: true }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [api, isOpen, q]);
  const isFresh = heard?.of === q;
  return { found: q === '' ? [] : (heard?.found ?? []), hasFailed: isFresh && heard.hasFailed };
}
