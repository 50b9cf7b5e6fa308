import { useEffect, type MouseEvent } from 'react';

/** The row by which somebody left for a page. */
let leftFrom: string | undefined;

/** Whoever comes back to the list finds the focus where they left it. */
export function useWayBack(isDrawn: boolean): (event: MouseEvent) => void {
  useEffect(() => {
    if (!isDrawn || leftFrom === undefined) return;
    const row = document.getElementById(leftFrom);
    leftFrom = undefined;
    if (!row || document.activeElement !== document.body) return;
    row.querySelector('a')?.focus();
    row.scrollIntoView?.({ block: 'center' });
  }, [isDrawn]);
  return ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) leftFrom = link.closest('li[id]')?.id;
  };
}
