import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useBeforeChange } from '../../meeting/MeetingContext';
import { besideIt, focusNote } from './noteKeys';
import { putBack } from './putBack';
import { letPlaceGo } from './useKeptPlace';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Where the keyboard was before the meeting changed. */
interface Busy {
  readonly element: Element;
  readonly panel: Element;
  readonly top: number;
  /** The form, and what is typed into it, where that is what somebody does. */
  readonly field?: string | undefined;
  readonly typed?: { readonly value: string; readonly start: number | null; readonly end: number | null };
  /** What stands around it, the nearest first. */
  readonly near: readonly HTMLElement[];
}

/**
 * What others do may take away what somebody types into, or has the keyboard on. Where the same words are drawn anew
 * elsewhere, caret and keyboard go there and the page is scrolled by as much; else to what is left of it, or what stood
 * next to it.
 */
export function useKeptFocus(): void {
  useKeptTyping(toWhatIsLeft);
}

/** Where the same words are drawn anew elsewhere, caret and keyboard go there; `lost`: they are nowhere. */
export function useKeptTyping(lost?: (before: Busy) => void): void {
  const busy = useRef<Busy>(undefined);
  const hold = useCallback(() => {
    busy.current ??= busyNow();
  }, []);
  useBeforeChange(hold);
  useLayoutEffect(() => {
    if (busy.current && mayGoOn(busy.current)) handOver(busy.current);
  });
  // After all parts that know themselves where the keyboard goes.
  useEffect(() => {
    const before = busy.current;
    busy.current = undefined;
    if (before && isLost(before)) lost?.(before);
  });
}

function toWhatIsLeft({ near }: Busy): void {
  const next = near.find((one) => one.isConnected);
  if (next) focusNote(next, { preventScroll: true });
}

function busyNow(): Busy | undefined {
  const element = document.activeElement;
  const panel = element?.closest('main');
  if (!element || !panel) return undefined;
  const item = element.closest('li');
  const around = [
    item,
    item && besideIt(item, 'next'),
    item && besideIt(item, 'previous'),
    element.closest('.decision'),
    element.closest('section')?.querySelector('h2[tabindex]'),
    panel.querySelector('#decisions'),
  ];
  return {
    element,
    panel,
    top: element.getBoundingClientRect().top,
    field: element.closest<HTMLElement>('[data-draft]')?.dataset['draft'],
    ...(isTextControl(element) && {
      typed: { value: element.value, start: element.selectionStart, end: element.selectionEnd },
    }),
    near: around.filter((one) => one instanceof HTMLElement),
  };
}

const isTextControl = (element: Element): element is TextControl =>
  element.matches('textarea, input[type="text"], input[type="search"], input:not([type])');

function isLost({ element }: Busy): boolean {
  return !element.isConnected && (document.activeElement ?? document.body) === document.body;
}

/** Somebody was typing: that goes on where the words went, whoever else took the keyboard meanwhile. */
function mayGoOn(before: Busy): boolean {
  return isLost(before) || (before.typed !== undefined && !before.element.isConnected);
}

function handOver({ panel, field, typed, top }: Busy): void {
  const control = field === undefined ? undefined : controlFor(panel, field, typed?.value);
  if (!control) return;
  control.focus({ preventScroll: true });
  if (typed) {
    const from = Math.max(0, control.value.indexOf(typed.value));
    control.setSelectionRange(from + (typed.start ?? 0), from + (typed.end ?? 0));
  }
  putBack({ element: control, top });
  letPlaceGo();
}

/** Where these words stand now. */
function controlFor(panel: Element, field: string, value: string | undefined): TextControl | undefined {
  const forms = [...panel.querySelectorAll(`[data-draft="${CSS.escape(field)}"]`)];
  const all = forms.flatMap((form) => [...form.querySelectorAll('textarea, input')]).filter(isTextControl);
  const holds = (text: string) => all.find((one) => one.value.includes(text));
  return all.find((one) => one.value === value) ?? (value ? holds(value) : undefined) ?? all[0];
}

function formOf(panel: Element, field: string): Element | null {
  return panel.querySelector(`[data-draft="${CSS.escape(field)}"]`);
}

/** To the end of what is typed in that form, wherever it is folded away. */
export function focusForm(panel: Element, field: string): void {
  const folded = formOf(panel, field)?.closest('details');
  if (folded) folded.open = true;
  const control = controlFor(panel, field, undefined);
  control?.focus();
  control?.setSelectionRange(control.value.length, control.value.length);
}
