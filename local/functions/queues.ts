import { setTimeout as pause } from 'node:timers/promises';
import { QueueServiceClient, type DequeuedMessageItem } from '@azure/storage-queue';
import type { QueueSettings } from './hostSettings';
import { InFlight } from './inFlight';
import { sentence, type Log } from './log';
import { leaseSeconds, workOnMessage, type QueueWork } from './queueMessage';
import type { RegisteredFunction, Trigger } from './registration';

export type QueueFunction = RegisteredFunction<Extract<Trigger, { type: 'queueTrigger' }>>;

const shortestWaitMs = 100;
/** Whoever waits for what the queue brings lets it be asked more often than host.json says. */
const longestWaitMs = Number(process.env['QUEUE_LONGEST_WAIT_MS'] ?? Infinity);
const answeredWithinMs = 10_000;

/** Listens to one function's queue: at most `batchSize` messages at a time, polling less often while it stays empty. */
export class QueueListener {
  readonly #work: QueueWork;
  readonly #log: (message: string) => void;
  readonly #running = new InFlight();
  readonly #stopping = new AbortController();
  #isReachable = true;
  #listening: Promise<void> = Promise.resolve();

  constructor({
    registered,
    settings,
    run,
    log,
  }: {
    registered: QueueFunction;
    settings: QueueSettings;
    run: QueueWork['run'];
    log: Log;
  }) {
    const service = connect(registered);
    const { queueName } = registered.trigger;
    const queue = service.getQueueClient(queueName);
    this.#work = { queue, poison: service.getQueueClient(`${queueName}-poison`), settings, run };
    this.#log = (message) => log('warning', 'system', `queue ${queueName}: ${message}`, registered.name);
  }

  listen(): void {
    this.#listening = this.#poll();
  }

  /** Takes no more messages; resolves when those taken have been dealt with. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#listening;
    await this.#running.settled();
  }

  async #poll(): Promise<void> {
    const { batchSize, maxPollingInterval } = this.#work.settings;
    let waitMs = shortestWaitMs;
    while (!this.#stopping.signal.aborted) {
      const messages = await this.#receive(batchSize - this.#running.size);
      for (const message of messages) void this.#running.track(this.#deal(message));
      if (this.#running.size >= batchSize) await this.#running.next();
      else if (messages.length === 0) await this.#wait(waitMs);
      const longest = Math.max(Math.min(maxPollingInterval, longestWaitMs), shortestWaitMs);
      waitMs = messages.length > 0 ? shortestWaitMs : Math.min(waitMs * 2, longest);
    }
  }

  async #receive(numberOfMessages: number): Promise<DequeuedMessageItem[]> {
    try {
      const received = await this.#work.queue.receiveMessages({
        numberOfMessages,
        visibilityTimeout: leaseSeconds,
        // Storage that never answers is asked again: else nothing of this queue would ever be done.
        abortSignal: AbortSignal.timeout(answeredWithinMs),
      });
      this.#isReachable = true;
      return received.receivedMessageItems;
    } catch (cause) {
      // As in Azure, a queue that does not exist yet is an empty one, and it is the app that makes it.
      if (!isMissing(cause) && this.#isReachable) this.#log(sentence(cause));
      this.#isReachable = isMissing(cause);
      return [];
    }
  }

  async #deal(message: DequeuedMessageItem): Promise<void> {
    try {
      await workOnMessage(this.#work, message);
    } catch (cause) {
      this.#log(sentence(cause));
    }
  }

  async #wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

function connect({ name, trigger }: QueueFunction): QueueServiceClient {
  const setting = trigger.connection || 'AzureWebJobsStorage';
  const connection = process.env[setting];
  if (!connection) throw new Error(`The setting ${setting} is missing: function "${name}" listens to a queue there.`);
  return QueueServiceClient.fromConnectionString(connection, { retryOptions: { maxTries: 2, retryDelayInMs: 100 } });
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'statusCode' in cause && cause.statusCode === 404;
}
