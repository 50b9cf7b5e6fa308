import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { Committed, EtagOf, RowChange, Store, StoredRow, Table } from '../ports';
import { joinBody, splitBody, type Entity } from './entities';
import { checkCommit } from './storeLimits';
import { together } from './together';

export type ConnectTable = (table: Table) => TableClient;

type Point = Parameters<Store['read']>[0];
type Range = Parameters<Store['list']>[0];

interface Writing {
  readonly partition: string;
  readonly changes: readonly RowChange[];
  readonly hear: ((etagOf: EtagOf) => void) | undefined;
}

/** All attempts of one commit end well within the overlap that readers of changes read again. */
const patienceMs = 5_000;

/** Azure Table Storage. A missing table is made by the first write to it. */
export function tableStore(connect: ConnectTable): Store {
  const clients = new Map<Table, TableClient>();
  const made = new Set<Table>();

  function clientOf(table: Table): TableClient {
    const client = clients.get(table) ?? connect(table);
    clients.set(table, client);
    return client;
  }

  async function write(table: Table, { partition, changes, hear }: Writing): Promise<Committed> {
    try {
      const etagOf = await send(clientOf(table), partition, changes);
      hear?.(etagOf);
      return 'done';
    } catch (error) {
      if (statusOf(error) === 409) return 'taken';
      if (statusOf(error) === 412) return 'moved';
      if (statusOf(error) !== 404) throw error;
      // The service names a missing table and a missing row alike once it answers for a transaction.
      if (made.has(table)) return 'moved';
      await clientOf(table).createTable(patience());
      made.add(table);
      return write(table, { partition, changes, hear });
    }
  }

  async function read({ table, partition, row }: Point): Promise<StoredRow | undefined> {
    try {
      return storedRow(await clientOf(table).getEntity<Entity>(partition, row, patience()));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  async function list({ table, partition, from, to, most = Infinity }: Range): Promise<StoredRow[]> {
    const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
    const pages = clientOf(table)
      .listEntities<Entity>({ queryOptions: { filter }, ...patience() })
      .byPage({ maxPageSize: Math.min(most, 1_000) });
    try {
      const rows: StoredRow[] = [];
      for await (const page of pages) {
        rows.push(...page.map(storedRow));
        if (rows.length >= most) break;
      }
      return rows.slice(0, most);
    } catch (error) {
      if (statusOf(error) === 404) return [];
      throw error;
    }
  }

  const readTogether = together<Point, StoredRow | undefined>(([point]) => read(point));
  const listTogether = together<Range, StoredRow[]>(([range]) => list(range));
  return {
    read: (point) => readTogether(keyOf(point.table, point.partition, point.row), point),
    async list(range) {
      const { table, partition, from, to, most } = range;
      // Whoever sorts them sorts their own.
      return [...(await listTogether(keyOf(table, partition, from, to, most), range))];
    },
    async commit({ table, partition }, changes, hear) {
      checkCommit(changes);
      return write(table, { partition, changes, hear });
    },
  };
}

/** By which who asks for the same is known. */
function keyOf(...asked: readonly (string | number | undefined)[]): string {
  return asked.join('\n');
}

function patience() {
  return { abortSignal: AbortSignal.timeout(patienceMs) };
}

function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}

function storedRow(entity: Entity & { etag?: string }): StoredRow {
  return { row: entity.rowKey, body: joinBody(entity), etag: entity.etag ?? '' };
}

async function send(client: TableClient, partition: string, changes: readonly RowChange[]): Promise<EtagOf> {
  const [only] = changes;
  if (only && changes.length === 1) {
    await sendAlone(client, partition, only);
    return () => undefined;
  }
  const actions = changes.map((change) => actionOf(partition, change));
  const { subResponses } = await client.submitTransaction(actions, patience());
  // Answered in the order in which they were sent.
  return (row) => subResponses[changes.findIndex((change) => change.row === row)]?.etag;
}

async function sendAlone(client: TableClient, partition: string, change: RowChange): Promise<void> {
  switch (change.put) {
    case 'insert':
      await client.createEntity(splitBody(partition, change.row, change.body), patience());
      return;
    case 'upsert':
      await client.upsertEntity(splitBody(partition, change.row, change.body), 'Replace', patience());
      return;
    case 'replace': {
      const options = { etag: change.etag, ...patience() };
      await client.updateEntity(splitBody(partition, change.row, change.body), 'Replace', options);
      return;
    }
    case 'remove':
      await client.deleteEntity(partition, change.row, { etag: change.etag ?? '*', ...patience() });
  }
}

function actionOf(partition: string, change: RowChange): TransactionAction {
  switch (change.put) {
    case 'insert':
      return ['create', splitBody(partition, change.row, change.body)];
    case 'upsert':
      return ['upsert', splitBody(partition, change.row, change.body), 'Replace'];
    case 'replace':
      return ['update', splitBody(partition, change.row, change.body), 'Replace', { etag: change.etag }];
    case 'remove':
      return ['delete', { partitionKey: partition, rowKey: change.row }];
  }
}
