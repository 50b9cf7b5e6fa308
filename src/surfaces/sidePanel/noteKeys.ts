import type { KeyboardEvent } from 'react';

/** Where a key means what it says. */
export const isTypedInto = (element: Element): boolean =>
  element.matches('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])');

/**
 * From note to note without passing each of their buttons, as in a feed: Page Up and Page Down; with Control, Home and
 * End leave the list. `atFirst`: there may be more before the first one.
 */
export function moveByKey(event: KeyboardEvent<HTMLElement>, atFirst: () => void): void {
  const { target, currentTarget: list, key } = event;
  if (!(target instanceof HTMLElement) || isTypedInto(target)) return;
  const notes = notesIn(list);
  const at = notes.findIndex((note) => note.contains(target));
  if (key === 'PageUp' || key === 'PageDown') {
    const next = notes[key === 'PageUp' ? at - 1 : at + 1];
    if (next) focusNote(next);
    else if (key === 'PageUp') atFirst();
    else leave(list, 'after');
  } else if (event.ctrlKey && (key === 'Home' || key === 'End')) leave(list, key === 'Home' ? 'before' : 'after');
  else return;
  event.preventDefault();
}

/** All of a list, whichever bundle they stand in. */
export function notesIn(list: HTMLElement): HTMLElement[] {
  return [...list.children].flatMap(({ children }) => [...children]).filter((one) => one instanceof HTMLElement);
}

/** What stands next to an item of a list; to a note also the one in the next bundle. */
export function besideIt(item: Element, way: 'next' | 'previous'): Element | null | undefined {
  const list = item.closest('.considerations');
  const notes = list instanceof HTMLElement ? notesIn(list) : [];
  const at = notes.findIndex((note) => note === item);
  if (at !== -1) return notes[way === 'next' ? at + 1 : at - 1];
  return way === 'next' ? item.nextElementSibling : item.previousElementSibling;
}

export function focusNote(note: HTMLElement, options?: FocusOptions): void {
  note.tabIndex = -1;
  note.focus(options);
}

const focusable = 'button, input, select, textarea, summary, a[href]';

function leave(list: HTMLElement, to: 'before' | 'after'): void {
  const around = list.closest('.decision') ?? list.parentElement;
  const all = [...(around?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter((one) => !list.contains(one));
  const bit = to === 'before' ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const there = all.filter((one) => list.compareDocumentPosition(one) & bit);
  (to === 'before' ? there.at(-1) : there[0])?.focus();
}

const numbers = new WeakMap<Element, { readonly at: number; readonly of: number }>();

/** Said of each note where not all of them are in the page, or not all drawn: else the browser counts them. */
export function numberNotes(list: HTMLElement, left: number): void {
  const notes = notesIn(list);
  const isCounted = left === 0 && list.childElementCount < 2;
  for (const [index, note] of notes.entries()) {
    if (!isCounted) setNumber(note, { at: left + index + 1, of: left + notes.length });
    else if (numbers.delete(note)) for (const name of [posinset, setsize]) note.removeAttribute(name);
  }
}

const [posinset, setsize] = ['aria-posinset', 'aria-setsize'];

/** Hundreds are told with every one that comes in how many there are: only what changed is written, and none is read. */
function setNumber(note: Element, now: { readonly at: number; readonly of: number }): void {
  const before = numbers.get(note);
  numbers.set(note, now);
  if (before?.at !== now.at) note.setAttribute(posinset, String(now.at));
  if (before?.of !== now.of) note.setAttribute(setsize, String(now.of));
}
