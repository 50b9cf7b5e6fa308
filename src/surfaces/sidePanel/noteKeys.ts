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
  const notes = [...list.children].filter((one) => one instanceof HTMLElement);
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

/** Said of each note only where not all of them are in the page: else the browser counts them. */
export function numberNotes(list: HTMLElement, left: number): void {
  const isNumbered = list.firstElementChild?.hasAttribute('aria-posinset') === true;
  if (left === 0 && !isNumbered) return;
  const notes = [...list.children];
  for (const [index, note] of notes.entries()) {
    setNumber(note, 'aria-posinset', left > 0 ? left + index + 1 : undefined);
    setNumber(note, 'aria-setsize', left > 0 ? left + notes.length : undefined);
  }
}

function setNumber(note: Element, name: string, value: number | undefined): void {
  if (value === undefined) note.removeAttribute(name);
  else if (note.getAttribute(name) !== String(value)) note.setAttribute(name, String(value));
}
