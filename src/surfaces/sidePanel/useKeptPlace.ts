import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useBeforeChange } from '../../meeting/MeetingContext';

interface Held {
  readonly element: Element;
  readonly top: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * When notes of others come in, what somebody has the keyboard or the pointer on stays where it is on the screen; else
 * what stands at its upper edge. The page is scrolled by as much as was put before it.
 */
export function useKeptPlace(): void {
  const pointer = usePointer();
  const hold = useCallback(() => {
    held ??= heldNow(pointer.current);
  }, [pointer]);
  useBeforeChange(hold);
  useLayoutEffect(() => {
    const before = held;
    letPlaceGo();
    if (before?.element.isConnected) putBack(before);
  });
}

let held: Held | undefined;

/** Somebody else has just put the page where it belongs. */
export function letPlaceGo(): void {
  held = undefined;
}

function usePointer() {
  const at = useRef<Point>(undefined);
  useEffect(() => {
    const moved = ({ clientX, clientY, pointerType }: PointerEvent) => {
      // A finger that was lifted points at nothing.
      at.current = pointerType === 'mouse' ? { x: clientX, y: clientY } : undefined;
    };
    const left = () => {
      at.current = undefined;
    };
    document.addEventListener('pointermove', moved, { passive: true });
    document.documentElement.addEventListener('pointerleave', left);
    return () => {
      document.removeEventListener('pointermove', moved);
      document.documentElement.removeEventListener('pointerleave', left);
    };
  }, []);
  return at;
}

function heldNow(pointer: Point | undefined): Held | undefined {
  const candidates = [document.activeElement, elementAt(pointer), window.scrollY > 0 && elementAt(upperEdge)];
  for (const element of candidates) {
    if (!element || element === document.body || element === document.documentElement) continue;
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < window.innerHeight) return { element, top };
  }
  return undefined;
}

const upperEdge: Point = { x: 40, y: 8 };

/** The smallest part that can be pointed at: a whole list would grow with what comes into it. */
function elementAt(point: Point | undefined): Element | null {
  const found = point && document.elementFromPoint(point.x, point.y);
  return found?.closest('button, a, input, textarea, select, summary, label, li, p, h2, h3') ?? null;
}

/** Scrolls until the element is that far from the upper edge again. */
export function putBack({ element, top }: Held): void {
  const moved = element.getBoundingClientRect().top - top;
  if (Math.abs(moved) < 1) return;
  makeRoom(moved);
  window.scrollBy({ top: moved, behavior: 'instant' });
}

/** A page that ends too early to be scrolled so far is made longer, until it is long enough by itself. */
function makeRoom(wanted: number): void {
  const page = document.documentElement;
  const added = Number.parseFloat(page.style.getPropertyValue('--kept-room')) || 0;
  const most = page.scrollHeight - added - page.clientHeight;
  const missing = Math.max(0, window.scrollY + wanted - most);
  if (Math.abs(missing - added) >= 1) page.style.setProperty('--kept-room', `${missing}px`);
}
