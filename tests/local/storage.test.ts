import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startStorage } from '../../local/storage';

const table = (connectionString: string) =>
  TableClient.fromConnectionString(connectionString, 'notes', { allowInsecureConnection: true });
const queue = (connectionString: string) =>
  QueueServiceClient.fromConnectionString(connectionString).getQueueClient('errands');

describe('Storage in a folder', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'storage-')), 'azurite');

  beforeAll(async () => {
    const storage = await startStorage({ folder });
    await table(storage.connectionString).createTable();
    await table(storage.connectionString).createEntity({ partitionKey: 'p', rowKey: 'r', text: 'Ken counts on us' });
    await queue(storage.connectionString).create();
    await queue(storage.connectionString).sendMessage('fetch');
    await storage.close();
  });

  afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

  test('finds its tables and messages again after a stop', async () => {
    const storage = await startStorage({ folder });
    expect(await table(storage.connectionString).getEntity('p', 'r')).toMatchObject({ text: 'Ken counts on us' });
    const { receivedMessageItems } = await queue(storage.connectionString).receiveMessages();
    expect(receivedMessageItems.map(({ messageText }) => messageText)).toEqual(['fetch']);
    await storage.close();
  });

  test('tells rows of the same key apart by their partitions', async () => {
    const storage = await startStorage({ folder });
    const rows = table(storage.connectionString);
    for (const partitionKey of ['one', 'two', 'three'])
      await rows.createEntity({ partitionKey, rowKey: '01', text: partitionKey });
    expect(await rows.getEntity('two', '01')).toMatchObject({ text: 'two' });
    await expect(rows.getEntity('two', '1')).rejects.toMatchObject({ statusCode: 404 });
    await expect(rows.createEntity({ partitionKey: 'two', rowKey: '01' })).rejects.toMatchObject({ statusCode: 409 });
    await rows.deleteEntity('two', '01');
    await expect(rows.getEntity('two', '01')).rejects.toMatchObject({ statusCode: 404 });
    expect(await rows.getEntity('three', '01')).toMatchObject({ text: 'three' });
    await storage.close();
  });

  test('keeps the last change before a stop, however late it came', async () => {
    for (const text of ['first', 'second', 'third']) {
      const storage = await startStorage({ folder });
      await table(storage.connectionString).upsertEntity({ partitionKey: 'p', rowKey: 'last', text });
      await storage.close();
      const again = await startStorage({ folder });
      expect(await table(again.connectionString).getEntity('p', 'last')).toMatchObject({ text });
      await again.close();
    }
  });

  test('uses the names of files that Azurite itself would look for', () => {
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['__azurite_db_table__.json', '__azurite_db_queue__.json', '__azurite_db_blob__.json']),
    );
  });
});

test('storage in memory starts empty, beside another one, on this machine only', async () => {
  const storages = await Promise.all([startStorage({ inMemory: true }), startStorage({ inMemory: true })]);
  const [one, other] = storages;
  await queue(one.connectionString).create();
  expect(await queue(other.connectionString).exists()).toBe(false);
  const urls = storages.flatMap(({ tableUrl, queueUrl, blobUrl }) => [tableUrl, queueUrl, blobUrl]);
  expect(new Set(urls).size).toBe(6);
  for (const url of urls) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/devstoreaccount1$/);
  await Promise.all(storages.map((storage) => storage.close()));
});
