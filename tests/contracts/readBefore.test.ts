import { expect, test } from '@jest/globals';
import { readBefore } from '../../api/src/adapters/readBefore';

const row = (name: string, etag: string) => ({ row: name, etag, body: { name, etag } });

test('a row with the ETag of the last time isn’t parsed again, and one that changed is', () => {
  const unchanged = readBefore();
  let parsed = 0;
  const read = (name: string, etag: string) =>
    unchanged(name, etag, () => {
      parsed += 1;
      return row(name, etag);
    });
  const first = read('state', '1');
  expect(read('state', '1')).toBe(first);
  expect(read('roster', '1')).toEqual(row('roster', '1'));
  expect(read('state', '2')).toEqual(row('state', '2'));
  // An answer that was slow on its way: older than what was read since.
  expect(read('state', '1')).toEqual(row('state', '1'));
  expect(parsed).toBe(4);
});

test('of too many rows those are let go that were read the longest ago', () => {
  const unchanged = readBefore();
  const kept = row('kept', '1');
  unchanged('kept', '1', () => kept);
  for (let n = 0; n < 2_000; n += 1) {
    unchanged(`${n}`, '1', () => row(`${n}`, '1'));
    expect(unchanged('kept', '1', () => row('kept', '1'))).toBe(kept);
  }
  let isAgain = false;
  unchanged('0', '1', () => {
    isAgain = true;
    return row('0', '1');
  });
  expect(isAgain).toBe(true);
});
