import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { EtagOf } from '../ports';
import { splitJson } from './entities';
import type { Patience } from './patience';
import type { EncodedChange } from './storeLimits';

interface Sending {
  readonly partition: string;
  readonly rows: readonly EncodedChange[];
  readonly options: Patience;
}

/** One row by itself, several in one transaction: all of them or none. */
export async function sendRows(client: TableClient, { partition, rows, options }: Sending): Promise<EtagOf> {
  const [only] = rows;
  if (only && rows.length === 1) {
    await sendAlone(client, { partition, only, options });
    return () => undefined;
  }
  const { subResponses } = await client.submitTransaction(
    rows.map((row) => actionOf(partition, row)),
    options,
  );
  // Answered in the order in which they were sent.
  const places = new Map(rows.map(({ change }, place) => [change.row, place]));
  return (row) => subResponses[places.get(row) ?? -1]?.etag;
}

interface SendingAlone {
  readonly partition: string;
  readonly only: EncodedChange;
  readonly options: Patience;
}

async function sendAlone(client: TableClient, { partition, only, options }: SendingAlone): Promise<void> {
  const { change, json } = only;
  switch (change.put) {
    case 'insert':
      await client.createEntity(splitJson(partition, change.row, json), options);
      return;
    case 'upsert':
      await client.upsertEntity(splitJson(partition, change.row, json), 'Replace', options);
      return;
    case 'replace':
      await client.updateEntity(splitJson(partition, change.row, json), 'Replace', { etag: change.etag, ...options });
      return;
    case 'remove':
      await client.deleteEntity(partition, change.row, { etag: change.etag ?? '*', ...options });
  }
}

function actionOf(partition: string, { change, json }: EncodedChange): TransactionAction {
  switch (change.put) {
    case 'insert':
      return ['create', splitJson(partition, change.row, json)];
    case 'upsert':
      return ['upsert', splitJson(partition, change.row, json), 'Replace'];
    case 'replace':
      return ['update', splitJson(partition, change.row, json), 'Replace', { etag: change.etag }];
    case 'remove':
      return ['delete', { partitionKey: partition, rowKey: change.row }];
  }
}
