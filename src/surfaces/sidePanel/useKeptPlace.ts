import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useBeforeChange } from '../../meeting/MeetingContext';
import { putBack, type Held } from './putBack';
import { follow, useFollowed } from './useFollowed';

/**
 * When notes of others come in, what somebody has the keyboard or the pointer on stays where it is on the screen,
 * whichever of the two they used last; else what stands at its upper edge. The page is scrolled by as much as was put
 * before it.
 */
export function useKeptPlace(): void {
  const { pointed, isPointing } = usePointedAt();
  const upperEdge = useUpperEdge();
  const hold = useCallback(() => {
    const byKeyboard = () => document.activeElement;
    const byPointer = () => partAround(pointed.current);
    const inTurn = isPointing() ? [byPointer, byKeyboard] : [byKeyboard, byPointer];
    held ??= heldNow([...inTurn, upperEdge]);
  }, [pointed, isPointing, upperEdge]);
  useBeforeChange(hold);
  useFollowed();
  useLayoutEffect(() => {
    const before = held;
    held = undefined;
    if (!before?.element.isConnected) return;
    putBack(before);
    follow(before);
  });
}

let held: Held | undefined;

/** Somebody else has just put the page where it belongs. */
export function letPlaceGo(): void {
  held = undefined;
  follow(undefined);
}

/**
 * What the pointer is on, as its own events say: to ask the page means to lay it out, for each note that comes in. The
 * browser tells of it also when the page moves under a pointer that rests.
 */
function usePointedAt() {
  const pointed = useRef<Element>(undefined);
  const isLast = useRef(false);
  useEffect(() => {
    const usesPointer = ({ pointerType }: PointerEvent) => {
      isLast.current = pointerType === 'mouse';
    };
    const usesKeys = () => {
      isLast.current = false;
    };
    const moved = ({ target, pointerType }: PointerEvent) => {
      // A finger that was lifted points at nothing.
      pointed.current = pointerType === 'mouse' && target instanceof Element ? target : undefined;
    };
    const left = () => {
      pointed.current = undefined;
    };
    document.addEventListener('pointermove', usesPointer, { passive: true });
    document.addEventListener('keydown', usesKeys, { passive: true, capture: true });
    document.addEventListener('pointerover', moved, { passive: true });
    document.documentElement.addEventListener('pointerleave', left);
    return () => {
      document.removeEventListener('pointermove', usesPointer);
      document.removeEventListener('keydown', usesKeys, { capture: true });
      document.removeEventListener('pointerover', moved);
      document.documentElement.removeEventListener('pointerleave', left);
    };
  }, []);
  return { pointed, isPointing: useCallback(() => isLast.current, []) };
}

/** What stands at the upper edge, looked for once after each scrolling or resizing. */
function useUpperEdge() {
  const edge = useRef<Element>(undefined);
  useEffect(() => {
    const forget = () => {
      edge.current = undefined;
    };
    window.addEventListener('scroll', forget, { passive: true });
    window.addEventListener('resize', forget);
    return () => {
      window.removeEventListener('scroll', forget);
      window.removeEventListener('resize', forget);
    };
  }, []);
  return useCallback(() => {
    if (window.scrollY === 0) return undefined;
    if (!edge.current?.isConnected) edge.current = partAround(document.elementFromPoint(40, 8));
    return edge.current;
  }, []);
}

/** The first of them that can be seen. */
function heldNow(candidates: readonly (() => Element | null | undefined)[]): Held | undefined {
  for (const candidate of candidates) {
    const element = candidate();
    if (!element?.isConnected || element === document.body || element === document.documentElement) continue;
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < window.innerHeight) return { element, top };
  }
  return undefined;
}

/** The smallest part that can be pointed at: a whole list would grow with what comes into it. */
function partAround(element: Element | null | undefined): Element | undefined {
  return element?.closest('button, a, input, textarea, select, summary, label, li, p, h2, h3') ?? undefined;
}
