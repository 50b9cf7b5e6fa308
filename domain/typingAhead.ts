import { shownName, type CustomerId } from './customers';
import type { Findable, FindableMoment } from './findable';
import type { TypedAhead } from './finding';
import { isListed } from './findingMoments';
import { holdsWord, isNamed, momentFinder, wordsAsked } from './findingWords';
import { mayFind } from './momentStates';
import { Page } from './pages';
import type { Asker } from './people';

const most = { customers: 4, tags: 4, moments: 5 };

/** What somebody who has typed so much may mean: customers and tags with how many moments they lead to, then moments. */
export function typeAhead(library: Findable, { q, who }: { readonly q: string; readonly who: Asker }): TypedAhead {
  const asked = wordsAsked(q);
  if (asked.length === 0) return [];
  const customers = new Map<CustomerId, number>();
  for (const customer of library.customers.values())
    if (asked.every((word) => isNamed(word, customer, who))) customers.set(customer.id, 0);
  const tags = new Map<string, { text: string; count: number }>();
  const newest = new Page<FindableMoment>(
    { isDescending: true, placeOf: ({ moment }) => ({ key: moment.at ?? moment.heardOn, id: moment.id }) },
    most.moments,
    undefined,
  );
  const isFound = momentFinder(asked, library.customers, who);
  for (const entry of library.entries) {
    const { moment, words } = entry;
    if (moment.state === 'archived' || !mayFind(moment, who) || !isListed(moment, library.customers)) continue;
    const ofCustomer = moment.customer && customers.get(moment.customer);
    if (moment.customer && ofCustomer !== undefined) customers.set(moment.customer, ofCustomer + 1);
    entry.tags.forEach((folded, index) => {
      if (!asked.every((word) => holdsWord(folded, word))) return;
      const tag = tags.get(folded) ?? { text: moment.tags?.[index] ?? folded, count: 0 };
      tags.set(folded, { ...tag, count: tag.count + 1 });
    });
    if (isFound({ words, customer: moment.customer })) newest.offer(entry);
  }
  return [
    ...mostFrequent(
      [...customers].map(([id, count]) => ({ kind: 'customer' as const, id, text: '', count })),
      most.customers,
    ).map((typed) => {
      const customer = library.customers.get(typed.id);
      return { ...typed, text: customer ? shownName(customer) : '' };
    }),
    ...mostFrequent(
      [...tags.values()].map((tag) => ({ kind: 'tag' as const, ...tag })),
      most.tags,
    ),
    ...newest.items.map(({ moment }) => ({ kind: 'moment' as const, id: moment.id, text: moment.headline })),
  ];
}

function mostFrequent<T extends { readonly count: number }>(found: readonly T[], at: number): T[] {
  return [...found].sort((one, other) => other.count - one.count).slice(0, at);
}
