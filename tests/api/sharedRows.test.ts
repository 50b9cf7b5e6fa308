import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { places, readRow, seriesKeyOf, stored } from '../../api/src/rows';
import { home } from '../support/apiPeople';

const place = places.meeting(home, seriesKeyOf('the review'));

/** A schema that counts how often it is asked. */
function counting() {
  const counted = { times: 0 };
  const schema = z.object({ n: z.number() }).transform((row) => {
    counted.times += 1;
    return row;
  });
  return { counted, schema };
}

async function worldOf(n: number) {
  const store = memoryStore();
  await store.commit(place, [{ put: 'insert', row: 'count', body: stored({ n }) }]);
  return store;
}

test('a row that several read at once is parsed once for all of them', async () => {
  const store = await worldOf(7);
  const shared = store.read({ ...place, row: 'count' });
  const { counted, schema } = counting();
  const rows = { home, store: { ...store, read: () => shared } };
  const read = () => readRow(rows, { ...place, row: 'count' }, schema);
  expect((await Promise.all([read(), read(), read()])).map((row) => row?.value)).toEqual([
    { n: 7 },
    { n: 7 },
    { n: 7 },
  ]);
  expect(counted.times).toBe(1);
});

test('a row that is read again is parsed again, and so is one that somebody reads otherwise', async () => {
  const store = await worldOf(7);
  const [one, other] = [counting(), counting()];
  const rows = { home, store };
  for (const { schema } of [one, one]) await readRow(rows, { ...place, row: 'count' }, schema);
  expect(one.counted.times).toBe(2);
  const shared = store.read({ ...place, row: 'count' });
  for (const { schema } of [one, other])
    await readRow({ home, store: { ...store, read: () => shared } }, { ...place, row: 'count' }, schema);
  expect([one.counted.times, other.counted.times]).toEqual([3, 1]);
});
