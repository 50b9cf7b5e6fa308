import { useEffect, useRef, type RefObject } from 'react';
import { numberNotes } from './noteKeys';

const momentMs = 250;

/**
 * Screen readers are told which note of how many each is: a moment after the drawing, once for all that came in
 * meanwhile. With every note the number of all changes on each of hundreds, and nobody sees that.
 *
 * @param left How many stand before the first that is in the page.
 */
export function useNumberedNotes(list: RefObject<HTMLElement | null>, left: number): void {
  const latest = useRef(left);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = left;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      if (list.current) numberNotes(list.current, latest.current);
    }, momentMs);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
