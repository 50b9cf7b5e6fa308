import { RestError, TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inGroups } from '../../api/src/adapters/commitGroups';
import { checkCommit } from '../../api/src/adapters/storeLimits';
import { tableStore } from '../../api/src/adapters/tableStore';
import type { RowChange } from '../../api/src/ports';
import { startStorage, type Storage } from '../../local/storage';

const insert = (row: string, text = ''): RowChange => ({ put: 'insert', row, body: { text } });
const rowsOf = (commits: readonly (readonly RowChange[])[]) =>
  inGroups(commits.map(checkCommit)).map((group) => group.map(({ rows }) => rows.map(({ change }) => change.row)));

describe('what is written at once', () => {
  test('is one transaction where it fits', () => {
    expect(rowsOf([[insert('a'), insert('b')], [insert('c')], [{ put: 'remove', row: 'd' }]])).toEqual([
      [['a', 'b'], ['c'], ['d']],
    ]);
  });

  test('is two where both write the same row', () => {
    expect(rowsOf([[insert('a'), insert('same')], [insert('same')], [insert('b')]])).toEqual([
      [['a', 'same'], ['b']],
      [['same']],
    ]);
  });

  test('is two where a removal asks for an ETag, which no transaction takes', () => {
    const removal: RowChange = { put: 'remove', row: 'b', etag: 'W/"1"' };
    expect(rowsOf([[insert('a')], [removal], [insert('c')]])).toEqual([[['a'], ['c']], [['b']]]);
  });

  test.each([
    ['rows', 5, Array.from({ length: 30 }, (_, n) => insert(`${n}`)), 3],
    ['bytes', 4, Array.from({ length: 4 }, (_, n) => insert(`${n}`, 'x'.repeat(200_000))), 2],
  ] as const)('is no more %s than a transaction holds', (_, commits, rows, each) => {
    const many = Array.from({ length: commits }, (_unused, n) =>
      rows.map((row) => ({ ...row, row: `${n}-${row.row}` })),
    );
    expect(inGroups(many.map(checkCommit)).map((group) => group.length)).toEqual([each, commits - each]);
  });
});

describe('a transaction of several', () => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await startStorage({ inMemory: true });
  });
  afterAll(() => storage.close());

  /** The first is under way while the others are asked for, so that these go together. */
  async function commitFour(failure: (batch: string) => RestError | undefined) {
    const batches: string[] = [];
    const store = tableStore((table) => {
      const options = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };
      const client = TableClient.fromConnectionString(storage.connectionString, table, options);
      client.pipeline.addPolicy({
        name: 'failing',
        async sendRequest(request, next) {
          const batch = typeof request.body === 'string' ? request.body : '';
          if (!request.url.endsWith('$batch')) return next(request);
          batches.push(batch);
          const error = failure(batch);
          if (error) throw error;
          return next(request);
        },
      });
      return client;
    });
    const place = { table: 'meetings', partition: `tenant|failing-${Math.random()}` } as const;
    await store.commit(place, [insert('before'), insert('before-beside')]);
    batches.length = 0;
    const commit = (name: string) => store.commit(place, [insert(name), insert(`${name}-beside`)]);
    const first = commit('first');
    await new Promise(setImmediate);
    const outcomes = await Promise.allSettled([first, ...['one', 'two', 'bad'].map(commit)]);
    const read = async (row: string) => (await store.read({ ...place, row })) !== undefined;
    return {
      batches,
      outcomes: outcomes.map(({ status }) => status),
      kept: await Promise.all(['one', 'two', 'bad'].map(read)),
    };
  }

  test('that is refused for one of them is kept for the others', async () => {
    const refusal = new RestError('What was sent is not right.', { statusCode: 400 });
    const { batches, outcomes, kept } = await commitFour((batch) =>
      batch.includes('bad-beside') ? refusal : undefined,
    );
    expect([batches.length, outcomes]).toEqual([5, ['fulfilled', 'fulfilled', 'fulfilled', 'rejected']]);
    expect(kept).toEqual([true, true, false]);
  });

  test('that failed on its way, and may be kept, is not sent again', async () => {
    const lost = new RestError('Nobody answers.', { code: 'ECONNRESET' });
    const { batches, outcomes } = await commitFour((batch) => (batch.includes('bad-beside') ? lost : undefined));
    expect([batches.length, outcomes]).toEqual([2, ['fulfilled', 'rejected', 'rejected', 'rejected']]);
  });
});
