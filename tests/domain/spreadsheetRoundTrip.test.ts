import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Customer } from '../../domain/customers';
import { decideCustomer, readCustomerRow } from '../../domain/importedCustomers';
import { decideMoment, readMomentRow } from '../../domain/importedMoments';
import { findCustomer, findOwner, knownCustomers } from '../../domain/importNames';
import type { Decided, Importing } from '../../domain/importedRows';
import type { AnyMoment } from '../../domain/momentDrafts';
import type { Cells, Sheet } from '../../domain/spreadsheetColumns';
import { customerCells, momentCells } from '../../domain/spreadsheets';
import { readTable, writeSheet } from '../../src/surfaces/library/importing/csv';
import { readLibraryFile, writeLibraryFile } from '../../src/surfaces/library/importing/libraryFile';
import { cellsBy, leftOut, mappingOf } from '../../src/surfaces/library/importing/mapping';
import { randomLibrary } from '../support/randomLibrary';
import { mai } from '../support/people';

// After every day that a random library may hold: nothing was heard on a day that is still to come.
const importing: Importing = { by: mai, at: '9999-12-30T09:00:00.000Z', incomplete: 'refuse' };
const pause = () => Promise.resolve();

interface Library {
  readonly customers: readonly Customer[];
  readonly moments: readonly AnyMoment[];
}

function cells({ customers, moments }: Library, language: 'en' | 'vi') {
  const byId = new Map<string | undefined, Customer>(customers.map((customer) => [customer.id, customer]));
  return {
    customers: customers.map((customer) => customerCells(customer, language)),
    moments: moments.map((moment) => momentCells(moment, byId.get(moment.customer), language)),
  };
}

function decidedCustomer({ customers }: Library, cells: Cells): Decided<object> {
  const row = readCustomerRow(cells);
  return decideCustomer({ row, id: row.id ?? '', stored: customers.find(({ id }) => id === row.id) }, importing);
}

function decidedMoment({ customers, moments }: Library, cells: Cells): Decided<object> {
  const row = readMomentRow(cells);
  const stored = moments.find(({ id }) => id === row.id);
  const customer = findCustomer(knownCustomers(customers), row.customer, cells);
  const owner = findOwner([mai], row.owner, stored?.owner);
  const unknown = [customer, owner].flatMap((sought) => ('problem' in sought ? [sought.problem] : []));
  return decideMoment(
    {
      ...{ row, id: row.id ?? '', stored, unknown },
      customer: 'found' in customer ? customer.found : undefined,
      owner: 'found' in owner ? owner.found : undefined,
    },
    importing,
  );
}

async function throughAFile(sheet: Sheet, all: readonly Cells[], language: 'en' | 'vi'): Promise<Cells[]> {
  const { headings, rows } = await readTable(writeSheet(sheet, all, language), pause);
  const mapping = mappingOf(sheet, headings);
  expect(leftOut(mapping, headings)).toEqual([]);
  return rows.map(cellsBy(mapping));
}

test.each(['en', 'vi'] as const)('what is written to a file (%s) and read again changes nothing', async (language) => {
  await fc.assert(
    fc.asyncProperty(randomLibrary, async (library) => {
      const written = cells(library, language);
      const customers = await throughAFile('customers', written.customers, language);
      const moments = await throughAFile('moments', written.moments, language);
      expect(customers).toHaveLength(library.customers.length);
      expect(moments).toHaveLength(library.moments.length);
      for (const row of customers) expect(decidedCustomer(library, row)).toEqual({ outcome: 'unchanged' });
      for (const row of moments) expect(decidedMoment(library, row)).toEqual({ outcome: 'unchanged' });
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test('what is written to a JSON file and read again changes nothing', () => {
  fc.assert(
    fc.property(randomLibrary, (library) => {
      const records = readLibraryFile(writeLibraryFile(library)) ?? [];
      expect(records).toHaveLength(library.customers.length + library.moments.length);
      for (const { of, cells: row } of records) {
        const decided = of === 'customers' ? decidedCustomer(library, row) : decidedMoment(library, row);
        expect(decided).toEqual({ outcome: 'unchanged' });
      }
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test('nothing in a written file is run by a spreadsheet', async () => {
  await fc.assert(
    fc.asyncProperty(randomLibrary, async (library) => {
      const { moments } = cells(library, 'en');
      const raw = (await import('papaparse')).default.parse<string[]>(writeSheet('moments', moments, 'en').slice(1), {
        delimiter: ',',
      }).data;
      for (const cell of raw.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

test('brought into an empty library, a written one is the same again', async () => {
  await fc.assert(
    fc.asyncProperty(randomLibrary, async (library) => {
      const written = cells(library, 'vi');
      const empty = { customers: [], moments: [] };
      const customers = written.customers.map((row) => recordOf(decidedCustomer(empty, row)) as Customer);
      const known = { customers, moments: [] };
      const moments = written.moments.map((row) => recordOf(decidedMoment(known, row)) as AnyMoment);
      expect(cells({ customers, moments }, 'en')).toEqual(cells(library, 'en'));
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

function recordOf(decided: Decided<object>): object {
  if (decided.outcome !== 'added') throw new Error(JSON.stringify(decided));
  return decided.record;
}
