import { useLayoutEffect, useRef } from 'react';

/**
 * A bundle is laid out whole whenever something in it changed, and left to itself once the browser knows how high it
 * is: what is far from the screen then neither costs anything nor moves what is on it when it comes near. The last one
 * grows with each note that comes in: its notes are left out one by one.
 */
export function useKnownHeight(isLast: boolean) {
  const place = useRef<HTMLUListElement>(null);
  // With each drawing, which only a change brings about.
  useLayoutEffect(() => {
    const bundle = place.current;
    if (!bundle || isLast) return;
    // The browser notes the height at the end of a frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => bundle.classList.add('bundle-known'));
    });
    return () => {
      cancelAnimationFrame(frame);
      bundle.classList.remove('bundle-known');
    };
  });
  return place;
}
