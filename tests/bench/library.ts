import { randomUUID } from 'node:crypto';
import { HttpRequest, InvocationContext } from '@azure/functions';
import { memoryImages } from '../../api/src/adapters/memoryImages';
import { noLive } from '../../api/src/adapters/noLive';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { answersWith } from '../../api/src/calls/answers';
import { handlerOf, type Answering } from '../../api/src/http';
import type { Ports, Store } from '../../api/src/ports';
import { places } from '../../api/src/rows';
import { contract, type CallName } from '../../domain/contract';
import { TenantId } from '../../domain/people';
import { customerRows, mai, momentRows } from './libraryContents';

const home = TenantId.parse('6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11');
const nowhere = () => Promise.resolve(undefined);

/** A page of rows is one call of the service. */
const rowsOnPage = 1_000;
const rowsInCommit = 100;

/**
 * A library that grows, and an API before it that can be started anew, knowing nothing. The rows are kept in memory as the
 * JSON that a table would hold: the local table service looks through its whole table for each page, the real one doesn't.
 */
export class BenchLibrary {
  /** What the API asked the storage for. */
  readonly cost = { calls: 0, rows: 0 };
  private readonly kept = memoryStore();
  private size = 0;
  private api = this.newApi();

  startCold(): void {
    this.api = this.newApi();
  }

  async growTo(size: number): Promise<void> {
    const rows = [...(this.size === 0 ? customerRows() : []), ...momentRows(this.size, size)];
    for (let from = 0; from < rows.length; from += rowsInCommit)
      await this.kept.commit(places.library(home), rows.slice(from, from + rowsInCommit));
    this.size = size;
    this.startCold();
  }

  /** One request as it comes from the network, answered 200. */
  async ask(name: CallName, query: Record<string, string> = {}): Promise<unknown> {
    const { method, path } = contract[name];
    const url = `https://api.example/api/${path}?${new URLSearchParams(query).toString()}`;
    const request = new HttpRequest({ method, url, query });
    const context = new InvocationContext({ functionName: name, logHandler: () => undefined });
    const answer = await handlerOf(name, this.api)(request, context);
    if (typeof answer !== 'object' || answer.status !== 200 || typeof answer.body !== 'string')
      throw new Error(`${name} was answered ${JSON.stringify(answer)}.`);
    return JSON.parse(answer.body);
  }

  private newApi(): Answering {
    const signIn = () => Promise.resolve({ person: mai, isCurator: false });
    const answers = answersWith({ samplesFor: () => ({ customers: [], moments: [] }) });
    return { ports: portsWith(this.counted(this.kept)), signIn, answers };
  }

  private counted(store: Store): Store {
    const { cost } = this;
    const count = (rows: number) => {
      cost.calls += Math.max(1, Math.ceil(rows / rowsOnPage));
      cost.rows += rows;
    };
    return {
      read: async (place) => {
        const row = await store.read(place);
        count(row ? 1 : 0);
        return row;
      },
      list: async (range) => {
        const rows = await store.list(range);
        count(rows.length);
        return rows;
      },
      commit: (partition, changes) => {
        count(0);
        return store.commit(partition, changes);
      },
    };
  }
}

function portsWith(store: Store): Ports {
  return {
    store,
    live: noLive,
    roster: { meeting: nowhere, members: nowhere, participant: nowhere },
    queue: { send: () => Promise.resolve(), waiting: () => Promise.resolve({ messages: 0 }) },
    images: memoryImages(),
    clock: () => new Date(),
    ids: randomUUID,
    log: { info: () => undefined, problem: (message, cause) => console.error(message, cause) },
    home,
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
  };
}
