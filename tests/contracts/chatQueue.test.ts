import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chatQueue, outboxQueue } from '../../api/src/adapters/chatQueue';
import { Errand, seriesKeyOf } from '../../api/src/rows';
import { startStorage, type Storage } from '../../local/storage';
import { home } from '../support/apiPeople';

let storage: Storage;
beforeAll(async () => {
  storage = await startStorage({ inMemory: true });
});
afterAll(() => storage.close());

describe('the queue of cards', () => {
  const errand = { tenant: home, series: seriesKeyOf('a meeting'), card: 'opening:20261123T090000Z' };

  test('is made by the first errand, and holds errands as the trigger reads them', async () => {
    const queue = chatQueue({ kind: 'thisMachine', connectionString: storage.connectionString });
    await queue.send(errand);
    await queue.send({ ...errand, card: 'summary:20261123T090000Z' }, 60);
    const client = QueueServiceClient.fromConnectionString(storage.connectionString).getQueueClient(outboxQueue);
    const { receivedMessageItems } = await client.receiveMessages({ numberOfMessages: 10 });
    const texts = receivedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
    expect(texts.map((text) => Errand.parse(JSON.parse(text)))).toEqual([errand]);
    expect((await client.getProperties()).approximateMessagesCount).toBe(2);
  });

  test('holds errands of records beside those of cards', async () => {
    const queue = chatQueue({ kind: 'thisMachine', connectionString: storage.connectionString });
    const client = QueueServiceClient.fromConnectionString(storage.connectionString).getQueueClient(outboxQueue);
    await client.clearMessages();
    const { card: _card, ...inSeries } = errand;
    const sent = [{ ...inSeries, record: 'action:action-0001' }, errand];
    for (const one of sent) await queue.send(one);
    const { receivedMessageItems } = await client.receiveMessages({ numberOfMessages: 10 });
    const texts = receivedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
    expect(texts.map((text) => Errand.parse(JSON.parse(text)))).toEqual(expect.arrayContaining(sent));
  });

  test('says how much it holds, and since when the first waits', async () => {
    const queue = chatQueue({ kind: 'thisMachine', connectionString: storage.connectionString });
    const client = QueueServiceClient.fromConnectionString(storage.connectionString).getQueueClient(outboxQueue);
    await client.deleteIfExists();
    expect(await queue.waiting()).toEqual({ messages: 0 });
    await queue.send(errand, 60);
    expect(await queue.waiting()).toEqual({ messages: 1, since: undefined });
    await queue.send(errand);
    expect(await queue.waiting()).toEqual({ messages: 2, since: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  test('that can not be reached fails, so that the timer tries again', async () => {
    const gone = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;QueueEndpoint=http://127.0.0.1:1/a;';
    const queue = chatQueue({ kind: 'thisMachine', connectionString: gone });
    await expect(queue.send(errand)).rejects.toThrow();
  });
});
