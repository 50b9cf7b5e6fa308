import type { CustomerProjection } from '../../../domain/customers';
import {
  countTags,
  takeInCustomers,
  takeInMoments,
  type Findable,
  type FindableMoment,
} from '../../../domain/findable';
import type { MomentProjection } from '../../../domain/momentProjections';
import type { LibraryChange } from '../libraryRows';

/** The whole library in its short form, as of one version: it never changes itself. */
export interface Catalogue extends Findable {
  /** Another one whenever something that is found or chosen has changed. */
  readonly version: string;
  readonly moments: readonly MomentProjection[];
  readonly byId: ReadonlyMap<string, FindableMoment>;
}

interface Holding {
  readonly version: string;
  readonly byId: ReadonlyMap<string, FindableMoment>;
  readonly customers: ReadonlyMap<string, CustomerProjection>;
}

/** What only some ask for is made when the first of them does. */
export function catalogueWith({ version, byId, customers }: Holding): Catalogue {
  const entries = [...byId.values()];
  const moments = once(() => entries.map(({ moment }) => moment));
  const tags = once(() => countTags(entries));
  return {
    version,
    byId,
    customers,
    entries,
    get moments() {
      return moments();
    },
    get tags() {
      return tags();
    },
  };
}

export function withNews(catalogue: Catalogue, version: string, news: readonly LibraryChange[]): Catalogue {
  const byId = new Map(catalogue.byId);
  // Who keeps something by the customers keeps it for as long as none of them changes.
  const isAboutCustomers = news.some((change) => change.customers.length + change.gone.length > 0);
  const known = isAboutCustomers ? new Map(catalogue.customers) : undefined;
  for (const change of news) {
    takeInMoments(byId, change.moments);
    if (known) takeInCustomers(known, change.customers);
    for (const id of change.gone) {
      byId.delete(id);
      known?.delete(id);
    }
  }
  return catalogueWith({ version, byId, customers: known ?? catalogue.customers });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
