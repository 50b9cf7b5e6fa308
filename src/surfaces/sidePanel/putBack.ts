/** What somebody uses or looks at, and how far it is from the upper edge of the screen. */
export interface Held {
  readonly element: Element;
  readonly top: number;
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
