import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll } from '@jest/globals';
import { tableStore } from '../../api/src/adapters/tableStore';
import type { Store } from '../../api/src/ports';
import { startStorage, type Storage } from '../../local/storage';

/** Tables for the tests of one file. Each store is as another instance of the functions has it: only the tables are shared. */
export function sharedTables(): () => Store {
  let storage: Storage | undefined;
  beforeAll(async () => {
    storage = await startStorage({ inMemory: true });
  });
  afterAll(() => storage?.close());
  const options = { allowInsecureConnection: true };
  return () => {
    const { connectionString = '' } = storage ?? {};
    return tableStore((table) => TableClient.fromConnectionString(connectionString, table, options));
  };
}
