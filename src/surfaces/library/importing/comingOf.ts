import { CustomerId } from '../../../../domain/customers';
import type { Asked } from '../../../../domain/contract';
import type { RunRow } from './batches';

type Coming = NonNullable<Asked<'checkImport'>['body']['coming']>;

/** Customers of the same file whom these moments are about, and who will be there before them. */
export function comingOf(batch: readonly { readonly row: RunRow }[], rows: readonly RunRow[]): { coming?: Coming } {
  if (batch[0]?.row.of !== 'moments') return {};
  const sought = new Set(batch.map(({ row }) => row.cells['customerId']));
  const coming = rows.flatMap(({ of, cells, outcome }): Coming => {
    if (of !== 'customers' || !outcome || outcome.outcome === 'refused' || !sought.has(outcome.id)) return [];
    const alias = cells['alias'] ? { alias: cells['alias'] } : {};
    return [{ id: CustomerId.parse(outcome.id), name: cells['name'] ?? '', ...alias }];
  });
  return coming.length === 0 ? {} : { coming };
}
