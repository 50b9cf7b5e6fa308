import * as z from 'zod/mini';

/**
 * What nobody sees is not kept: control characters, halves of characters, and marks that turn the direction of all that
 * follows them. The joiners that some scripts and emoji are written with stay.
 */
const unseen = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu;
export const onlySeen = z.overwrite(seenOf);

export function seenOf(text: string): string {
  return text.replace(unseen, '');
}

/** One line that a person typed: trimmed, not empty, without line breaks. */
export function line(most: number, what: string) {
  return z.string(`${what} must be text.`).check(
    onlySeen,
    z.trim(),
    z.minLength(1, `${what} is still empty.`),
    z.maxLength(most, `${what} is longer than ${most} characters.`),
    z.refine((text) => !/[\r\n\u2028\u2029]/.test(text), `${what} must be one line.`),
  );
}

/** Text of several lines that a person typed: trimmed, not empty. */
export function passage(most: number, what: string) {
  return z
    .string(`${what} must be text.`)
    .check(
      onlySeen,
      z.trim(),
      z.minLength(1, `${what} is still empty.`),
      z.maxLength(most, `${what} is longer than ${most} characters.`),
    );
}

/** A calendar day without a time zone, `2026-11-22`. */
export const Day = z.iso.date('A day is written like 2026-11-22.');
/** A moment in time in UTC, `2026-11-22T09:30:00.000Z`. */
export const Instant = z.iso.datetime('A time is written like 2026-11-22T09:30:00Z.');

/** Names that every object has: a table by ids would mistake them for something it holds. */
const ownNames = Object.getOwnPropertyNames(Object.prototype).join('|');
const idPattern = new RegExp(`^(?!(?:${ownNames})$)[A-Za-z0-9_-]{8,64}$`);

/** An id made in the browser or by the API: 8 to 64 letters, digits, `-` or `_`. */
export function id<Brand extends string>(what: string) {
  return z
    .string(`${what} has no id.`)
    .check(z.regex(idPattern, `The id of ${what} isn't one of ours.`))
    .brand<Brand>();
}

export function dayAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
}

/** For finding: lower case without accents, so that "cà phê" and "ca phe" find each other; đ counts as d. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** The beginning of a text; a character that is written in two halves is never cut between them. */
export function beginningOf(text: string, most: number): string {
  const isHalf = text.length > most && /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return text.slice(0, isHalf ? most - 1 : most);
}

/** The distinct folded words of some text, in the order in which they first appear. */
export function foldedWords(...texts: readonly (string | undefined)[]): string[] {
  const folded = fold(texts.filter((text) => text !== undefined).join(' '));
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu))];
}

/** By which words a text is found: "Ken's" also by "kens", as most people type it. */
export function wordsToFind(...texts: readonly (string | undefined)[]): string[] {
  const joined = texts.flatMap((text) => text?.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)+/gu) ?? []);
  return foldedWords(...texts, ...joined.map((word) => word.replace(/['’]/g, '')));
}
