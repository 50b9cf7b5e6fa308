import { useLayoutEffect, useRef } from 'react';

/**
 * A bundle is laid out whole whenever something in it changed, and left to itself once the browser knows how high it
 * is: what is far from the screen then neither costs anything nor moves what is on it when it comes near. The last one
 * grows with each note that comes in: its notes are left to themselves one by one, each once it was laid out, for a
 * guessed height would put right what stands below it a frame too late.
 */
export function useKnownHeight(isLast: boolean) {
  const place = useRef<HTMLUListElement>(null);
  // With each drawing, which only a change brings about.
  useLayoutEffect(() => {
    const bundle = place.current;
    if (!bundle) return;
    const known = () => {
      if (!isLast) {
        bundle.classList.add('bundle-known');
        // Should it be the last one again, they are laid out before they are left to themselves.
        for (const note of bundle.querySelectorAll(':scope > .note-known')) note.classList.remove('note-known');
      } else for (const note of bundle.querySelectorAll(':scope > :not(.note-known)')) note.classList.add('note-known');
    };
    // The browser notes the height at the end of a frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(known);
    });
    return () => {
      cancelAnimationFrame(frame);
      bundle.classList.remove('bundle-known');
    };
  });
  return place;
}
