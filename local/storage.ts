// Azure Storage on this machine: Azurite's own servers, run inside this process. Azurite publishes no types for them;
// what is known of its insides is in this file.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod';

export interface Storage {
  readonly connectionString: string;
  readonly tableUrl: string;
  readonly queueUrl: string;
  readonly blobUrl: string;
  /** Stops, and resolves when everything has been saved. */
  close(): Promise<void>;
}

export type StoragePlace = { readonly folder: string } | { readonly inMemory: true };

interface Database {
  autosaveInterval: number;
  autosaveDisable(): void;
  autosaveEnable(): void;
  throttledSaveDrain(saved: () => void): void;
}

interface Server {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
  readonly metadataStore: { readonly db: Database };
  readonly extentMetadataStore?: { readonly db: Database };
}

type RowQuery = Readonly<Record<string, unknown>>;

interface Rows {
  findOne(query: RowQuery): unknown;
}

interface TableServer extends Server {
  readonly metadataStore: Server['metadataStore'] & { getEntityCollection(...of: unknown[]): Rows };
}

// Azurite saves every five seconds; a process that is killed loses less this way.
const saveEveryMs = 1_000;
const account = 'devstoreaccount1';
// The emulator's published key: it opens nothing but a store on this machine.
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts tables, queues and blobs on free ports of 127.0.0.1, kept in a folder or in memory only. */
export async function startStorage(place: StoragePlace): Promise<Storage> {
  if ('folder' in place) mkdirSync(place.folder, { recursive: true });
  const [table, queue, blob] = makeServers(place);
  const servers = [table, queue, blob];
  lookUpByRow(table);
  if ('folder' in place) servers.flatMap(databases).forEach(saveOften);
  await Promise.all(servers.map((server) => server.start()));
  const urls = {
    tableUrl: `${table.getHttpServerAddress()}/${account}`,
    queueUrl: `${queue.getHttpServerAddress()}/${account}`,
    blobUrl: `${blob.getHttpServerAddress()}/${account}`,
  };
  return {
    ...urls,
    connectionString: connectionString(urls),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await Promise.all(servers.flatMap(databases).map(saved));
    },
  };
}

function makeServers(place: StoragePlace): [TableServer, Server, Server] {
  const azurite = createRequire(__filename);
  const folder = 'folder' in place ? place.folder : '';
  const inMemory = 'inMemory' in place;
  const telemetry = telemetryModule.parse(azurite('azurite/dist/src/common/Telemetry'));
  telemetry.AzuriteTelemetryClient.init(folder, false, undefined);
  const make = <S>(service: 'table' | 'queue' | 'blob', name: string, module: ServerModule<S>) => {
    const configuration = classModule.parse(azurite(`azurite/dist/src/${service}/${name}Configuration`));
    const server = z.parse(module, azurite(`azurite/dist/src/${service}/${name}Server`));
    const files = service === 'table' ? [inFolder(folder, 'db_table')] : extentFiles(folder, service);
    const logs = service === 'table' ? [false, false, undefined, undefined] : [false, undefined, false, undefined];
    return new server.default(new configuration.default('127.0.0.1', 0, 5, ...files, ...logs, ...security, inMemory));
  };
  return [
    make('table', 'Table', tableModule),
    make('queue', 'Queue', serverModule),
    make('blob', 'Blob', serverModule),
  ];
}

// loose, skip the check of the API's version, certificate, key, password, OAuth, no product-style addresses
const security = [false, true, '', '', '', undefined, false] as const;

// Azurite finds a row by looking through its whole partition. The index by row leads to the few that share a key.
function lookUpByRow({ metadataStore }: TableServer): void {
  const rowsOf = metadataStore.getEntityCollection.bind(metadataStore);
  const known = new WeakSet<Rows>();
  metadataStore.getEntityCollection = (...of) => {
    const rows = rowsOf(...of);
    if (known.has(rows)) return rows;
    known.add(rows);
    const findOne = rows.findOne.bind(rows);
    rows.findOne = ({ RowKey, ...others }) => findOne({ RowKey, ...others });
    return rows;
  };
}

// The names that Azurite gives its own files, so that its command line opens the same folder.
function extentFiles(folder: string, service: string): unknown[] {
  const locationPath = path.join(folder, `__${service}storage__`);
  const destinations = [{ locationId: 'Default', locationPath, maxConcurrency: 10 }];
  return [inFolder(folder, `db_${service}`), inFolder(folder, `db_${service}_extent`), destinations];
}

function inFolder(folder: string, name: string): string {
  return path.join(folder, `__azurite_${name}__.json`);
}

const isClass = (value: unknown) => typeof value === 'function';
const classModule = z.object({ default: z.custom<new (...settings: unknown[]) => object>(isClass) });
const serverModule = z.object({ default: z.custom<new (configuration: object) => Server>(isClass) });
const tableModule = z.object({ default: z.custom<new (configuration: object) => TableServer>(isClass) });
type ServerModule<S> = z.core.$ZodType<{ default: new (configuration: object) => S }>;
const telemetryModule = z.object({
  AzuriteTelemetryClient: z.custom<{ init(folder: string, isOn: false, env: undefined): void }>(isClass),
});

function databases({ metadataStore, extentMetadataStore }: Server): Database[] {
  return [metadataStore.db, ...(extentMetadataStore ? [extentMetadataStore.db] : [])];
}

function saveOften(database: Database): void {
  database.autosaveDisable();
  database.autosaveInterval = saveEveryMs;
  database.autosaveEnable();
}

// Closing does not wait for a save that had already begun.
function saved(database: Database): Promise<void> {
  return new Promise((resolve) => database.throttledSaveDrain(() => resolve()));
}

function connectionString({ tableUrl, queueUrl, blobUrl }: Omit<Storage, 'connectionString' | 'close'>): string {
  const endpoints = `TableEndpoint=${tableUrl};QueueEndpoint=${queueUrl};BlobEndpoint=${blobUrl}`;
  return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};${endpoints};`;
}
