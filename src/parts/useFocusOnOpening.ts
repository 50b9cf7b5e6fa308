import { useEffect, useRef } from 'react';

/**
 * What opens where a button was takes the keyboard over from it. Drawn anew while somebody is busy elsewhere, or come
 * back with the panel, it takes it from nobody.
 */
export function useFocusOnOpening<E extends HTMLElement>(isTaking = true) {
  const here = useRef<E>(null);
  useEffect(() => {
    if (!isTaking || document.activeElement !== document.body) return;
    here.current?.querySelector<HTMLElement>('textarea, input:not([type="radio"])')?.focus();
  }, [isTaking]);
  return here;
}
