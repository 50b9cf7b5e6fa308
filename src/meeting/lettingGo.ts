import type { Drafts } from './drafts';
import type { Draft, Form } from './errands';
import { beforeIn, besides, isTyped, parts } from './written';
import { offersBeside } from './undoing';

/** What was typed and let go of, for as long as it can be had back. */
export interface LetGo {
  readonly key: string;
  readonly field: string;
  readonly draft: Draft;
  /** Taken along to another form: what stood there before, and what was made of both. */
  readonly moved?: { readonly to: string; readonly there: Draft | undefined; readonly joined: Draft };
}

export const letGoneOf = offersBeside<LetGo>();

/** The form is empty; what stood there is offered back. */
export function letGo(drafts: Drafts, field: string, moved?: LetGo['moved']): void {
  const draft = drafts.read(field);
  if (draft) offerBack(drafts, { field, draft }, moved);
  drafts.clear(field);
}

export function offerBack(drafts: Drafts, form: Form, moved?: LetGo['moved']): void {
  letGoneOf(drafts).offer({ ...form, key: crypto.randomUUID(), ...(moved && { moved }) });
}

/** Back to where it was, with what was typed there since. */
export function takeBack(drafts: Drafts, one: LetGo): void {
  const { field, draft, moved } = one;
  letGoneOf(drafts).drop(one);
  // Gone on with or sent from there, it stays there, too.
  if (moved && drafts.read(moved.to) === moved.joined) {
    if (moved.there) drafts.write(moved.to, moved.there);
    else drafts.clear(moved.to);
  }
  drafts.write(field, broughtBack(draft, drafts.read(field)));
}

/** What was typed since stands in its place; where both have words, all of them are in the text. */
function broughtBack(draft: Draft, now: Draft | undefined): Draft {
  if (!now || !isTyped(now)) return { ...draft, aside: 'no' };
  const [mine, since] = [typedIn(draft), typedIn(now)];
  const clashing = parts.filter((part) => mine[part]?.trim() && since[part]?.trim() && mine[part] !== since[part]);
  const words = clashing.flatMap((part) => mine[part]?.trim().replace(/\n/g, ' → ') ?? []);
  const text = [...words, clashing.includes('text') || !mine['text'] ? now['text'] : mine['text']];
  return { ...now, ...draftOnly(draft), ...mine, ...since, text: text.filter(Boolean).join(' '), aside: 'no' };
}

function typedIn(draft: Draft): Draft {
  const before = beforeIn(draft);
  const typed = ([name, text]: [string, string]) =>
    !besides.includes(name) && text.trim() !== (before[name] ?? '').trim();
  return Object.fromEntries(Object.entries(draft).filter(typed));
}

/** Begun before what was typed since: saved, it is weighed against how it stood then. */
function draftOnly({ before, begunAt }: Draft): Draft {
  return { ...(before !== undefined && { before }), ...(begunAt !== undefined && { begunAt }) };
}
