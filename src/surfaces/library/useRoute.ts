import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { parseRoute, printRoute, type Route } from './route';

export interface Going {
  /** Instead of the page one is on: the way back leads past it. */
  readonly instead?: boolean;
}
export type Go = (to: Route, going?: Going) => void;

/** Where the address says one is, and how to go elsewhere. */
export function useRoute(): readonly [Route, Go] {
  const hash = useSyncExternalStore(followAddress, () => window.location.hash);
  const route = useMemo(() => parseRoute(hash), [hash]);
  const go = useCallback<Go>((to, { instead = false } = {}) => {
    if (instead) window.history.replaceState(window.history.state, '', printRoute(to));
    else window.location.hash = printRoute(to);
    moved.dispatchEvent(new Event('moved'));
  }, []);
  return [route, go];
}

/**
 * What was replaced in the history is told to nobody by the browser, and another address only later: until then the page
 * that was left could call one back, with words that were still being typed there.
 */
const moved = new EventTarget();

export function followAddress(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  window.addEventListener('popstate', changed);
  moved.addEventListener('moved', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
    window.removeEventListener('popstate', changed);
    moved.removeEventListener('moved', changed);
  };
}
