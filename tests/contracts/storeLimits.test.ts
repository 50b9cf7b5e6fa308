import { describe, expect, test } from '@jest/globals';
import { asciiJson, joinBody, splitBody } from '../../api/src/adapters/entities';
import { checkCommit } from '../../api/src/adapters/storeLimits';
import type { RowChange } from '../../api/src/ports';

const insert = (row: string, body: unknown = {}): RowChange => ({ put: 'insert', row, body });

describe('a body in an entity', () => {
  test.each([
    ['nothing', {}],
    ['text of many alphabets', { text: 'Khách hàng 🚚 顧客 \u2028 "quoted" \\ back' }],
    ['a list', [1, 'two', null, { three: true }]],
    ['a text as long as a property', { text: 'x'.repeat(30_000) }],
    ['a text over many properties', { text: 'ệ🚚'.repeat(20_000) }],
  ])('of %s is the same after it was split and joined', (_what, body) => {
    const entity = splitBody('partition', 'row', body);
    expect(entity).toMatchObject({ partitionKey: 'partition', rowKey: 'row' });
    for (const [name, part] of Object.entries(entity)) {
      expect(part.length).toBeLessThanOrEqual(30_000);

      if (name.startsWith('b')) expect(part).toMatch(/^[\x00-\x7f]*$/);
    }
    expect(joinBody({ ...entity, etag: 'W/"1"', timestamp: 'now' })).toEqual(body);
  });

  test('is ASCII, whatever people write, and JSON all the same', () => {
    expect(asciiJson({ text: 'ệ' })).toBe('{"text":"\\u1ec7"}');
    expect(JSON.parse(asciiJson('🚚'))).toBe('🚚');
  });
});

describe('a commit that the service would refuse', () => {
  test.each<[string, RowChange[]]>([
    ['has no rows', []],
    ['has too many', Array.from({ length: 101 }, (_, n) => insert(`r:${n}`))],
    ['has a row twice', [insert('a'), { put: 'remove', row: 'a' }]],
    ['has too long a key', [insert('k'.repeat(513))]],
    ['has a key with a slash', [insert('a/b')]],
    ['has a key with a backslash', [insert('a\\b')]],
    ['has a key with a hash', [insert('a#b')]],
    ['has a key with a question mark', [insert('a?b')]],
    ['has a key with a control character', [insert('a\u0007b')]],
    ['has a body that is too big', [insert('a', 'x'.repeat(450_001))]],
    [
      'has bodies that together are too big',
      Array.from({ length: 5 }, (_, n) => insert(`r:${n}`, 'x'.repeat(420_000))),
    ],
    ['removes by etag beside something else', [insert('a'), { put: 'remove', row: 'b', etag: 'W/"1"' }]],
  ])('because it %s never leaves the house', (_why, changes) => {
    expect(() => checkCommit(changes)).toThrow(RangeError);
  });

  test('is told from one that is just large enough', () => {
    expect(() => checkCommit(Array.from({ length: 100 }, (_, n) => insert(`r:${n}`)))).not.toThrow();
    expect(() => checkCommit([insert('k'.repeat(512), 'x'.repeat(440_000))])).not.toThrow();
    expect(() => checkCommit([{ put: 'remove', row: 'b', etag: 'W/"1"' }])).not.toThrow();
    expect(() => checkCommit([insert("occ:20261123T090000Z|o'clock")])).not.toThrow();
  });
});
