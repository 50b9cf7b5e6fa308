import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { listActions } from '../../api/src/actionRows';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { after, changedAt, keys, places, readSeries, seriesKeyOf, stored, timeKey } from '../../api/src/rows';
import { version } from '../../api/src/version';
import { OccurrenceKey } from '../../domain/meetings';
import { home, mai } from '../support/apiPeople';

const series = seriesKeyOf('MCMxOTptZWV0aW5nX3BheW1lbnQtdGVybXNAdGhyZWFkLnYyIzA=');
const here = places.meeting(home, series);
const occurrence = OccurrenceKey.parse('20261123T090000Z');

/** As the first release wrote them: what it stored must be readable for ever. */
const firstRelease = {
  state: {
    v: 1,
    tenant: home,
    key: series,
    meetingId: 'MCMxOTptZWV0aW5nX3BheW1lbnQtdGVybXNAdGhyZWFkLnYyIzA=',
    conversationId: '19:meeting_payment-terms@thread.v2',
    title: 'Payment terms review',
    organizer: mai.id,
    delegates: [],
    skipped: [],
    open: occurrence,
    revision: 4,
  },
  action: {
    v: 1,
    id: 'action-0001',
    text: 'Ask the supplier',
    revision: 1,
    fields: {},
    by: mai,
    at: '2026-11-23T09:10:00.000Z',
    owner: mai,
    dueOn: '2026-11-30',
    occurrence,
    state: 'open',
    handOvers: [],
  },
};

describe('rows', () => {
  test('of the first release can be read', async () => {
    const rows = { store: memoryStore(), home };
    await rows.store.commit(here, [
      { put: 'insert', row: 'state', body: firstRelease.state },
      { put: 'insert', row: 'a:action-0001', body: firstRelease.action },
    ]);
    expect((await readSeries(rows, series))?.value).toMatchObject({ title: 'Payment terms review', open: occurrence });
    expect(await listActions(rows, series)).toMatchObject([{ id: 'action-0001', state: 'open' }]);
  });

  test('of a later release, or without a version, are left alone', async () => {
    for (const v of [2, undefined]) {
      const rows = { store: memoryStore(), home };
      await rows.store.commit(here, [{ put: 'insert', row: 'state', body: { ...firstRelease.state, v } }]);
      await expect(readSeries(rows, series)).rejects.toThrow();
    }
  });

  test('carry their version', () => {
    expect(stored({ text: 'a' })).toEqual({ text: 'a', v: 1 });
  });

  test('of changes sort by time, and say when they were written', () => {
    const times = ['2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.001Z', '2027-01-01T00:00:00.000Z'];
    const rows = times.map((at) => keys.change(occurrence, timeKey(at, 'x')));
    expect([...rows].sort()).toEqual(rows);
    expect(rows.map((row) => changedAt({ row }))).toEqual(times);
  });

  test('that start alike end where the next key begins', () => {
    expect(after('a:')).toBe('a;');
    expect(`a:${'~'.repeat(5)}` < after('a:')).toBe(true);
  });

  test('of a meeting never hold what a key may not', () => {
    expect(series).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(keys.chat('19:meeting_a/b+c=@thread.v2')).toMatch(/^chat:[A-Za-z0-9_-]{43}$/);
  });

  test('are written by the release that the package names', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version });
  });
});
