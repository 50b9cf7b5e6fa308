import { useEffect } from 'react';
import { putBack, type Held } from './putBack';

let followed: (Held & { readonly scrolled: number }) | undefined;

/** From here on it stays where it is, whatever is laid out late. */
export function follow(place: Held | undefined): void {
  followed = place && { ...place, scrolled: window.scrollY };
}

const ownActs = ['pointerdown', 'click', 'keydown', 'input', 'focusin'] as const;

/**
 * Some of what came in gets its height frames later: the page goes with it in that same frame, before it is drawn, until
 * whoever looks at it does something, or scrolls.
 */
export function useFollowed(): void {
  useEffect(() => {
    const panel = document.querySelector('main');
    if (!panel || typeof ResizeObserver === 'undefined') return;
    const letGo = () => {
      followed = undefined;
    };
    const scrolled = () => {
      if (followed && Math.abs(window.scrollY - followed.scrolled) >= 1) letGo();
    };
    const growing = new ResizeObserver(() => {
      if (!followed?.element.isConnected) return;
      putBack(followed);
      follow(followed);
    });
    // The room that is made below is padding: it doesn't count.
    growing.observe(panel, { box: 'content-box' });
    for (const act of ownActs) document.addEventListener(act, letGo, { passive: true, capture: true });
    window.addEventListener('scroll', scrolled, { passive: true });
    window.addEventListener('resize', letGo);
    return () => {
      letGo();
      growing.disconnect();
      for (const act of ownActs) document.removeEventListener(act, letGo, { capture: true });
      window.removeEventListener('scroll', scrolled);
      window.removeEventListener('resize', letGo);
    };
  }, []);
}
