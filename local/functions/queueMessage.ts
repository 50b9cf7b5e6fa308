import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import type { TypedData } from './coreApi';
import type { QueueSettings } from './hostSettings';
import type { Outcome } from './invocation';

export interface QueueRun {
  readonly data: TypedData;
  readonly triggerMetadata: Readonly<Record<string, TypedData>>;
}

export interface QueueWork {
  readonly queue: QueueClient;
  readonly poison: QueueClient;
  readonly settings: QueueSettings;
  readonly run: (run: QueueRun) => Promise<Outcome>;
}

// Azure's host takes a message for ten minutes; a shorter lease, renewed while the function runs, means the same and
// brings the message back sooner after this process was killed.
export const leaseSeconds = Number(process.env['QUEUE_LEASE_SECONDS'] ?? 30);

/** Runs one message, then takes it off the queue, hands it back for a later attempt, or sets it aside as poison. */
export async function workOnMessage(work: QueueWork, message: DequeuedMessageItem): Promise<void> {
  const { queue, settings } = work;
  const lease = holdLease(queue, message);
  const outcome = await work.run(queueRun(message, settings));
  const popReceipt = await lease.letGo();
  if (!outcome.ok && message.dequeueCount < settings.maxDequeueCount) {
    const seconds = Math.round(settings.visibilityTimeout / 1000);
    await queue.updateMessage(message.messageId, popReceipt, message.messageText, seconds);
    return;
  }
  if (!outcome.ok) await setAside(work.poison, message);
  await queue.deleteMessage(message.messageId, popReceipt);
}

/** The run as Azure's host describes it to the function. */
export function queueRun(message: DequeuedMessageItem, { messageEncoding }: QueueSettings): QueueRun {
  const text = messageEncoding === 'none' ? message.messageText : Buffer.from(message.messageText, 'base64').toString();
  return {
    data: { string: text },
    triggerMetadata: {
      Id: { string: message.messageId },
      PopReceipt: { string: message.popReceipt },
      DequeueCount: { json: String(message.dequeueCount) },
      InsertionTime: { json: JSON.stringify(message.insertedOn) },
      ExpirationTime: { json: JSON.stringify(message.expiresOn) },
      NextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
      QueueTrigger: { string: text },
    },
  };
}

function holdLease(queue: QueueClient, message: DequeuedMessageItem): { letGo(): Promise<string> } {
  let receipt = Promise.resolve(message.popReceipt);
  const renew = async (held: string) => {
    const renewed = await queue.updateMessage(message.messageId, held, message.messageText, leaseSeconds);
    return renewed.popReceipt ?? held;
  };
  const renewal = setInterval(() => {
    receipt = receipt.then((held) => renew(held).catch(() => held));
  }, leaseSeconds * 500);
  return {
    letGo: () => {
      clearInterval(renewal);
      return receipt;
    },
  };
}

async function setAside(poison: QueueClient, message: DequeuedMessageItem): Promise<void> {
  await poison.createIfNotExists();
  await poison.sendMessage(message.messageText);
}
