import type { Customer } from '../../domain/customers';
import { projectCustomer } from '../../domain/customers';
import { countTags, findable, type Findable } from '../../domain/findable';
import { findCustomers } from '../../domain/findingCustomers';
import { findMoments } from '../../domain/findingMoments';
import { libraryHome } from '../../domain/libraryHome';
import type { MomentProjection } from '../../domain/momentProjections';
import { typeAhead } from '../../domain/typingAhead';
import { LibraryHome } from '../../src/surfaces/library/home/LibraryHome';
import { useHome } from '../../src/surfaces/library/home/useHome';
import { printRoute } from '../../src/surfaces/library/route';
import { useRoute } from '../../src/surfaces/library/useRoute';
import { mai } from '../support/people';
import { ScriptedApi } from './surfaceScene';

export interface Shelved {
  readonly customers: readonly Customer[];
  readonly moments: readonly MomentProjection[];
  readonly isCurator?: boolean;
  readonly thanks?: number;
  readonly thanked?: MomentProjection['id'];
}

type Answers = ConstructorParameters<typeof ScriptedApi>[0];

/** A library that is found by the very rules of the API; `shelved` may change while it is looked at. */
export function libraryApi(shelved: () => Shelved, more: Answers = {}): ScriptedApi {
  return new ScriptedApi({ ...findingAnswers(shelved), ...more });
}

export function findingAnswers(shelved: () => Shelved) {
  const now = () => new Date().toISOString();
  const who = () => ({ ...mai, isCurator: shelved().isCurator ?? false });
  const library = (): Findable => {
    const { customers, moments } = shelved();
    const entries = moments.map(findable);
    return {
      entries,
      customers: new Map(customers.map((customer) => [customer.id, projectCustomer(customer)])),
      tags: countTags(entries),
    };
  };
  const home = () =>
    libraryHome(library(), { who: who(), at: now(), thanks: shelved().thanks ?? 0, thanked: shelved().thanked });
  return {
    openLibrary: home,
    findMoments: ({ query: { after, ...finding } }) =>
      findMoments(library(), { finding, after, who: who(), at: now() }),
    findCustomers: ({ query }) => findCustomers(library(), { ...query, who: who(), at: now() }),
    typeAhead: ({ query }) => typeAhead(library(), { q: query.q, who: who() }),
  } satisfies Answers;
}

/** The library's first page at its address; of any other page only the address. */
export function HomePage() {
  const [route, go] = useRoute();
  const here = useHome(route.at === 'home');
  if (route.at !== 'home') return <p>{`at ${printRoute(route)}`}</p>;
  return <LibraryHome here={here} find={route.find} go={go} />;
}
