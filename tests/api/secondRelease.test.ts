import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { MomentId } from '../../domain/moments';
import { customerId } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const Kept = z.object({
  at: z.string(),
  rows: z.array(
    z.object({
      table: z.enum(['library', 'meetings', 'mine', 'directory']),
      partition: z.string(),
      row: z.string(),
      body: z.unknown(),
    }),
  ),
});

/** The library of a customer who worked with the second release: never written again, only read. */
const kept = Kept.parse(JSON.parse(readFileSync('tests/api/fixtures/rows-2.json', 'utf8')));

const params = { moment: MomentId.parse('moment-one') };

describe('the library that the second release kept', () => {
  let world: ApiWorld;
  beforeEach(async () => {
    const store = memoryStore();
    for (const { table, partition, row, body } of kept.rows)
      await store.commit({ table, partition }, [{ put: 'insert', row, body }]);
    world = new ApiWorld(store);
    world.now = Date.parse(kept.at);
  });

  test('is found as people left it, by each what they may find', async () => {
    const ids = async (who: typeof mai) =>
      (await world.ask(who, 'findMoments')).moments.map(({ id, state }) => `${id} ${state}`).sort();
    const open = ['moment-one published', 'moment-two published'];
    expect(await ids(mai)).toEqual(
      [...open, 'moment-draft draft', 'moment-review review', 'moment-secret published'].sort(),
    );
    expect(await ids(linh)).toEqual([...open, 'moment-review review'].sort());
    const { moments } = await world.ask(linh, 'findMoments', { query: { q: 'giao hang', team: 'finance' } });
    expect(moments).toMatchObject([{ customerName: 'A plumbing supplier', typicality: { count: 3, of: 40 } }]);
  });

  test('has the whole moment, where it was told, and the thanks for it', async () => {
    const page = await world.ask(ben, 'openMoment', { params });
    expect(page).toMatchObject({
      moment: { quote: 'Now or never.', use: 'single', usedAt: kept.at, clip: { title: 'Ken at the gate' } },
      tellings: [{ title: 'Payment terms review', counts: { decisions: 0, changed: 0 } }],
    });
    expect(page.thanks.map(({ by }) => by.name).sort()).toEqual([linh.name, mai.name]);
  });

  test('has the customer, when they were last spoken with, and thanks to pass on', async () => {
    const page = await world.ask(mai, 'openCustomer', { params: { customer: customerId } });
    expect(page).toMatchObject({
      customer: { alias: 'A plumbing supplier', lastSpoken: { on: '2026-11-20', by: ben }, accountOwner: linh },
      conversations: [{ note: 'She waits.' }],
      thanks: [{ by: linh, forCustomer: 'Thank you for waiting.' }],
      tellings: [{ moment: 'moment-one' }],
    });
  });

  test('still waits for the same people', async () => {
    expect((await world.ask(ben, 'openLibrary')).waiting).toMatchObject({ drafts: 1, toReview: 0, thanks: 2 });
    expect((await world.ask(mai, 'openLibrary')).waiting).toMatchObject({ drafts: 0, toReview: 1, thanks: 0 });
  });

  test('goes on: what was withdrawn comes back, a draft grows, an old request is the same', async () => {
    const gone = { moment: MomentId.parse('moment-gone') };
    await world.ask(mai, 'stepMoment', { params: gone, body: { base: 2, verb: 'restore' }, key: 'next-release-1' });
    const draft = { moment: MomentId.parse('moment-draft') };
    await world.ask(ben, 'editMoment', {
      params: draft,
      body: { base: 1, headline: 'Mia waits' },
      key: 'next-release-2',
    });
    const { moments } = await world.ask(mai, 'findMoments', { query: { q: 'headline gone' } });
    expect(moments.map(({ id }) => id)).toEqual([gone.moment]);
    const body = { forCustomer: 'Thank you for waiting.' };
    const again = await world.ask(linh, 'thankTeller', { params, body, key: 'fixture-thanks' });
    expect(again.at).toBe(kept.at);
  });
});
