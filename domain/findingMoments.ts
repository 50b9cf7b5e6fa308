import { shownName, type CustomerProjection } from './customers';
import type { Findable, FindableMoment } from './findable';
import { pageSize, type Finding, type Found, type ListedMoment } from './finding';
import { FacetCounts, filtersOf, type Looking } from './findingFilters';
import { momentFinder, wordsAsked } from './findingWords';
import { mayFind } from './momentStates';
import type { MomentProjection } from './momentProjections';
import { Page, placeAfter, type InOrder } from './pages';

/** One pass over the whole library: who may find what first, then filters and words, then one page in order. */
export function findMoments(library: Findable, looking: Looking & { readonly after?: string | undefined }): Found {
  const { finding, who, after } = looking;
  const filters = filtersOf(looking);
  const asked = wordsAsked(finding.q);
  const isFound = momentFinder(asked, library.customers, who);
  const counts = new FacetCounts(filters.stateOf);
  const page = new Page(orderOf(finding), pageSize, placeAfter(after));
  let total = 0;
  for (const entry of library.entries) {
    const { moment, words } = entry;
    if (!mayFind(moment, who) || !isListed(moment, library.customers)) continue;
    const out = filters.keptOut(entry);
    if (out === 'several' || (asked.length > 0 && !isFound({ words, customer: moment.customer }))) continue;
    counts.count(entry, out);
    if (out !== undefined) continue;
    total += 1;
    page.offer(entry);
  }
  const { next } = page;
  return {
    moments: page.items.map(({ moment }) => listedMoment(moment, library.customers)),
    total,
    counts: counts.counts((folded) => library.tags.get(folded)?.tag ?? folded),
    ...(next === undefined ? {} : { next }),
  };
}

function orderOf({ order = 'newest' }: Finding): InOrder<FindableMoment> {
  switch (order) {
    case 'newest':
      return { isDescending: true, placeOf: ({ moment }) => ({ key: moment.at ?? moment.heardOn, id: moment.id }) };
    case 'heard':
      return { isDescending: true, placeOf: ({ moment }) => ({ key: moment.heardOn, id: moment.id }) };
    case 'headline':
      return { isDescending: false, placeOf: ({ moment, headline }) => ({ key: headline, id: moment.id }) };
  }
}

/** A moment whose customer is gone is not listed; a draft may be about somebody who is not in the library yet. */
export function isListed({ customer }: MomentProjection, customers: ReadonlyMap<string, CustomerProjection>): boolean {
  return customer === undefined || customers.has(customer);
}

/** As everybody may see it in a list: under the name that may be shown. */
export function listedMoment(
  moment: MomentProjection,
  customers: ReadonlyMap<string, CustomerProjection>,
): ListedMoment {
  const { words: _words, nameless: _nameless, ...listed } = moment;
  const customer = moment.customer && customers.get(moment.customer);
  return { ...listed, customerName: customer ? shownName(customer) : (moment.customerName ?? '') };
}
