import * as z from 'zod/mini';
import { NewCustomer, type Customer } from '../../../../domain/customers';
import { NewDraft, type AnyMoment } from '../../../../domain/momentDrafts';
import { writeCells } from '../../../../domain/spreadsheetCells';
import type { Cells, Sheet } from '../../../../domain/spreadsheetColumns';

const format = 'customer-moment-library';

const LibraryFile = z.object({
  format: z.literal(format),
  version: z.literal(1),
  customers: z.array(z.unknown()),
  moments: z.array(z.unknown()),
});

export interface WholeLibrary {
  readonly customers: readonly Customer[];
  readonly moments: readonly AnyMoment[];
}

/** Pictures stay in the library: a file names none. */
const customerFields = Object.keys(NewCustomer.shape).filter((field) => field !== 'picture');
const momentFields = [...Object.keys(NewDraft.shape).filter((field) => field !== 'picture'), 'state'];

/** The library as a file that says it all: brought in again it changes nothing. */
export function writeLibraryFile({ customers, moments }: WholeLibrary): string {
  const file: z.infer<typeof LibraryFile> = {
    format,
    version: 1,
    customers: customers.map((customer) => fieldsOf(customer, customerFields)),
    moments: moments.map((moment) => fieldsOf(moment, momentFields)),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function fieldsOf(record: object, fields: readonly string[]): object {
  const named = fields.map((field) => [field, Reflect.get(record, field) as unknown] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

export interface FileRecord {
  readonly of: Sheet;
  readonly cells: Cells;
}

/** Every record as the row that a spreadsheet would hold; `undefined`: this is no file of ours. */
export function readLibraryFile(text: string): FileRecord[] | undefined {
  const read = LibraryFile.safeParse(parsed(text));
  if (!read.success) return undefined;
  const { customers, moments } = read.data;
  return [
    ...customers.map((record) => ({
      of: 'customers' as const,
      cells: writeCells('customers', asObject(record), 'en'),
    })),
    ...moments.map((record) => ({ of: 'moments' as const, cells: writeCells('moments', withWhom(record), 'en') })),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const asObject = (record: unknown): object => (typeof record === 'object' && record !== null ? record : {});

function withWhom(record: unknown): object {
  const { customer, customerName, ...moment } = asObject(record) as { customer?: unknown; customerName?: unknown };
  return { ...moment, customer: { id: customer, name: customerName } };
}
