import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const gap = 2;
const tallest = 200;

interface Drawn {
  /** What the list belongs to: it stands below, or above where there is more room. */
  readonly line: RefObject<HTMLDivElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
}

/**
 * Draws a list over the page: it takes no room there, so that nothing moves when it opens or closes, and no part that
 * draws only itself cuts it off. Where a browser can't, it stands in the flow.
 */
export function useDrawnOver(isShown: boolean): Drawn {
  const line = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isShown) return;
    const follow = () => place(list.current, line.current);
    // What comes in above moves the line, too.
    const growing = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(follow);
    growing?.observe(document.body);
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      growing?.disconnect();
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [isShown]);
  useLayoutEffect(() => {
    const here = list.current;
    if (isShown) here?.showPopover?.();
    return () => {
      if (isShown) here?.hidePopover?.();
    };
  }, [isShown]);
  useLayoutEffect(() => {
    if (isShown) place(list.current, line.current);
  });
  return { line, list };
}

/** By the room alone, and not by how many choices there are: while somebody types it stays on its side. */
function place(list: HTMLElement | null, line: HTMLElement | null): void {
  if (!list || !line) return;
  const { top, bottom, left, width } = line.getBoundingClientRect();
  const screen = document.documentElement.clientHeight;
  const [above, below] = [top - 2 * gap, screen - bottom - 2 * gap];
  const isAbove = below < tallest && above > below;
  Object.assign(list.style, {
    insetInline: 'auto',
    left: `${left}px`,
    width: `${width}px`,
    top: isAbove ? 'auto' : `${bottom + gap}px`,
    bottom: isAbove ? `${screen - top + gap}px` : 'auto',
    maxHeight: `${Math.max(0, Math.min(tallest, isAbove ? above : below))}px`,
  });
}
