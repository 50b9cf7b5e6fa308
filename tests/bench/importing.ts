import { randomUUID } from 'node:crypto';
import { HttpRequest, InvocationContext } from '@azure/functions';
import { memoryImages } from '../../api/src/adapters/memoryImages';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { noLive } from '../../api/src/adapters/noLive';
import { answersWith } from '../../api/src/calls/answers';
import { handlerOf } from '../../api/src/http';
import type { Ports, Store } from '../../api/src/ports';
import { callNames, contract } from '../../domain/contract';
import { PersonId, TenantId, type Person } from '../../domain/people';
import { createApiClient, type ApiClient } from '../../src/apiClient';

const curator: Person = { id: PersonId.parse('11111111-1111-4111-8111-111111111111'), name: 'Mai Tran' };
const nowhere = () => Promise.resolve(undefined);

/** What was asked of the storage, in calls as the service counts them. */
export interface Cost {
  calls: number;
  rows: number;
}

/** The tab's way to an API whose rows are in memory: requests and answers as they go over the wire, without a network. */
export function openEmptyLibrary(): { api: ApiClient; cost: Cost } {
  const cost: Cost = { calls: 0, rows: 0 };
  const answering = {
    ports: portsWith(counted(memoryStore(), cost)),
    signIn: () => Promise.resolve({ person: curator, isCurator: true }),
    answers: answersWith({ samplesFor: () => ({ customers: [], moments: [] }) }),
  };
  const api = createApiClient({
    getToken: () => Promise.resolve('a token'),
    fetch: async (address, { method = 'GET', headers, body } = {}) => {
      const url = new URL(String(address), 'https://api.example');
      const name = callNames.find(
        (one) => contract[one].method === method && `/api/${contract[one].path}` === url.pathname,
      );
      if (name === undefined) throw new Error(`No call is ${method} ${url.pathname}.`);
      const request = new HttpRequest({
        ...{ method, url: url.href, query: Object.fromEntries(url.searchParams) },
        headers: headers as Record<string, string>,
        ...(typeof body === 'string' ? { body: { string: body } } : {}),
      });
      const context = new InvocationContext({ functionName: name, logHandler: () => undefined });
      const answer = await handlerOf(name, answering)(request, context);
      if (typeof answer !== 'object') throw new Error(`${name} was not answered.`);
      const said =
        typeof answer.body === 'string' ? answer.body : JSON.stringify('jsonBody' in answer && answer.jsonBody);
      return new Response(said, { status: answer.status ?? 200 });
    },
  });
  return { api, cost };
}

function counted(store: Store, cost: Cost): Store {
  const count = (rows: number) => {
    cost.calls += Math.max(1, Math.ceil(rows / 1_000));
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
    home: TenantId.parse('6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11'),
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
  };
}
