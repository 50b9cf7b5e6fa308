import type { Committed, Partition, RowChange, Store, StoredRow } from '../ports';
import { checkCommit } from './storeLimits';

interface MemoryRow {
  readonly json: string;
  readonly etag: string;
}

/** The table store's behaviour without a network: for tests. */
export function memoryStore(): Store {
  const partitions = new Map<string, Map<string, MemoryRow>>();
  let writes = 0;

  function rowsOf({ table, partition }: Partition): Map<string, MemoryRow> {
    const key = `${table}\n${partition}`;
    const rows = partitions.get(key) ?? new Map<string, MemoryRow>();
    partitions.set(key, rows);
    return rows;
  }

  return {
    async read({ row, ...partition }) {
      const found = rowsOf(partition).get(row);
      return found && storedRow(row, found);
    },
    async list({ from, to, most = Infinity, ...partition }) {
      const found = [...rowsOf(partition)].filter(([row]) => row >= from && row < to);
      found.sort(([a], [b]) => (a < b ? -1 : 1));
      return found.slice(0, most).map(([row, stored]) => storedRow(row, stored));
    },
    async commit(partition, changes, hear) {
      checkCommit(changes);
      const rows = rowsOf(partition);
      const refused = changes.map((change) => refusal(change, rows.get(change.row))).find(Boolean);
      if (refused) return refused;
      for (const change of changes) {
        if (change.put === 'remove') rows.delete(change.row);
        else rows.set(change.row, { json: JSON.stringify(change.body), etag: `"${++writes}"` });
      }
      hear?.((row) => rows.get(row)?.etag);
      return 'done';
    },
  };
}

function storedRow(row: string, { json, etag }: MemoryRow): StoredRow {
  return { row, body: JSON.parse(json) as unknown, etag };
}

function refusal(change: RowChange, now: MemoryRow | undefined): Committed | undefined {
  switch (change.put) {
    case 'insert':
      return now ? 'taken' : undefined;
    case 'upsert':
      return undefined;
    case 'replace':
      return now?.etag === change.etag ? undefined : 'moved';
    case 'remove':
      return now && (change.etag === undefined || now.etag === change.etag) ? undefined : 'moved';
  }
}
