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
  const customers = new Map(catalogue.customers);
  for (const change of news) {
    takeInMoments(byId, change.moments);
    takeInCustomers(customers, change.customers);
    for (const id of change.gone) {
      byId.delete(id);
      customers.delete(id);
    }
  }
  return catalogueWith({ version, byId, customers });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
