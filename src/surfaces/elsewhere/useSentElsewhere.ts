import { useEffect } from 'react';
import { useApi } from '../../ApiContext';
import { loadPatiently } from '../../loadPatiently';
import type { SharedDrafts } from '../../meeting/drafts';

const nothing = () => undefined;

/**
 * Sends what waits in the person's meetings, once what this page is for can be seen; says nothing of it, and fetches
 * nothing for it before.
 */
export function useSentElsewhere(shared: SharedDrafts | undefined, isShown: boolean): void {
  const api = useApi();
  useEffect(() => {
    if (!shared || !isShown) return;
    let stop: (() => void) | undefined = nothing;
    loadPatiently(() => import('../../meeting/otherMeetings')).then(({ sendForOtherMeetings }) => {
      if (stop) ({ stop } = sendForOtherMeetings(api, shared, nothing));
    }, nothing);
    return () => {
      stop?.();
      stop = undefined;
    };
  }, [api, shared, isShown]);
}
