import { addCustomer, Customer, CustomerEdit, editCustomer, NewCustomer, sameName } from './customers';
import { problemsAt } from './importProblems';
import {
  asWanted,
  columnsThatDiffer,
  differences,
  identity,
  refusedFor,
  type Decided,
  type Importing,
} from './importedRows';
import { readCells, yearIn, type ReadCells } from './spreadsheetCells';
import type { Cells } from './spreadsheetColumns';

export interface CustomerRow extends ReadCells {
  readonly cells: Cells;
  /** As the row gives them; nothing says yet that the id is one. */
  readonly id: string | undefined;
  readonly name: string | undefined;
}

export function readCustomerRow(cells: Cells): CustomerRow {
  const read = readCells('customers', cells);
  return { cells, ...read, id: textOf(read.values['id']), name: textOf(read.values['name']) };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What the id of a customer is made of when the row has none: the same name is the same customer. */
export function customerSeed(name: string): string {
  return `customer|${identity(name)}`;
}

const fields = Object.keys(NewCustomer.shape).filter((field) => field !== 'picture');

export interface CustomerDecision {
  readonly row: CustomerRow;
  readonly id: string;
  readonly stored: Customer | undefined;
}

export function decideCustomer({ row, id, stored }: CustomerDecision, { by, at }: Importing): Decided<Customer> {
  const values = { ...row.values, id, ...sinceTheSameYear(row.cells, stored) };
  const wanted = asWanted(stored, withOwner(values, stored), fields);
  const read = NewCustomer.safeParse(wanted);
  const problems = [...row.problems, ...(read.success ? [] : problemsAt('customers', read.error.issues, row.cells))];
  if (!read.success || problems.length > 0) return refusedFor(...eachColumnOnce(problems));
  if (!stored) return { outcome: 'added', record: addCustomer(read.data, by, at) };
  const changes = differences(stored, read.data, fields);
  if (Object.keys(changes).length === 0) return { outcome: 'unchanged' };
  const edit = CustomerEdit.parse({ ...changes, base: stored.revision });
  const record = editCustomer(stored, edit, by, at);
  return { outcome: 'changed', record, columns: columnsThatDiffer('customers', stored, record, row.cells) };
}

export function eachColumnOnce<P extends { readonly column: string }>(problems: readonly P[]): P[] {
  return problems.filter((problem, at) => problems.findIndex(({ column }) => column === problem.column) === at);
}

/** A year alone takes nothing from a customer whose day in that year is known. */
function sinceTheSameYear({ since = '' }: Cells, stored: Customer | undefined): { since?: string } {
  const year = yearIn(since);
  return year !== undefined && stored?.since?.startsWith(`${year}-`) ? { since: stored.since } : {};
}

/** A name without its id is still the same colleague; another name is somebody else. */
function withOwner(values: Readonly<Record<string, unknown>>, stored: Customer | undefined) {
  const owner = values['accountOwner'];
  if (typeof owner !== 'object' || owner === null || 'id' in owner) return values;
  const name = textOf(Reflect.get(owner, 'name'));
  const isTheSame =
    name !== undefined && stored?.accountOwner !== undefined && sameName(name, stored.accountOwner.name);
  return { ...values, accountOwner: isTheSame ? stored.accountOwner : { name: name ?? null, id: null } };
}
