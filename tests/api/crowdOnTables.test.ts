import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tableStore } from '../../api/src/adapters/tableStore';
import { places, seriesKeyOf } from '../../api/src/rows';
import { ConsiderationId } from '../../domain/considerations';
import { startStorage, type Storage } from '../../local/storage';
import { home, personNumber, seedMeeting } from '../bench/bigMeetingRows';
import { raiseConsideration } from '../../api/src/calls/considerations';
import { ApiWorld } from '../support/apiWorld';

const [writers, notes] = [10, 100];
let storage: Storage;

beforeAll(async () => {
  storage = await startStorage({ inMemory: true });
});
afterAll(() => storage.close());

test('ten who write at once read and write together: no note is lost, and each costs fewer requests than alone', async () => {
  let [reads, transactions] = [0, 0];
  const store = tableStore((table) => {
    const client = TableClient.fromConnectionString(storage.connectionString, table, { allowInsecureConnection: true });
    client.pipeline.addPolicy({
      name: 'counting',
      sendRequest: (request, next) => {
        reads += Number(request.method === 'GET');
        transactions += Number(request.url.endsWith('$batch'));
        return next(request);
      },
    });
    return client;
  });
  const world = new ApiWorld(store);
  world.now = Date.now();
  const meeting = await seedMeeting({ store, home }, { name: 'crowd', notes: 0, people: 30 });
  const write = (number: number) =>
    raiseConsideration({
      ports: world.ports,
      ...{ by: personNumber(number % 30), isCurator: false, language: 'en', query: {} },
      once: { key: `key-number-${number}`, hash: String(number) },
      params: { meeting: meeting.address },
      body: {
        ...{ id: ConsiderationId.parse(`note-number-${number}`), decision: meeting.decision },
        ...{ effect: 'hurts', text: `Note ${number}` },
      },
    });
  await write(0);
  [reads, transactions] = [0, 0];
  let next = 1;
  const writer = async () => {
    while (next <= notes) await write(next++);
  };
  await Promise.all(Array.from({ length: writers }, writer));
  const place = places.meeting(home, seriesKeyOf('0#19:meeting_crowd@thread.v2#0'));
  const prefix = `${meeting.occurrence}|r:consideration:`;
  expect(await store.list({ ...place, from: prefix, to: `${prefix}~` })).toHaveLength(notes + 1);
  // Alone each reads four rows: the state, the roster, the decision and their own count.
  expect(reads / notes).toBeLessThan(3);
  expect(transactions / notes).toBeLessThan(0.7);
});
