import { TableClient } from '@azure/data-tables';
import { tableStore } from '../../api/src/adapters/tableStore';
import { startStorage } from '../../local/storage';
import { storeContract } from './store';

storeContract('Table storage', async () => {
  const storage = await startStorage({ inMemory: true });
  const connect = (table: string) =>
    TableClient.fromConnectionString(storage.connectionString, table, { allowInsecureConnection: true });
  return { store: tableStore(connect), close: () => storage.close() };
});
