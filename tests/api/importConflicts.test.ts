import { beforeEach, describe, expect, test } from '@jest/globals';
import { ConversationId } from '../../domain/conversations';
import type { ImportRow, RowOutcome } from '../../domain/importCalls';
import { MomentId } from '../../domain/moments';
import { customerId, newCustomer, stock } from '../support/apiNotes';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const one = MomentId.parse('moment-one');
const two = MomentId.parse('moment-two');
type Sheet = 'customers' | 'moments';
type RowCells = ImportRow['cells'];

let here: ApiWorld;

beforeEach(async () => {
  here = new ApiWorld();
  here.curators.add(ben.id);
  await stock(here, mai, one, two);
});

const bodyOf = (of: Sheet, rows: ImportRow[]) => ({ of, incomplete: 'refuse' as const, rows });

/** The dry run, and the rows as they are sent after it. */
async function check(of: Sheet, ...all: RowCells[]): Promise<ImportRow[]> {
  const rows = all.map((cells, at) => ({ row: at + 2, cells }));
  const { rows: said } = await here.ask(mai, 'checkImport', { body: bodyOf(of, rows) });
  return rows.map((row, at) => seen(row, said[at]));
}

function seen(row: ImportRow, outcome: RowOutcome | undefined): ImportRow {
  if (!outcome || outcome.outcome === 'refused') return row;
  const cells = { ...row.cells, id: outcome.id };
  return outcome.outcome === 'changed' && outcome.revision
    ? { ...row, cells, base: outcome.revision }
    : { ...row, cells };
}

const bring = (of: Sheet, rows: ImportRow[], key?: string) =>
  here.ask(mai, 'importRows', { body: bodyOf(of, rows), ...(key === undefined ? {} : { key }) });
const headlineOf = async (moment: MomentId) =>
  (await here.ask(mai, 'readMoment', { params: { moment } })).moment.headline;
const edit = (moment: MomentId, base: number, headline: string) =>
  here.ask(ben, 'editMoment', { params: { moment }, body: { base, headline } });

const changedSince = {
  outcome: 'refused',
  problems: [
    {
      column: 'id',
      kind: 'changedSince',
      sentence: 'Somebody changed this since the check. Check the file again to see their version.',
    },
  ],
};
const ours = { id: one, headline: 'From the file' };
const other = { id: two, headline: 'From the file, too' };

describe('a moment that somebody edits between the check of a file and its import', () => {
  test('stays as they made it, and the row says why it was refused', async () => {
    const rows = await check('moments', ours);
    expect(rows).toEqual([{ row: 2, cells: ours, base: 1 }]);
    await edit(one, 1, 'From Ben');
    expect(await bring('moments', rows)).toEqual({ isKept: false, rows: [{ row: 2, ...changedSince }] });
    expect(await headlineOf(one)).toBe('From Ben');
  });

  test('is refused also where they changed another field: it was never seen like this', async () => {
    const rows = await check('moments', ours);
    await here.ask(ben, 'editMoment', { params: { moment: one }, body: { base: 1, quote: 'We waited.' } });
    expect((await bring('moments', rows)).rows).toMatchObject([changedSince]);
  });

  test('keeps nobody else from coming in', async () => {
    const rows = await check('moments', ours, other);
    await edit(one, 1, 'From Ben');
    expect((await bring('moments', rows)).rows).toMatchObject([changedSince, { outcome: 'changed' }]);
    expect(await headlineOf(two)).toBe('Headline of moment-two');
    expect((await bring('moments', rows.slice(1))).isKept).toBe(true);
    expect(await headlineOf(two)).toBe(other.headline);
    expect(await headlineOf(one)).toBe('From Ben');
  });

  test('comes in after another check, which compares it with their version', async () => {
    const stale = await check('moments', ours);
    await edit(one, 1, 'From Ben');
    await bring('moments', stale);
    const rows = await check('moments', ours);
    expect(rows).toMatchObject([{ base: 2 }]);
    expect((await bring('moments', rows)).isKept).toBe(true);
    expect(await headlineOf(one)).toBe(ours.headline);
  });

  test('is no conflict where they wrote what the file says', async () => {
    const rows = await check('moments', ours);
    await edit(one, 1, ours.headline);
    expect((await bring('moments', rows)).rows).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('is a conflict also where they are faster by a blink', async () => {
    const rows = await check('moments', ours);
    const { commit } = here.ports.store;
    let isFirst = true;
    here.ports.store.commit = async (...written) => {
      if (isFirst) {
        isFirst = false;
        await edit(one, 1, 'From Ben');
      }
      return commit(...written);
    };
    expect((await bring('moments', rows)).rows).toMatchObject([changedSince]);
    expect(await headlineOf(one)).toBe('From Ben');
  });
});

describe('what is put away meanwhile', () => {
  test('stays away: a withdrawn moment says so, an archived one is a conflict', async () => {
    const rows = await check('moments', ours, other);
    const step = (moment: MomentId, verb: 'withdraw' | 'archive') =>
      here.ask(ben, 'stepMoment', { params: { moment }, body: { base: 1, verb } });
    await step(one, 'withdraw');
    await step(two, 'archive');
    expect((await bring('moments', rows)).rows).toMatchObject([
      { outcome: 'refused', problems: [{ kind: 'withdrawn' }] },
      changedSince,
    ]);
  });

  test('is not made again by a row that was to change it', async () => {
    const draft = MomentId.parse('draft-of-ben');
    await here.ask(ben, 'captureDraft', { body: { id: draft, headline: 'Heard at lunch' } });
    const rows = await check('moments', { id: draft, headline: 'Heard at dinner', state: 'draft' });
    await here.ask(ben, 'discardDraft', { params: { moment: draft } });
    expect((await bring('moments', rows)).rows).toMatchObject([changedSince]);
    expect((await here.ask(mai, 'findMoments')).moments).toHaveLength(2);
  });
});

describe('a customer', () => {
  const params = { customer: customerId };

  test('who was changed since is left alone', async () => {
    const rows = await check('customers', { name: newCustomer.name, segment: 'Trade' });
    await here.ask(ben, 'editCustomer', { params, body: { base: 1, segment: 'Plumbing' } });
    expect((await bring('customers', rows)).rows).toMatchObject([changedSince]);
    expect((await here.ask(mai, 'openCustomer', { params })).customer.segment).toBe('Plumbing');
  });

  test('with whom somebody spoke since is still the same record', async () => {
    const rows = await check('customers', { name: newCustomer.name, segment: 'Trade' });
    await here.ask(ben, 'noteConversation', {
      params,
      body: { id: ConversationId.parse('conversation-1'), on: '2026-11-22' },
    });
    expect((await bring('customers', rows)).isKept).toBe(true);
    expect((await here.ask(mai, 'openCustomer', { params })).customer.lastSpoken?.by).toEqual(ben);
  });

  test('who was added since by another file is not overwritten by a row that saw nobody', async () => {
    const shop = { whatTheyDo: 'Bakes', dailyChallenge: 'Flour', hope: 'A second shop', name: 'Hoa Sen' };
    const rows = await check('customers', shop);
    await bring('customers', await check('customers', { ...shop, whatTheyDo: 'Bakes before four' }));
    expect((await bring('customers', rows)).rows).toMatchObject([changedSince]);
  });

  test('is known again by the year since when they are one', async () => {
    const since = async (written: string) =>
      (await bring('customers', await check('customers', { id: customerId, since: written }))).rows;
    expect(await since('2019')).toMatchObject([{ outcome: 'changed', columns: ['since'] }]);
    expect((await here.ask(mai, 'openCustomer', { params })).customer.since).toBe('2019-01-01');
    await here.ask(mai, 'editCustomer', { params, body: { base: 2, since: '2019-05-03' } });
    expect(await since('2019')).toMatchObject([{ outcome: 'unchanged' }]);
  });
});

describe('an import that goes on', () => {
  test('under the same key answers the same, whatever somebody did since', async () => {
    const rows = await check('moments', ours);
    const first = await bring('moments', rows, 'batch-0001');
    await edit(one, 2, 'From Ben');
    expect(await bring('moments', rows, 'batch-0001')).toEqual(first);
    expect(await headlineOf(one)).toBe('From Ben');
  });

  test('finds what it wrote itself unchanged, also when its keys are gone', async () => {
    const rows = await check('moments', ours, other);
    await bring('moments', rows.slice(0, 1));
    expect(await bring('moments', rows)).toMatchObject({
      isKept: true,
      rows: [{ outcome: 'unchanged' }, { outcome: 'changed' }],
    });
    expect((await bring('moments', rows)).rows).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }]);
  });

  test('writes the rest after the storage was away', async () => {
    const rows = await check('moments', ours, other);
    await bring('moments', rows.slice(0, 1), 'batch-0001');
    here.outage = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const rest = { body: bodyOf('moments', rows.slice(1)), key: 'batch-0002' };
    expect((await here.send(mai, 'importRows', rest)).status).toBe(503);
    here.outage = undefined;
    expect((await here.ask(mai, 'importRows', rest)).isKept).toBe(true);
    expect([await headlineOf(one), await headlineOf(two)]).toEqual([ours.headline, other.headline]);
  });
});
