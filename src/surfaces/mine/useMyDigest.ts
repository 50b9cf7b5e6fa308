import { useEffect, useState } from 'react';
import type { MyDigest } from '../../../domain/myDigest';
import type { Quieting } from '../../../domain/quiet';
import { useApi } from '../../ApiContext';
import { useAnswer } from '../library/useAnswer';
import { useDoing } from '../library/useDoing';

const noParams = {};

/** How the morning's message stands with one; until it is known, or when it can't be, nothing. */
export function useMyDigest() {
  const api = useApi();
  const { answer } = useAnswer('readMyDigest', noParams);
  const [changed, setChanged] = useState<MyDigest>();
  const { doing, problem, attempt } = useDoing();
  const digest = changed ?? answer;
  useSayingZone(digest?.zone);
  const quiet = async (quieting: Quieting) => {
    const send = (idempotencyKey: string) => api.call('quietDigest', { body: quieting }, { idempotencyKey });
    const now = await attempt(`${quieting.for} ${quieting.item ?? 'all'}`, send);
    if (now) setChanged(now);
    return now;
  };
  return { digest, problem, isBusy: doing !== undefined, quiet };
}

/** Their mornings are told by where they are: said when it isn't known, or was elsewhere. */
function useSayingZone(known: string | undefined) {
  const api = useApi();
  useEffect(() => {
    const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
    if (known === undefined || known === zone) return;
    // Where it can't be said now, it is the next time.
    api.call('sayZone', { body: { zone } }).catch(() => undefined);
  }, [api, known]);
}
