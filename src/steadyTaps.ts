import { useEffect } from 'react';

const controls = 'a, button, input, label, option, select, summary, textarea, [role="option"], [role="button"]';

/** A finger finds the same spot less exactly than a mouse, and not every browser counts its taps. */
const finger = { withinMs: 500, withinPx: 24 };

/**
 * What one does often moves what stands around it: the second tap of a double one must not press what has come under
 * the pointer meanwhile. It reaches the control that was pressed first, or nothing. Keys are not touched. Each surface
 * with something to press has it.
 */
export function useSteadyTaps(): void {
  useEffect(() => keepTapsSteady(window), []);
}

function keepTapsSteady(page: Window): () => void {
  let pressed: Element | null = null;
  let isAgain = false;
  let tapped = { at: -Infinity, x: 0, y: 0 };

  const touched = ({ pointerType, target, timeStamp: at, clientX: x, clientY: y }: PointerEvent) => {
    isAgain =
      pointerType === 'touch' &&
      at - tapped.at < finger.withinMs &&
      Math.hypot(x - tapped.x, y - tapped.y) < finger.withinPx;
    if (pointerType !== 'touch') return;
    tapped = { at, x, y };
    if (!isAgain) pressed = controlAt(target);
  };
  const stop = (event: MouseEvent) => {
    const isFirst = event.detail <= 1 && !isAgain;
    if (event.detail === 0) return;
    if (isFirst && event.type === 'mousedown') pressed = controlAt(event.target);
    const control = controlAt(event.target);
    if (isFirst || isSame(pressed, control)) return;
    // Where nothing is to be pressed by now, the keyboard still stays where the first tap has put it.
    event.preventDefault();
    if (control) event.stopImmediatePropagation();
  };
  page.addEventListener('pointerdown', touched, true);
  page.addEventListener('mousedown', stop, true);
  page.addEventListener('click', stop, true);
  return () => {
    page.removeEventListener('pointerdown', touched, true);
    page.removeEventListener('mousedown', stop, true);
    page.removeEventListener('click', stop, true);
  };
}

function controlAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(controls) : null;
}

/** A label presses what it is the label of. */
function isSame(pressed: Element | null, control: Element | null): boolean {
  if (!pressed || !control) return pressed === control;
  const labelled = pressed instanceof HTMLLabelElement ? pressed.control : null;
  return pressed === control || labelled === control || pressed.contains(control) || control.contains(pressed);
}
