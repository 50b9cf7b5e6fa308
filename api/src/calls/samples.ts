import type { Answered } from '../../../domain/contract';
import { addCustomer, type NewCustomer } from '../../../domain/customers';
import { projectMoment } from '../../../domain/momentProjections';
import { addMoment, type NewMoment } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import type { Partition, Ports, RowChange } from '../ports';
import { keys, listCustomers, listProjections, places, stored } from '../rows';
import type { Ask, Writer } from './ask';
import { libraryNow } from './library';
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
    return changeLibrary(ask, async () => {
      const [customers, moments] = await Promise.all([listCustomers(ports), listProjections(ports)]);
      const known = new Set<string>([...customers, ...moments].map(({ id }) => id));
      return [
        ...samples.customers.filter(({ id }) => !known.has(id)).map((customer) => customerRow(customer, by, at)),
        ...samples.moments.filter(({ id }) => !known.has(id)).flatMap((moment) => momentRows(moment, by, at)),
      ];
    });
  };

function customerRow(customer: NewCustomer, by: Person, at: string): RowChange {
  const body = stored({ ...addCustomer(customer, by, at), sample: true });
  return { put: 'insert', row: keys.customer(customer.id), body };
}

function momentRows(sample: NewMoment, by: Person, at: string): RowChange[] {
  const moment = { ...addMoment(sample, by, at), sample: true };
  return [
    { put: 'insert', row: keys.moment(moment.id), body: stored(moment) },
    { put: 'insert', row: keys.projection(moment.id), body: stored(projectMoment(moment)) },
  ];
}

/** All that is marked as a sample, except a customer about whom something real was added. */
export async function removeSamples(ask: Ask<'removeSamples'>): Promise<Answered<'removeSamples'>> {
  const { ports } = ask;
  return changeLibrary(ask, async () => {
    const [customers, moments] = await Promise.all([listCustomers(ports), listProjections(ports)]);
    const needed = new Set(moments.filter(({ sample }) => !sample).map(({ customer }) => customer));
    const leaving = customers.filter(({ id, sample }) => sample && !needed.has(id));
    const rows = [
      ...leaving.map(({ id }) => keys.customer(id)),
      ...moments.filter(({ sample }) => sample).flatMap(({ id }) => [keys.moment(id), keys.projection(id)]),
    ];
    return rows.map((row) => ({ put: 'remove', row }));
  });
}

/** All in one transaction; whoever does the same at the same moment makes us look again. */
async function changeLibrary({ ports }: Writer, rows: () => Promise<RowChange[]>): Promise<Answered<'readLibrary'>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await commitAll(ports, places.library(ports.home), await rows())) return libraryNow(ports);
  }
  throw busy();
}

async function commitAll(ports: Ports, place: Partition, rows: readonly RowChange[]): Promise<boolean> {
  return rows.length === 0 || (await ports.store.commit(place, rows)) === 'done';
}
