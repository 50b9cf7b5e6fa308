import { expect, test } from '@jest/globals';
import type { Customer } from '../../domain/customers';
import { exportPage } from '../../domain/importCalls';
import type { AnyMoment } from '../../domain/momentDrafts';
import type { MomentId } from '../../domain/moments';
import { customerId, momentOf, newCustomer, stock } from '../support/apiNotes';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

async function takeAlong(world: ApiWorld) {
  const customers: Customer[] = [];
  const moments: AnyMoment[] = [];
  const pages: number[] = [];
  let after: string | undefined;
  do {
    const page = await world.ask(mai, 'exportLibrary', { query: { after } });
    customers.push(...page.customers);
    moments.push(...page.moments);
    pages.push(page.customers.length + page.moments.length);
    after = page.next;
  } while (after !== undefined);
  return { customers, moments, pages };
}

test('a library of any size is taken along, page by page, each record once', async () => {
  const world = new ApiWorld();
  await stock(world, mai);
  const row = (at: number) => ({
    row: at + 2,
    cells: {
      ...{ id: `moment-${at}-x`, kind: 'story', customerId, headline: `Headline ${at}`, story: 'A story' },
      ...{ source: 'A call', heardOn: '2026-11-01', consentScope: 'internal', consentBasis: 'By phone' },
    },
  });
  const rows = Array.from({ length: 2 * exportPage + 20 }, (_, at) => row(at));
  for (let from = 0; from < rows.length; from += 30) {
    const body = { of: 'moments' as const, incomplete: 'refuse' as const, rows: rows.slice(from, from + 30) };
    await world.ask(mai, 'importRows', { body });
  }
  const { customers, moments, pages } = await takeAlong(world);
  expect(customers.map(({ name }) => name)).toEqual([newCustomer.name]);
  expect(new Set(moments.map(({ id }) => id)).size).toBe(rows.length);
  expect(moments).toHaveLength(rows.length);
  expect(Math.max(...pages)).toBe(exportPage);
});

test('drafts and restricted moments go along; what was withdrawn, thrown away or a sample does not', async () => {
  const world = new ApiWorld();
  await stock(world, mai, 'moment-one', 'moment-two');
  await world.ask(mai, 'loadSamples');
  await world.ask(mai, 'addMoment', { body: momentOf('moment-kept-close', mai, { restricted: true }) });
  const draft = (id: string) => world.ask(ben, 'captureDraft', { body: { id: id as MomentId, headline: 'Half' } });
  await draft('draft-of-ben');
  await draft('draft-thrown-away');
  await world.ask(ben, 'discardDraft', { params: { moment: 'draft-thrown-away' as MomentId } });
  const withdraw = { base: 1, verb: 'withdraw' as const };
  await world.ask(mai, 'stepMoment', { params: { moment: 'moment-one' as MomentId }, body: withdraw });
  const { customers, moments } = await takeAlong(world);
  expect(moments.map(({ id }) => id).sort()).toEqual(['draft-of-ben', 'moment-kept-close', 'moment-two']);
  expect(customers.map(({ id }) => id)).toEqual([customerId]);
});

test('it is for curators, and for pages that are some', async () => {
  const world = new ApiWorld();
  const forBen = await world.send(ben, 'exportLibrary');
  expect([forBen.status, refusalOf(forBen).code]).toEqual([403, 'notAllowed']);
  for (const after of ['i:somebody', 'stamp', 'p:moment']) {
    const answer = await world.send(mai, 'exportLibrary', { query: { after } });
    expect([answer.status, refusalOf(answer).code]).toEqual([400, 'badRequest']);
  }
});

test('a sample customer goes along with a moment that is no sample, so that the moment can come back elsewhere', async () => {
  const world = new ApiWorld();
  await world.ask(mai, 'loadSamples');
  const [sample] = (await world.ask(mai, 'findCustomers')).customers;
  if (!sample) throw new Error('There are no samples.');
  await world.ask(mai, 'addMoment', { body: momentOf('moment-of-our-own', mai, { customer: sample.id }) });
  const { customers, moments } = await takeAlong(world);
  expect(moments.map(({ id }) => id)).toEqual(['moment-of-our-own']);
  expect(customers.map(({ id }) => id)).toEqual([sample.id]);
});
