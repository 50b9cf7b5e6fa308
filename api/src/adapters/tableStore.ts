import { odata, type TableClient } from '@azure/data-tables';
import type { Store, StoredRow, Table } from '../ports';
import { joinBody, type Entity } from './entities';
import { within, type Patience } from './patience';
import { readBefore } from './readBefore';
import { statusOf, tableCommits } from './tableCommits';
import { keyOf, together } from './together';

export type ConnectTable = (table: Table) => TableClient;

type Point = Parameters<Store['read']>[0];
type Range = Parameters<Store['list']>[0];

const patienceMs = 5_000;

/** Azure Table Storage. A missing table is made by the first write to it. */
export function tableStore(connect: ConnectTable): Store {
  const clients = new Map<Table, TableClient>();
  const unchanged = readBefore();

  function clientOf(table: Table): TableClient {
    const client = clients.get(table) ?? connect(table);
    clients.set(table, client);
    return client;
  }

  async function read({ table, partition, row }: Point): Promise<StoredRow | undefined> {
    try {
      const found = await within(patienceMs, (options) => clientOf(table).getEntity<Entity>(partition, row, options));
      return unchanged(keyOf(table, partition, row), found.etag, () => storedRow(found));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  async function list({ table, partition, from, to, most = Infinity }: Range): Promise<StoredRow[]> {
    try {
      return await within(patienceMs, (options) => listRows({ table, partition, from, to, most }, options));
    } catch (error) {
      if (statusOf(error) === 404) return [];
      throw error;
    }
  }

  async function listRows({ table, partition, from, to, most }: Required<Range>, options: Patience) {
    const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
    const pages = clientOf(table)
      .listEntities<Entity>({ queryOptions: { filter }, ...options })
      .byPage({ maxPageSize: Math.min(most, 1_000) });
    const rows: StoredRow[] = [];
    for await (const page of pages) {
      rows.push(...page.map(storedRow));
      if (rows.length >= most) break;
    }
    return rows.slice(0, most);
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
    commit: tableCommits(clientOf),
  };
}

type Found = Entity & { readonly etag?: string };

function storedRow(entity: Found): StoredRow {
  return { row: entity.rowKey, body: joinBody(entity), etag: entity.etag ?? '' };
}
