import { CustomerId } from '../../../../domain/customers';
import type { Asked } from '../../../../domain/contract';
import type { RowOutcome } from '../../../../domain/importCalls';
import { shownWords, valueNamed } from '../../../../domain/spreadsheetWords';
import type { Placed, RunRow } from './batches';

type Customers = NonNullable<Asked<'checkImport'>['body']['coming']>;

/** The customers of a file, who will be there by the time its moments are brought in. */
export class Coming {
  private readonly customers = new Map<string, Customers[number]>();

  note({ of, cells }: RunRow, outcome: RowOutcome): void {
    if (of !== 'customers' || outcome.outcome === 'refused') return;
    const alias = cells['alias'] ? { alias: cells['alias'] } : {};
    const shown = valueNamed(shownWords, cells['shown'] ?? '');
    this.customers.set(outcome.id, {
      ...{ id: CustomerId.parse(outcome.id), name: cells['name'] ?? '', ...alias },
      ...(shown === 'name' || shown === 'alias' ? { shown } : {}),
    });
  }

  /** Whom these moments are about. */
  of(placed: readonly Placed[]): { coming?: Customers } {
    const sought = new Set(placed.flatMap(({ row }) => (row.of === 'moments' ? [row.cells['customerId'] ?? ''] : [])));
    const coming = [...sought].flatMap((id) => this.customers.get(id) ?? []);
    return coming.length === 0 ? {} : { coming };
  }
}
