import type * as z from 'zod/mini';
import { CustomersAbout, Finding } from '../../../domain/finding';

/** What is looked for: it stands in the address, so that it can be kept, sent and gone back to. */
export type Search =
  | { readonly show: 'moments'; readonly finding: Finding }
  | { readonly show: 'customers'; readonly q?: string | undefined; readonly about?: CustomersAbout | undefined };

/** The filters of a search for moments; all but the words. */
export type Filter = Exclude<keyof Finding, 'q' | 'order'>;
export const filters: readonly Filter[] = ['kind', 'state', 'team', 'language', 'tag', 'about', 'customer'];

const mostLetters = 200;

/** What can't be read is left out: an old link finds more than it did, not nothing. */
export function parseSearch(find: string): Search {
  const asked = new URLSearchParams(find);
  const words = asked.get('q')?.trim().slice(0, mostLetters);
  const q = words === '' ? undefined : words;
  if (asked.get('show') === 'customers') {
    const about = read(CustomersAbout, asked.get('about'));
    return { show: 'customers', ...(q === undefined ? {} : { q }), ...(about === undefined ? {} : { about }) };
  }
  const parts = [...filters, 'order' as const].flatMap((name) => {
    const part = asked.get(name) ?? '';
    return part !== '' && Finding.shape[name].safeParse(part).success ? [[name, part]] : [];
  });
  return {
    show: 'moments',
    finding: Finding.parse({ ...Object.fromEntries(parts), ...(q === undefined ? {} : { q }) }),
  };
}

function read<S extends z.ZodMiniType>(schema: S, text: string | null): z.infer<S> | undefined {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

/** As the query of an address. */
export function printSearch(search: Search): string {
  const parts =
    search.show === 'customers'
      ? { show: 'customers', q: search.q, about: search.about }
      : { q: search.finding.q, ...search.finding };
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, part]) => (part === undefined || part === '' ? [] : [[name, part]])),
  ).toString();
}

export function wordsOf(search: Search): string {
  return (search.show === 'customers' ? search.q : search.finding.q) ?? '';
}

/** The same search with other words. */
export function withWords(search: Search, typed: string): Search {
  const words = typed.trim().slice(0, mostLetters);
  const q = words === '' ? undefined : words;
  return search.show === 'customers' ? { ...search, q } : { show: 'moments', finding: { ...search.finding, q } };
}

/** The filters that are chosen, in the order they stand on the page. */
export function chosenFilters(finding: Finding): readonly Filter[] {
  return filters.filter((filter) => finding[filter] !== undefined);
}
