import { CustomerId } from '../../../../domain/customers';
import type { ImportBatch } from '../../../../domain/importCalls';
import { decideMoment, momentSeed, readMomentRow, type MomentRow } from '../../../../domain/importedMoments';
import {
  findCustomer,
  findOwner,
  headlineKey,
  knownCustomers,
  type KnownCustomer,
  type KnownCustomers,
} from '../../../../domain/importNames';
import { MomentId } from '../../../../domain/moments';
import type { Person } from '../../../../domain/people';
import { AnyMoment } from '../../../../domain/momentDrafts';
import { mayStayTold } from '../../../../domain/momentStates';
import { hashed, keys, places, readCustomer, readRow } from '../../rows';
import type { DecidedRow, Importer } from './decidedRow';
import { inHandfuls } from './inHandfuls';
import { customersIn, headlinesIn, peopleIn } from './known';

interface NumberedRow {
  readonly number: number;
  readonly row: MomentRow;
}

export async function decideMoments(importer: Importer, batch: ImportBatch): Promise<DecidedRow[]> {
  const { ports, by } = importer;
  const rows = batch.rows.map(({ row, cells }) => ({ number: row, row: readMomentRow(cells) }));
  const [customers, people] = await Promise.all([customersOf(importer, rows, batch), peopleOf(importer, rows)]);
  const idOf = await idsOf(importer, rows);
  const importing = { by, at: ports.clock().toISOString(), incomplete: batch.incomplete };
  return inHandfuls(rows, async ({ number, row }) => {
    const whom = findCustomer(customers, row.customer, row.cells);
    const customer = 'found' in whom ? whom.found : undefined;
    const id = idOf(row, customer?.id);
    const kept = await readKept(importer, id);
    // A draft that was thrown away leaves its place to whoever brings it again.
    const stored = kept?.value.removed ? undefined : kept?.value;
    const whose = findOwner(people, row.owner, stored?.owner);
    const owner = 'found' in whose ? whose.found : undefined;
    const problems = [whom, whose].flatMap((sought) => ('problem' in sought ? [sought.problem] : []));
    const unknown = problems.filter(({ kind }) => !(row.wantsDraft && kind === 'unknownCustomer' && row.customer.name));
    const decided = decideMoment({ row, id, stored, customer, owner, unknown }, importing);
    const isToldOtherwise = stored && 'record' in decided && mayStayTold(decided.record) !== mayStayTold(stored);
    const toldOtherwise = isToldOtherwise ? { moment: stored.id } : undefined;
    const known = { etag: kept?.etag, revision: stored?.revision, customer: customer?.id };
    return { of: 'moments', row: number, id, ...known, toldOtherwise, decided };
  });
}

async function readKept({ ports, isThere }: Importer, id: string) {
  const read = MomentId.safeParse(id);
  if (!read.success || isThere?.(id) === false) return undefined;
  return readRow(ports, { ...places.library(ports.home), row: keys.moment(read.data) }, AnyMoment);
}

/** Rows that give ids are looked up one by one, which costs the same in a library of any size. */
async function customersOf(
  { ports, isThere }: Importer,
  rows: readonly NumberedRow[],
  { coming = [] }: ImportBatch,
): Promise<KnownCustomers> {
  const isNamed = rows.some(({ row: { customer } }) => customer.id === undefined && customer.name !== undefined);
  if (isNamed || isThere) {
    const known = await customersIn(ports);
    if (coming.length === 0) return known;
    const together = new Map<string, KnownCustomer>([...known.byId, ...coming.map((one) => [one.id, one] as const)]);
    return knownCustomers([...together.values()]);
  }
  const ids = [...new Set(rows.flatMap(({ row }) => row.customer.id ?? []))];
  const read = await inHandfuls(ids, async (id) => {
    const given = CustomerId.safeParse(id);
    return given.success ? readCustomer(ports, given.data) : undefined;
  });
  const there = read.flatMap((kept) => (kept && !kept.value.removed ? [kept.value] : []));
  return knownCustomers([...there, ...coming]);
}

async function peopleOf({ ports, by }: Importer, rows: readonly NumberedRow[]): Promise<Person[]> {
  const isSought = ({ row: { owner } }: NumberedRow) =>
    (owner.id === undefined) !== (owner.name === undefined) && owner.id !== by.id && owner.name !== by.name;
  return rows.some(isSought) ? [by, ...(await peopleIn(ports))] : [by];
}

/** Its own id, else that of the moment of this customer with this headline, else one that the two always make. */
async function idsOf({ ports }: Importer, rows: readonly NumberedRow[]) {
  const headlines = rows.some(({ row }) => row.id === undefined) ? await headlinesIn(ports) : undefined;
  return ({ id, headline = '', customer: { name = '' } }: MomentRow, customer: CustomerId | undefined): string => {
    if (id !== undefined) return id;
    const made = hashed(momentSeed(customer ?? name, headline));
    const known: readonly string[] = headlines?.get(headlineKey(customer, headline)) ?? [];
    return known.includes(made) ? made : (known[0] ?? made);
  };
}
