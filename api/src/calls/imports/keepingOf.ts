import { projectCustomer } from '../../../../domain/customers';
import { projectMoment } from '../../../../domain/momentProjections';
import type { RowChange } from '../../ports';
import { keys, stored } from '../../rows';
import type { LibraryKeeping } from '../keepInLibrary';
import type { DecidedRow } from './decidedRow';

/** What the rows of a file change in the library, as one transaction. */
export function keepingOf(decided: readonly DecidedRow[]): LibraryKeeping {
  const customers = decided.flatMap(customerKept);
  const moments = decided.flatMap(momentKept);
  return {
    rows: [...customers.map(({ row }) => row), ...moments.flatMap(({ rows }) => rows)],
    customers: customers.map(({ projection }) => projection),
    moments: moments.map(({ projection }) => projection),
  };
}

function customerKept(decided: DecidedRow) {
  if (decided.of !== 'customers' || !('record' in decided.decided)) return [];
  const { record } = decided.decided;
  return [{ row: written(keys.customer(record.id), record, decided.etag), projection: projectCustomer(record) }];
}

function momentKept(decided: DecidedRow) {
  if (decided.of !== 'moments' || !('record' in decided.decided)) return [];
  const { record } = decided.decided;
  const projection = projectMoment(record);
  const beside: RowChange = { put: 'upsert', row: keys.projection(record.id), body: stored(projection) };
  return [{ rows: [written(keys.moment(record.id), record, decided.etag), beside], projection }];
}

function written(row: string, record: object, etag: string | undefined): RowChange {
  const body = stored(record);
  return etag === undefined ? { put: 'insert', row, body } : { put: 'replace', row, body, etag };
}
