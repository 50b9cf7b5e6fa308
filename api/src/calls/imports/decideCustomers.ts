import { CustomerId, isAliasShown, shownName, type Customer } from '../../../../domain/customers';
import type { ImportBatch } from '../../../../domain/importCalls';
import { customerSeed, decideCustomer, readCustomerRow, type CustomerRow } from '../../../../domain/importedCustomers';
import { customerCalled, type KnownCustomers } from '../../../../domain/importNames';
import { cellProblem } from '../../../../domain/importProblems';
import { refusedFor, type Decided } from '../../../../domain/importedRows';
import type { Ports } from '../../ports';
import { hashed, readCustomer } from '../../rows';
import { isToldWithoutName } from '../momentCustomers';
import type { DecidedRow, Importer } from './decidedRow';
import { inHandfuls } from './inHandfuls';
import { customersIn } from './known';

export async function decideCustomers({ ports, by, isThere }: Importer, batch: ImportBatch): Promise<DecidedRow[]> {
  const { incomplete } = batch;
  const rows = batch.rows.map(({ row, cells }) => ({ number: row, row: readCustomerRow(cells) }));
  const known = rows.some(({ row }) => row.id === undefined) ? await customersIn(ports) : undefined;
  const at = ports.clock().toISOString();
  return inHandfuls(rows, async ({ number, row }) => {
    const id = idOf(row, known);
    const read = CustomerId.safeParse(id);
    const isRead = read.success && (isThere?.(id) ?? true);
    const kept = isRead ? await readCustomer(ports, read.data) : undefined;
    const stored = kept?.value.removed ? undefined : kept?.value;
    const decided = await named(ports, decideCustomer({ row, id, stored }, { by, at, incomplete }));
    const isNamedOtherwise = stored && 'record' in decided && shownName(decided.record) !== shownName(stored);
    const toldOtherwise = isNamedOtherwise ? { customer: stored.id } : undefined;
    return { of: 'customers', row: number, id, etag: kept?.etag, revision: stored?.revision, toldOtherwise, decided };
  });
}

/** A file names nobody against their wish either. */
async function named(ports: Ports, decided: Decided<Customer>): Promise<Decided<Customer>> {
  if (decided.outcome !== 'changed' || isAliasShown(decided.record)) return decided;
  if (!(await isToldWithoutName(ports, decided.record.id))) return decided;
  return refusedFor(cellProblem(decided.record.alias === undefined ? 'alias' : 'shown', 'needsAlias'));
}

/** Its own, else that of the customer of this name, else one that the same name always makes. */
function idOf({ id, name }: CustomerRow, known: KnownCustomers | undefined): string {
  if (id !== undefined) return id;
  return (known && name !== undefined && customerCalled(known, name)) || hashed(customerSeed(name ?? ''));
}
