import { useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { TypedAhead } from '../../../domain/finding';

/** Not asked for at every letter while somebody types fast. */
const pause = 120;
const nothing: TypedAhead = [];

/** What somebody who has typed so much may mean. It is a help: where it fails, the list below still finds. */
export function useTypedAhead(typed: string, isOpen: boolean): TypedAhead {
  const api = useApi();
  const [heard, setHeard] = useState<{ readonly q: string; readonly options: TypedAhead }>();
  const q = typed.trim().slice(0, 200);
  useEffect(() => {
    if (!isOpen || q === '') return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api.call('typeAhead', { query: { q } }, { signal: leaving.signal }).then(
        (options) => setHeard({ q, options }),
        () => leaving.signal.aborted || setHeard({ q, options: nothing }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [api, isOpen, q]);
  // While the next letters are on their way the last options stay: the list doesn't flicker.
  return isOpen && q !== '' ? (heard?.options ?? nothing) : nothing;
}
