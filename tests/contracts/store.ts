import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EtagOf, RowChange, Store } from '../../api/src/ports';

export interface StoreUnderTest {
  readonly store: Store;
  readonly close?: () => Promise<void>;
}

const insert = (row: string, body: unknown = { row }): RowChange => ({ put: 'insert', row, body });

/** What every store promises, run by each of them. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the promises of a store`, () => {
    let under: StoreUnderTest;
    let partitions = 0;
    const place = () => ({ table: 'meetings', partition: `tenant|series-${++partitions}` }) as const;

    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.close?.());

    test('what was never written is not there', async () => {
      expect(await under.store.read({ ...place(), row: 'state' })).toBeUndefined();
      expect(await under.store.list({ ...place(), from: 'a', to: 'z' })).toEqual([]);
    });

    test('a row is read back as it was written', async () => {
      const here = place();
      const body = { v: 1, title: 'Điều khoản thanh toán', list: [1, { deep: true }], nothing: null };
      expect(await under.store.commit(here, [insert('state', body)])).toBe('done');
      expect(await under.store.read({ ...here, row: 'state' })).toMatchObject({ row: 'state', body });
    });

    test('inserting what exists is taken, and the first stays', async () => {
      const here = place();
      await under.store.commit(here, [insert('state', { n: 1 })]);
      expect(await under.store.commit(here, [insert('state', { n: 2 })])).toBe('taken');
      expect((await under.store.read({ ...here, row: 'state' }))?.body).toEqual({ n: 1 });
    });

    test('an upsert writes over what is there', async () => {
      const here = place();
      for (const n of [1, 2])
        expect(await under.store.commit(here, [{ put: 'upsert', row: 'state', body: { n } }])).toBe('done');
      expect((await under.store.read({ ...here, row: 'state' }))?.body).toEqual({ n: 2 });
    });

    test('a replacement that is not of the row as it stands has moved', async () => {
      const here = place();
      await under.store.commit(here, [insert('state', { n: 1 })]);
      const etag = (await under.store.read({ ...here, row: 'state' }))?.etag ?? '';
      const replace = (n: number): RowChange => ({ put: 'replace', row: 'state', body: { n }, etag });
      expect(await under.store.commit(here, [replace(2)])).toBe('done');
      expect(await under.store.commit(here, [replace(3)])).toBe('moved');
      expect((await under.store.read({ ...here, row: 'state' }))?.body).toEqual({ n: 2 });
    });

    test('replacing or removing what is gone has moved', async () => {
      const here = place();
      await under.store.commit(here, [insert('state')]);
      const etag = (await under.store.read({ ...here, row: 'state' }))?.etag ?? '';
      expect(await under.store.commit(here, [{ put: 'remove', row: 'state', etag }])).toBe('done');
      expect(await under.store.commit(here, [{ put: 'remove', row: 'state' }])).toBe('moved');
      expect(await under.store.commit(here, [{ put: 'replace', row: 'state', body: {}, etag }])).toBe('moved');
      expect(await under.store.commit(here, [insert('other'), { put: 'replace', row: 'state', body: {}, etag }])).toBe(
        'moved',
      );
      expect(await under.store.read({ ...here, row: 'other' })).toBeUndefined();
    });

    test('rows that were written together say by which ETag they are replaced, and refused ones nothing', async () => {
      const here = place();
      const heard: EtagOf[] = [];
      const hear = (etagOf: EtagOf) => void heard.push(etagOf);
      expect(await under.store.commit(here, [insert('one'), insert('two')], hear)).toBe('done');
      expect(await under.store.commit(here, [insert('one'), insert('three')], hear)).toBe('taken');
      const of = (row: string) => heard[0]?.(row) ?? '';
      expect([heard.length, of('two'), of('three')]).toEqual([1, expect.stringMatching(/./), '']);
      const later = ['one', 'two'].map((row): RowChange => ({ put: 'replace', row, body: { n: 2 }, etag: of(row) }));
      expect(await under.store.commit(here, later)).toBe('done');
      expect(await under.store.commit(here, later)).toBe('moved');
    });

    test('of many who commit at once those who are refused take nobody along, and each hears of their own rows', async () => {
      const here = place();
      await under.store.commit(here, [insert('taken'), insert('state')]);
      const heard = new Map<string, string | undefined>();
      const commit = (name: string, ...others: RowChange[]) =>
        under.store.commit(here, [insert(name, { name }), insert(`${name}-beside`), ...others], (etagOf) => {
          heard.set(name, etagOf(name));
        });
      const names = Array.from({ length: 30 }, (_, n) => `note-${n}`);
      const stale: RowChange = { put: 'replace', row: 'state', body: { n: 9 }, etag: 'W/"stale"' };
      const [outcomes, taken, moved, twice] = await Promise.all([
        Promise.all(names.map((name) => commit(name))),
        commit('too-late', insert('taken')),
        commit('stale', stale),
        Promise.all([commit('twice-one', insert('twice')), commit('twice-two', insert('twice'))]),
        under.store.commit(here, [{ put: 'remove', row: 'taken-not' }]),
      ]);
      expect([new Set(outcomes), taken, moved]).toEqual([new Set(['done']), 'taken', 'moved']);
      expect([...twice].sort()).toEqual(['done', 'taken']);
      const rows = await under.store.list({ ...here, from: 'note-', to: 'note.' });
      expect(rows).toHaveLength(60);
      for (const { row, etag } of rows.filter((kept) => names.includes(kept.row))) expect(heard.get(row)).toBe(etag);
      expect([heard.get('too-late'), heard.get('stale')]).toEqual([undefined, undefined]);
      for (const name of ['too-late', 'stale', 'too-late-beside'])
        expect(await under.store.read({ ...here, row: name })).toBeUndefined();
    });

    test('a commit is all or nothing, whatever spoils it', async () => {
      const here = place();
      await under.store.commit(here, [insert('state', { n: 1 })]);
      const stale: RowChange = { put: 'replace', row: 'state', body: { n: 9 }, etag: 'W/"stale"' };
      expect(await under.store.commit(here, [insert('one'), insert('state')])).toBe('taken');
      expect(await under.store.commit(here, [insert('one'), stale])).toBe('moved');
      expect(await under.store.read({ ...here, row: 'one' })).toBeUndefined();
      expect((await under.store.read({ ...here, row: 'state' }))?.body).toEqual({ n: 1 });
    });

    test('of many who replace the same row at once exactly one wins', async () => {
      const here = place();
      await under.store.commit(here, [insert('state')]);
      const etag = (await under.store.read({ ...here, row: 'state' }))?.etag ?? '';
      const claims = Array.from({ length: 20 }, (_, n) =>
        under.store.commit(here, [insert(`occ:${n}`), { put: 'replace', row: 'state', body: { n }, etag }]),
      );
      const outcomes = await Promise.all(claims);
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(await under.store.list({ ...here, from: 'occ:', to: 'occ;' })).toHaveLength(1);
    });

    test('who asks after a write is answered with it, however many ask and write at once', async () => {
      const here = place();
      let written = 0;
      const write = async (n: number) => {
        await under.store.commit(here, [{ put: 'upsert', row: 'count', body: { n } }]);
        written = n;
      };
      await write(0);
      const reader = async (read: () => Promise<unknown>) => {
        while (written < 30) {
          const before = written;
          const { n } = (await read()) as { n: number };
          expect(n).toBeGreaterThanOrEqual(before);
          // A store in memory never waits for anything else.
          await new Promise(setImmediate);
        }
      };
      const byKey = async () => (await under.store.read({ ...here, row: 'count' }))?.body;
      const byRange = async () => (await under.store.list({ ...here, from: 'a', to: 'd' }))[0]?.body;
      const readers = [byKey, byKey, byKey, byKey, byKey, byRange, byRange, byRange].map(reader);
      for (let n = 1; n <= 30; n += 1) {
        await write(n);
        await new Promise(setImmediate);
      }
      await Promise.all(readers);
    });

    test('what several got of the same range is each one’s own', async () => {
      const here = place();
      await under.store.commit(here, [insert('a'), insert('b')]);
      const ask = () => under.store.list({ ...here, from: 'a', to: 'c' });
      const [, mine, theirs] = await Promise.all([ask(), ask(), ask()]);
      mine.reverse();
      expect(theirs.map(({ row }) => row)).toEqual(['a', 'b']);
    });

    test('a range holds its first key, not its last, in the order of the keys', async () => {
      const here = place();
      await under.store.commit(
        here,
        ['c', 'a', 'b|2', 'b|10', 'd'].map((row) => insert(row)),
      );
      const rows = await under.store.list({ ...here, from: 'a', to: 'd' });
      expect(rows.map(({ row }) => row)).toEqual(['a', 'b|10', 'b|2', 'c']);
      expect(await under.store.list({ ...here, from: 'a', to: 'd', most: 2 })).toHaveLength(2);
    });

    test('partitions and tables do not see each other', async () => {
      const here = place();
      await under.store.commit(here, [insert('state')]);
      expect(await under.store.read({ ...here, table: 'library', row: 'state' })).toBeUndefined();
      expect(await under.store.read({ ...place(), row: 'state' })).toBeUndefined();
    });

    test('1,200 rows come back whole, over all pages', async () => {
      const here = place();
      for (let batch = 0; batch < 12; batch += 1) {
        const rows = Array.from({ length: 100 }, (_, n) => insert(`r:${String(batch * 100 + n).padStart(5, '0')}`));
        expect(await under.store.commit(here, rows)).toBe('done');
      }
      const rows = await under.store.list({ ...here, from: 'r:', to: 'r;' });
      expect(rows).toHaveLength(1_200);
      expect(rows.at(-1)?.row).toBe('r:01199');
    });

    test('of many rows as many come as were asked for, also where that is more than one page', async () => {
      const here = place();
      const all = Array.from({ length: 1_300 }, (_, n) => `p:${String(n).padStart(5, '0')}`);
      for (let from = 0; from < all.length; from += 100)
        await under.store.commit(
          here,
          all.slice(from, from + 100).map((row) => insert(row)),
        );
      const range = { ...here, from: 'p:', to: 'p;' };
      expect((await under.store.list({ ...range, most: 1_200 })).map(({ row }) => row)).toEqual(all.slice(0, 1_200));
      const removed = all.slice(50, 150).map((row): RowChange => ({ put: 'remove', row }));
      expect(await under.store.commit(here, removed)).toBe('done');
      expect(await under.store.commit(here, [insert('new'), ...removed.slice(0, 3)])).toBe('moved');
      const left = await under.store.list({ ...range, from: 'p:00040' });
      expect([left.length, left[10]?.row, left.at(-1)?.row]).toEqual([1_160, 'p:00150', 'p:01299']);
    });

    test('a big body in many alphabets survives', async () => {
      const here = place();
      const body = { text: '🚚 Khách hàng ước '.repeat(5_000) };
      expect(await under.store.commit(here, [insert('big', body)])).toBe('done');
      expect((await under.store.read({ ...here, row: 'big' }))?.body).toEqual(body);
    });

    test('keys may be in any alphabet and hold quotes', async () => {
      const here = place();
      const keys = ["o'clock", 'khách', '顧客', '🚚'];
      await under.store.commit(
        here,
        keys.map((row) => insert(row)),
      );
      for (const row of keys) expect((await under.store.read({ ...here, row }))?.body).toEqual({ row });
    });

    test('what the service would refuse is refused before it is sent', async () => {
      const here = place();
      const many = Array.from({ length: 101 }, (_, n) => insert(`r:${n}`));
      await expect(under.store.commit(here, many)).rejects.toThrow(RangeError);
      await expect(under.store.commit(here, [])).rejects.toThrow(RangeError);
      await expect(under.store.commit(here, [insert('big', 'x'.repeat(500_000))])).rejects.toThrow(RangeError);
      await expect(under.store.commit(here, [insert('twice'), insert('twice')])).rejects.toThrow(RangeError);
      await expect(under.store.commit(here, [insert('a/b')])).rejects.toThrow(RangeError);
      const big = Array.from({ length: 5 }, (_, n) => insert(`r:${n}`, 'x'.repeat(440_000)));
      await expect(under.store.commit(here, big)).rejects.toThrow(RangeError);
      const removal: RowChange = { put: 'remove', row: 'r', etag: 'W/"1"' };
      await expect(under.store.commit(here, [insert('a'), removal])).rejects.toThrow(RangeError);
      expect(await under.store.list({ ...here, from: ' ', to: '~' })).toEqual([]);
    });
  });
}
