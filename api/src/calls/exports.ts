import type { Answered } from '../../../domain/contract';
import { Customer } from '../../../domain/customers';
import { exportPage } from '../../../domain/importCalls';
import { AnyMoment } from '../../../domain/momentDrafts';
import { Problem } from '../../../domain/problems';
import type * as z from 'zod';
import { checkIsCurator } from '../access/curators';
import { catalogueOf } from '../catalogue/catalogue';
import type { Ports } from '../ports';
import { after, kept, keys, places } from '../rows';
import type { Ask } from './ask';

/** Below the smallest character of an id: what comes right after a key that was read. */
const next = '!';

/** Customers first, so that whoever reads on knows whom the moments are about. */
export async function exportLibrary(ask: Ask<'exportLibrary'>): Promise<Answered<'exportLibrary'>> {
  checkIsCurator(ask);
  const from = ask.query.after ?? keys.customers;
  if (from.startsWith(keys.customers)) return customersFrom(ask.ports, from);
  if (from.startsWith(keys.moments)) return momentsFrom(ask.ports, from);
  throw new Problem('badRequest', 'This is not a page of the library.');
}

async function customersFrom(ports: Ports, from: string): Promise<Answered<'exportLibrary'>> {
  const { records, last } = await page(ports, { from, prefix: keys.customers }, Customer);
  const { moments } = await catalogueOf(ports);
  const named = new Set(moments.filter(isTakenOut).map(({ customer }) => customer));
  // A sample that a moment of one's own is about goes with it.
  const customers = records.filter(({ id, sample, removed }) => !removed && (!sample || named.has(id)));
  return { customers, moments: [], next: last ?? keys.moments };
}

async function momentsFrom(ports: Ports, from: string): Promise<Answered<'exportLibrary'>> {
  const { records, last } = await page(ports, { from, prefix: keys.moments }, AnyMoment);
  const moments = records.filter((moment) => !moment.removed && isTakenOut(moment));
  return { customers: [], moments, ...(last === undefined ? {} : { next: last }) };
}

function isTakenOut({ sample, state }: Pick<AnyMoment, 'sample' | 'state'>): boolean {
  return !sample && state !== 'withdrawn';
}

interface Range {
  readonly from: string;
  readonly prefix: string;
}

async function page<S extends z.core.$ZodType>(ports: Ports, { from, prefix }: Range, schema: S) {
  const range = { from, to: after(prefix), most: exportPage };
  const found = await ports.store.list({ ...places.library(ports.home), ...range });
  const end = found.at(-1)?.row;
  return {
    records: found.map((row) => kept(schema, row).value),
    last: found.length < exportPage || end === undefined ? undefined : `${end}${next}`,
  };
}
