import { Customer, projectCustomer } from '../../../domain/customers';
import { findable, type FindableMoment } from '../../../domain/findable';
import { MomentProjection, projectMoment } from '../../../domain/momentProjections';
import { readAnyMoment } from '../libraryRows';
import type { Ports } from '../ports';
import { keys, listRows, places } from '../rows';
import { catalogueWith, type Catalogue } from './snapshot';

const atOnce = 20;

/** Every projection and every customer, all pages. */
export async function loadCatalogue(ports: Ports, version: string): Promise<Catalogue> {
  const place = places.library(ports.home);
  const [projections, customers] = await Promise.all([
    listRows(ports, { ...place, prefix: keys.projections }, MomentProjection),
    listRows(ports, { ...place, prefix: keys.customers }, Customer),
  ]);
  const byId = new Map<string, FindableMoment>();
  for (const moment of await withWords(ports, valuesOf(projections))) byId.set(moment.id, findable(moment));
  const present = valuesOf(customers)
    .filter(({ removed }) => !removed)
    .map(projectCustomer);
  return catalogueWith({ version, byId, customers: new Map(present.map((customer) => [customer.id, customer])) });
}

function valuesOf<T>(rows: readonly { readonly value: T }[]): T[] {
  return rows.map(({ value }) => value);
}

/** The first release wrote projections without words: they are made again from the moments themselves. */
async function withWords(ports: Ports, projections: readonly MomentProjection[]): Promise<MomentProjection[]> {
  const whole = projections.filter(({ words }) => words !== undefined);
  const early = projections.filter(({ words }) => words === undefined);
  const again: MomentProjection[] = [];
  for (let from = 0; from < early.length; from += atOnce) {
    const some = early.slice(from, from + atOnce);
    const read = await Promise.all(some.map(({ id }) => readAnyMoment(ports, id)));
    again.push(...read.flatMap((moment) => (moment ? [projectMoment(moment.value)] : [])));
  }
  return [...whole, ...again];
}
