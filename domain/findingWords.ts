import { isAliasShown, type CustomerId, type CustomerProjection } from './customers';
import type { Asker } from './people';
import { foldedWords, wordsToFind } from './text';

/** One of the texts that finding looks through: folded words with a space between them. */
export function holdsWord(text: string, begins: string): boolean {
  let at = text.indexOf(begins);
  while (at > 0 && text.charCodeAt(at - 1) !== 32) at = text.indexOf(begins, at + 1);
  return at >= 0;
}

/** What was typed, as beginnings of words that must all be found. */
export function wordsAsked(q: string | undefined): string[] {
  return foldedWords(q);
}

/** By which words this customer is found: the name behind an alias is for curators. */
export function wordsOfCustomer(customer: CustomerProjection, who: Asker): string {
  return who.isCurator ? customer.words : customer.openWords;
}

export type FindsMoment = (of: { readonly words: string; readonly customer: CustomerId | undefined }) => boolean;

/** A moment is found by its own words and its customer's shown name together. */
export function momentFinder(
  asked: readonly string[],
  customers: ReadonlyMap<string, CustomerProjection>,
  who: Asker,
): FindsMoment {
  const named = asked.map((word) => customersNamed(word, customers, who));
  return ({ words, customer }) =>
    asked.every((word, index) => (customer && named[index]?.has(customer)) || holdsWord(words, word));
}

function customersNamed(word: string, customers: ReadonlyMap<string, CustomerProjection>, who: Asker): Set<CustomerId> {
  const named = new Set<CustomerId>();
  for (const customer of customers.values()) if (isNamed(word, customer, who)) named.add(customer.id);
  return named;
}

/** By a word of the name that whoever asks may know. */
export function isNamed(word: string, customer: CustomerProjection, who: Asker): boolean {
  return namesOf(customer, who).some((name) => name.startsWith(word));
}

const nameWords = new WeakMap<CustomerProjection, { readonly open: string[]; readonly all: string[] }>();

function namesOf(customer: CustomerProjection, who: Asker): string[] {
  let names = nameWords.get(customer);
  if (!names) {
    const all = wordsToFind(customer.name, customer.alias);
    names = { all, open: isAliasShown(customer) ? wordsToFind(customer.alias) : all };
    nameWords.set(customer, names);
  }
  return who.isCurator ? names.all : names.open;
}
