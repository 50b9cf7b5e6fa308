import type { QueueClient } from '@azure/storage-queue';
import type { ChatQueue } from '../ports';
import type { StorageSettings } from '../settings';
import { managedIdentity } from './managedIdentity';

export const outboxQueue = 'outbox';
const patienceMs = 3_000;
const options = { retryOptions: { maxTries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1_000 } };

/** Azure Queue Storage. The queue is made when it is found missing. */
export function chatQueue(settings: StorageSettings): ChatQueue {
  let connecting: Promise<QueueClient> | undefined;
  const queue = () => (connecting ??= connect(settings));
  return {
    async send(errand, afterSeconds = 0) {
      const client = await queue();
      const message = Buffer.from(JSON.stringify(errand)).toString('base64');
      const patience = () => ({
        visibilityTimeout: Math.ceil(afterSeconds),
        abortSignal: AbortSignal.timeout(patienceMs),
      });
      try {
        await client.sendMessage(message, patience());
      } catch (error) {
        if (!isMissing(error)) throw error;
        await client.createIfNotExists();
        await client.sendMessage(message, patience());
      }
    },
    async waiting() {
      const client = await queue();
      const patience = () => ({ abortSignal: AbortSignal.timeout(patienceMs) });
      try {
        const [{ peekedMessageItems: first }, { approximateMessagesCount: messages = 0 }] = await Promise.all([
          client.peekMessages(patience()),
          client.getProperties(patience()),
        ]);
        return { messages, since: first[0]?.insertedOn.toISOString() };
      } catch (error) {
        if (isMissing(error)) return { messages: 0 };
        throw error;
      }
    },
  };
}

/** Nothing was ever sent. */
function isMissing(error: unknown): boolean {
  return Reflect.get(Object(error), 'statusCode') === 404;
}

async function connect(settings: StorageSettings): Promise<QueueClient> {
  const { QueueServiceClient } = await import('@azure/storage-queue');
  if (settings.kind === 'thisMachine')
    return QueueServiceClient.fromConnectionString(settings.connectionString, options).getQueueClient(outboxQueue);
  const credential = await managedIdentity(settings.clientId);
  return new QueueServiceClient(settings.queueServiceUri, credential, options).getQueueClient(outboxQueue);
}
