import { TableClient } from '@azure/data-tables';
import type { StorageSettings } from '../settings';
import { lazyCredential } from './managedIdentity';
import type { ConnectTable } from './tableStore';

const retryOptions = { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1_000 };

export function tablesOf(settings: StorageSettings): ConnectTable {
  if (settings.kind === 'thisMachine') {
    const options = { allowInsecureConnection: true, retryOptions };
    return (table) => TableClient.fromConnectionString(settings.connectionString, table, options);
  }
  const credential = lazyCredential(settings.clientId);
  return (table) => new TableClient(settings.tableServiceUri, table, credential, { retryOptions });
}
