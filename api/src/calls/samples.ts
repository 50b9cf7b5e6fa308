import type { Answered } from '../../../domain/contract';
import { addCustomer, projectCustomer, type Customer, type NewCustomer } from '../../../domain/customers';
import { projectMoment } from '../../../domain/momentProjections';
import { addMoment, type Moment, type NewMoment } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { checkIsCurator } from '../access/curators';
import { catalogueOf, type Catalogue } from '../catalogue/catalogue';
import type { RowChange } from '../ports';
import { keys, stored } from '../rows';
import type { Ask } from './ask';
import { keepInLibrary, type LibraryKeeping } from './keepInLibrary';
import { homeFor } from './library';
import { busy, mostTries } from './records';

export interface Samples {
  readonly customers: readonly NewCustomer[];
  readonly moments: readonly NewMoment[];
}

/** Where the samples come from; whoever loads them owns them. */
export type SampleSource = (owner: Person, at: string) => Samples;

/** Fictional customers and their moments, marked as samples. Loaded twice they are there once. */
export const loadSamples =
  (samplesFor: SampleSource) =>
  async (ask: Ask<'loadSamples'>): Promise<Answered<'loadSamples'>> => {
    const { ports, by } = ask;
    const at = ports.clock().toISOString();
    const samples = samplesFor(by, at);
    return changeLibrary(ask, (library) => {
      if (hasSomethingReal(library)) checkIsCurator(ask);
      const { byId, customers } = library;
      const unknown = samples.customers.filter(({ id }) => !customers.has(id));
      const untold = samples.moments.filter(({ id }) => !byId.has(id));
      return adding(
        unknown.map((customer) => ({ ...addCustomer(customer, by, at), sample: true })),
        untold.map((moment) => ({ ...addMoment(moment, by, at), sample: true })),
      );
    });
  };

/** From then on fictional customers among them are for the curators to decide. */
function hasSomethingReal({ customers, moments }: Catalogue): boolean {
  return [...customers.values()].some(({ sample }) => !sample) || moments.some(({ sample }) => !sample);
}

function adding(customers: readonly Customer[], moments: readonly Moment[]): LibraryKeeping {
  const projections = moments.map(projectMoment);
  const insert = (row: string, body: object): RowChange => ({ put: 'insert', row, body: stored(body) });
  return {
    rows: [
      ...customers.map((customer) => insert(keys.customer(customer.id), customer)),
      ...moments.map((moment) => insert(keys.moment(moment.id), moment)),
      ...projections.map((projection) => insert(keys.projection(projection.id), projection)),
    ],
    customers: customers.map(projectCustomer),
    moments: projections,
  };
}

/** All that is marked as a sample, except a customer about whom something real was added. */
export async function removeSamples(ask: Ask<'removeSamples'>): Promise<Answered<'removeSamples'>> {
  return changeLibrary(ask, ({ moments, customers }) => {
    const leaving = moments.filter(({ sample }) => sample).map(({ id }) => id);
    const needed = new Set(moments.filter(({ sample }) => !sample).map(({ customer }) => customer));
    const strangers = [...customers.values()].filter(({ id, sample }) => sample && !needed.has(id)).map(({ id }) => id);
    const rows = [...strangers.map(keys.customer), ...leaving.flatMap((id) => [keys.moment(id), keys.projection(id)])];
    return { rows: rows.map((row) => ({ put: 'remove', row })), gone: [...strangers, ...leaving] };
  });
}

/** All in one transaction; whoever does the same at the same moment makes us look again. */
async function changeLibrary(
  ask: Ask<'loadSamples' | 'removeSamples'>,
  change: (library: Catalogue) => LibraryKeeping,
): Promise<Answered<'loadSamples'>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const keeping = change(await catalogueOf(ask.ports));
    if (keeping.rows.length === 0 || (await keepInLibrary({ ports: ask.ports }, keeping)) === 'done')
      return homeFor(ask);
  }
  throw busy();
}
