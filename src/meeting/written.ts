import * as z from 'zod/mini';
import { Draft } from './errands';

/** What a draft holds besides what was typed: of what it is, how that stood when it was begun, is its form closed, what was sent of it. */
export const besides: readonly string[] = ['before', 'begunAt', 'aside', 'id', 'of', 'called', 'sentAs'];

const Before = z.catch(Draft, {});

/** Was anything typed or chosen, against how it stood when it was begun? */
export function isTyped(draft: Draft): boolean {
  const before = beforeIn(draft);
  return Object.entries(draft).some(
    ([name, text]) => !besides.includes(name) && text.trim() !== (before[name] ?? '').trim(),
  );
}

/** In the order in which a form asks for them. */
export const parts = ['text', 'what', 'who', 'chain', 'link', 'number', 'harm', 'vulnerable'] as const;
export type Part = (typeof parts)[number];

/** The words of a draft, where somebody typed any of them; what only stood there already is nobody's loss. */
export function wordsIn(draft: Draft): readonly { readonly part: Part; readonly text: string }[] {
  const before = beforeIn(draft);
  const words = parts.flatMap((part) => (draft[part]?.trim() ? [{ part, text: draft[part] }] : []));
  return words.some(({ part, text }) => text.trim() !== (before[part] ?? '').trim()) ? words : [];
}

export function beforeIn({ before }: Draft): Draft {
  if (before === undefined) return {};
  try {
    return Before.parse(JSON.parse(before));
  } catch {
    return {};
  }
}
