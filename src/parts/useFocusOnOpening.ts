import { useEffect, useRef } from 'react';

/**
 * What opens where a button was takes the keyboard over from it. Drawn anew while somebody is busy elsewhere, or come
 * back with the panel, it takes it from nobody.
 */
export function useFocusOnOpening<E extends HTMLElement>(isTaking = true) {
  const here = useRef<E>(null);
  useEffect(() => {
    if (!isTaking || document.activeElement !== document.body) return;
    const line = here.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type="radio"])',
    );
    line?.focus();
    line?.setSelectionRange(line.value.length, line.value.length);
  }, [isTaking]);
  return here;
}
