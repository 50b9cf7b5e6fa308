import { draftIn, type Drafts } from './drafts';
import type { Draft } from './errands';
import { keyIn } from './keeping';
import { beforeIn, besides, isTyped, parts } from './written';

/** Words that two windows wrote over each other: they stand under a name of their own beside the form's. */
const beside = 'beside:';

/** Of the last keystrokes elsewhere. */
const mostSeen = 50;

/** The form in which they were typed. */
export const formOf = (field: string): string | undefined =>
  field.startsWith(beside) ? field.slice(field.indexOf(':', beside.length) + 1) : undefined;

/**
 * The panel and the meeting tab of one person keep what is typed in one place. What is typed in one window is shown in
 * the other, so that it is gone on with there; a form that was closed there stays closed. Where one wrote without having
 * heard of the other, what was typed last stands in the form, and the words that are not in it are kept beside it.
 */
export function heedOtherWindows(drafts: Drafts, reread: () => void): () => void {
  const { keeping, place, show, before } = drafts.shared;
  const ofDrafts = keyIn('draft', place);
  const ofSending = [keyIn('errand', place), keyIn('refused', place)];
  const seen = new Set<string>();

  /** Answers with what stands there now, where this window did not know it. */
  const news = (key: string) => {
    const { storage, known, unwritten } = keeping.shared() ?? {};
    const [now, was] = [storage?.getItem(key) ?? undefined, known?.get(key)];
    if (!known || now === was || (unwritten?.has(key) && now === unwritten.get(key))) return undefined;
    unwritten?.delete(key);
    if (now === undefined) known.delete(key);
    else known.set(key, now);
    if (seen.size > mostSeen) seen.clear();
    if (now !== undefined) seen.add(now);
    return { was, draft: draftIn(now) };
  };
  const takeOver = (field: string, draft: Draft | undefined) => {
    const here = drafts.read(field);
    show(field, draft && (here || isTyped(draft)) ? asHere(draft, here) : undefined);
  };
  const hearDraft = (field: string, wasThere: string | null, isThere: string | null) => {
    const here = drafts.read(field);
    const fresh = news(ofDrafts + field);
    if (!fresh) {
      // This window wrote over it before it could hear of it.
      if (isThere === null || seen.has(isThere) || isThere === keeping.read(ofDrafts + field)) return;
      // Of what was typed key by key the last is kept.
      const typedBefore = draftIn(wasThere ?? undefined);
      if (typedBefore) drafts.clear(nameBeside(field, typedBefore));
      keepBeside(drafts, field, draftIn(isThere), here);
      return;
    }
    const knewOfMine = (wasThere ?? undefined) === fresh.was;
    takeOver(field, fresh.draft);
    if (knewOfMine || !here || !isLost(here, fresh.draft)) return;
    if (fresh.draft) keepBeside(drafts, field, here, fresh.draft);
    else drafts.write(field, here);
  };
  const heard = ({ key, oldValue, newValue, storageArea }: StorageEvent) => {
    if (key === null || !storageArea || storageArea !== keeping.shared()?.storage) return;
    if (key.startsWith(ofDrafts)) hearDraft(key.slice(ofDrafts.length), oldValue, newValue);
    else if (ofSending.some((start) => key.startsWith(start)) && news(key)) reread();
  };

  // What was done in another window between the reading of what is kept and now.
  const stored = Object.keys(keeping.shared()?.storage ?? {});
  for (const key of new Set([...stored, ...keeping.keys(ofDrafts)].filter((one) => one.startsWith(ofDrafts)))) {
    const fresh = news(key);
    if (fresh) takeOver(key.slice(ofDrafts.length), fresh.draft);
  }
  const sending = [...stored, ...ofSending.flatMap((start) => keeping.keys(start))];
  if (sending.filter((key) => ofSending.some((start) => key.startsWith(start)) && news(key)).length > 0) reread();

  before((field, draft) => {
    const fresh = news(ofDrafts + field);
    if (fresh) keepBeside(drafts, field, fresh.draft, draft ?? drafts.read(field));
  });
  window.addEventListener('storage', heard);
  return () => {
    before(() => undefined);
    window.removeEventListener('storage', heard);
  };
}

/** Nothing is kept twice, and nothing that stands in the form anyway. */
export function keepBeside(drafts: Drafts, field: string, words: Draft | undefined, than: Draft | undefined): void {
  if (!words || formOf(field) !== undefined || !isLost(words, than)) return;
  const others = drafts.fields().filter((name) => formOf(name) === field);
  if (others.every((name) => isLost(words, drafts.read(name)))) drafts.write(nameBeside(field, words), words);
}

/** The same for the same words, so that both windows keep them as one. */
function nameBeside(field: string, words: Draft): string {
  const letters = [...JSON.stringify(wordsOf(words))];
  const mark = letters.reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0xffff_ffff, 7);
  return `${beside}${mark.toString(36)}:${field}`;
}

/** Are there words in it that are not in the other one? What only stood there already is nobody's loss. */
function isLost(draft: Draft, than: Draft = {}): boolean {
  const stood = beforeIn(draft);
  return wordsOf(draft).some(([name, text]) => text !== stood[name] && !than[name]?.includes(text.trim()));
}

/** What was typed, without what was only chosen: that is one word, a number or a name of ours. */
export function wordsOf(draft: Draft): readonly (readonly [name: string, text: string])[] {
  const isWord = ([name, text]: [string, string]) =>
    !besides.includes(name) && text.trim() !== '' && (parts.some((part) => part === name) || /\s/.test(text.trim()));
  return Object.entries(draft).filter(isWord);
}

/** Each window opens its forms, and puts them aside, by itself. */
function asHere({ aside: _aside, ...draft }: Draft, here: Draft | undefined): Draft {
  const aside = here ? here['aside'] : 'yes';
  return aside === undefined ? draft : { ...draft, aside };
}
