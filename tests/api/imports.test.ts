import { describe, expect, test } from '@jest/globals';
import { mostRowsChecked, mostRowsKept, type ImportRow, type RowOutcome } from '../../domain/importCalls';
import { MomentId } from '../../domain/moments';
import { customerId, momentOf, newCustomer, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const customer = {
  name: 'Tiệm bánh Hoa Sen',
  whatTheyDo: 'Bakes before four',
  dailyChallenge: 'The flour comes late',
  hope: 'A second shop',
};
const moment = {
  kind: 'struggle',
  customer: newCustomer.name,
  headline: 'The pallet came at noon',
  story: 'Six people waited on a building site.',
  source: 'A call',
  heardOn: '22/11/2026',
  consentScope: 'internal',
  consentBasis: 'On the phone',
};
const numbered = (...all: Record<string, string>[]): ImportRow[] => all.map((cells, at) => ({ row: at + 2, cells }));
const batch = (of: 'customers' | 'moments', ...all: Record<string, string>[]) => ({
  body: { of, incomplete: 'refuse' as const, rows: numbered(...all) },
});
/** As the dry run says it of records that nobody has changed yet. */
const seenAt = (base: number, { body }: ReturnType<typeof batch>) => ({
  body: { ...body, rows: body.rows.map((row) => ({ ...row, base })) },
});
const idIn = (row: RowOutcome | undefined) => MomentId.parse(row && 'id' in row ? row.id : undefined);
const outcomes = (rows: readonly RowOutcome[]) => rows.map(({ outcome }) => outcome);
const problemsOf = (rows: readonly RowOutcome[]) =>
  rows.flatMap((row) => ('problems' in row ? row.problems.map(({ column, kind }) => [row.row, column, kind]) : []));

async function world(...moments: string[]): Promise<ApiWorld> {
  const made = new ApiWorld();
  await stock(made, mai, ...moments);
  return made;
}

describe('a dry run', () => {
  test('says what each row would do, and writes nothing', async () => {
    const here = await world('moment-one');
    const { rows } = await here.ask(mai, 'checkImport', {
      ...batch(
        'moments',
        moment,
        { id: 'moment-one', headline: 'Another headline', tags: 'pallets; Friday' },
        { id: 'moment-one', headline: 'Headline of moment-one' },
        { ...moment, headline: 'x'.repeat(121), kind: 'gossip', heardOn: '03/04/2026', customer: 'Nobody' },
      ),
    });
    expect(rows).toMatchObject([
      { row: 2, outcome: 'added', customer: customerId },
      { row: 3, outcome: 'changed', id: 'moment-one', columns: ['headline', 'tags'] },
      { row: 4, outcome: 'refused', problems: [{ kind: 'duplicate', row: 3 }] },
      { row: 5, outcome: 'refused' },
    ]);
    expect(problemsOf(rows.slice(3))).toEqual(
      expect.arrayContaining([
        [5, 'headline', 'tooLong'],
        [5, 'kind', 'unknownWord'],
        [5, 'heardOn', 'ambiguousDay'],
        [5, 'customer', 'unknownCustomer'],
      ]),
    );
    expect((await here.ask(mai, 'findMoments')).moments).toHaveLength(1);
  });

  test('finds the customer by a name without accents or capitals, and says when several have it', async () => {
    const here = await world();
    await here.ask(mai, 'importRows', batch('customers', customer, { ...customer, name: 'Tiệm bánh Hòa Sên' }));
    const { rows } = await here.ask(mai, 'checkImport', {
      ...batch(
        'moments',
        { ...moment, customer: "KEN'S  plumbing supply" },
        { ...moment, customer: 'tiệm bánh hoa sen' },
        { ...moment, customer: 'tiem banh hoa sen' },
        { ...moment, customer: customerId, headline: 'By its id' },
      ),
    });
    expect(outcomes(rows)).toEqual(['added', 'added', 'refused', 'added']);
    expect(problemsOf(rows)).toEqual([[4, 'customer', 'severalCustomers']]);
  });

  test('counts on the customers of the same file', async () => {
    const here = await world();
    const row = { ...moment, customer: 'Harbor Clinic' };
    const { body } = batch('moments', row);
    const coming = [{ id: 'customer-harbor' as typeof customerId, name: 'Harbor Clinic' }];
    expect(outcomes((await here.ask(mai, 'checkImport', { body: { ...body, coming } })).rows)).toEqual(['added']);
    expect(outcomes((await here.ask(mai, 'checkImport', { body })).rows)).toEqual(['refused']);
  });
});

describe('rows that are brought in', () => {
  test('are there for everybody, and found', async () => {
    const here = await world();
    const answer = await here.ask(mai, 'importRows', batch('moments', moment, { ...moment, headline: 'Another one' }));
    expect(answer.isKept).toBe(true);
    const { moments } = await here.ask(ben, 'findMoments', { query: { order: 'heard' } });
    expect(moments).toMatchObject([{ state: 'published', heardOn: '2026-11-22' }, { customerName: newCustomer.name }]);
    const { moments: found } = await here.ask(ben, 'findMoments', { query: { q: 'building' } });
    expect(found).toHaveLength(2);
  });

  test('twice change nothing, also under the same names with other spelling', async () => {
    const here = await world();
    const rows = batch('customers', customer, { ...customer, name: 'Harbor Clinic' });
    expect(outcomes((await here.ask(mai, 'importRows', rows)).rows)).toEqual(['added', 'added']);
    const calls = here.storeCalls;
    expect(outcomes((await here.ask(mai, 'importRows', rows)).rows)).toEqual(['unchanged', 'unchanged']);
    expect(here.storeCalls - calls).toBeLessThan(6);
    const spelt = batch('customers', { ...customer, name: '  TIỆM bánh  hoa sen' });
    expect((await here.ask(mai, 'importRows', seenAt(1, spelt))).rows).toMatchObject([
      { outcome: 'changed', columns: ['name'] },
    ]);
    expect((await here.ask(mai, 'findCustomers')).customers).toHaveLength(3);
  });

  test('are found again by another curator, whose they do not become', async () => {
    const here = await world();
    here.curators.add(linh.id);
    await here.ask(mai, 'importRows', batch('moments', { ...moment, owner: '' }));
    expect((await here.ask(linh, 'importRows', batch('moments', { ...moment, owner: '' }))).rows).toMatchObject([
      { outcome: 'unchanged' },
    ]);
  });

  test('take the place of the customer who was added by hand under the same name', async () => {
    const here = await world();
    const rowsOfKen = batch('customers', { ...customer, name: newCustomer.name });
    const { rows } = await here.ask(mai, 'importRows', seenAt(1, rowsOfKen));
    expect(rows).toMatchObject([{ outcome: 'changed', id: customerId }]);
  });

  test('change only what the file has columns for, and keep who added the moment', async () => {
    const here = await world('moment-one');
    here.curators.add(ben.id);
    await here.ask(ben, 'importRows', seenAt(1, batch('moments', { id: 'moment-one', quote: 'We waited.', tags: '' })));
    const told = await here.ask(mai, 'readMoment', { params: { moment: 'moment-one' as MomentId } });
    expect(told.moment).toMatchObject({
      ...momentOf('moment-one', mai),
      quote: 'We waited.',
      by: mai,
      changedBy: ben,
      revision: 2,
    });
  });

  test('are all refused where one of them is: none is kept', async () => {
    const here = await world();
    const answer = await here.ask(
      mai,
      'importRows',
      batch('moments', moment, { ...moment, headline: '' }, { ...moment, headline: 'Third', consentScope: 'none' }),
    );
    expect(answer.isKept).toBe(false);
    expect(problemsOf(answer.rows)).toEqual([
      [3, 'headline', 'empty'],
      [4, 'consentScope', 'unknownWord'],
    ]);
    expect((await here.ask(mai, 'findMoments')).moments).toEqual([]);
  });

  test('answer the same when the answer was lost and they are sent again', async () => {
    const here = await world();
    const sent = { ...batch('moments', moment), key: 'batch-0001' };
    const first = await here.ask(mai, 'importRows', sent);
    expect(await here.ask(mai, 'importRows', sent)).toEqual(first);
    expect((await here.ask(mai, 'importRows', batch('moments', moment))).rows).toMatchObject([
      { outcome: 'unchanged' },
    ]);
  });

  test('that stop half-way leave whole rows, and go on where they stopped', async () => {
    const here = await world();
    await here.ask(mai, 'importRows', batch('moments', moment));
    here.outage = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const rest = { ...batch('moments', { ...moment, headline: 'The second' }), key: 'batch-0002' };
    expect((await here.send(mai, 'importRows', rest)).status).toBe(503);
    here.outage = undefined;
    expect((await here.ask(mai, 'importRows', rest)).isKept).toBe(true);
    expect(
      (await here.ask(mai, 'importRows', batch('moments', moment, { ...moment, headline: 'The second' }))).rows,
    ).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }]);
  });

  test('of two curators at once end as one', async () => {
    const here = await world();
    here.curators.add(ben.id);
    const answers = await Promise.all([mai, ben].map((by) => here.ask(by, 'importRows', batch('moments', moment))));
    expect(
      answers
        .map(({ rows }) => outcomes(rows))
        .flat()
        .sort(),
    ).toEqual(['added', 'unchanged']);
    expect((await here.ask(mai, 'findMoments')).moments).toHaveLength(1);
  });
});

describe('moments that lack something', () => {
  const half = { ...moment, consentScope: '', consentBasis: '' };

  test('become drafts where the row or the curator says so', async () => {
    const here = await world();
    const rows = numbered({ ...half, state: 'draft' }, { ...half, headline: 'By choice' });
    const answer = await here.ask(mai, 'importRows', { body: { of: 'moments', incomplete: 'draft', rows } });
    expect(outcomes(answer.rows)).toEqual(['added', 'added']);
    const again = await here.ask(mai, 'importRows', { body: { of: 'moments', incomplete: 'draft', rows } });
    expect(outcomes(again.rows)).toEqual(['unchanged', 'unchanged']);
    const page = await here.ask(mai, 'openMoment', {
      params: { moment: idIn(again.rows[1]) },
    });
    expect(page).toMatchObject({ moment: { state: 'draft' }, missing: expect.arrayContaining(['consent']) });
  });

  test('are published by the row that completes them', async () => {
    const here = await world();
    await here.ask(mai, 'importRows', batch('moments', { ...half, state: 'draft' }));
    const { rows } = await here.ask(mai, 'importRows', seenAt(1, batch('moments', moment)));
    expect(rows).toMatchObject([{ outcome: 'changed', columns: ['consentScope', 'consentBasis', 'state'] }]);
    expect((await here.ask(ben, 'findMoments')).moments).toMatchObject([{ state: 'published' }]);
  });

  test('are refused with all that is missing where nobody says so', async () => {
    const here = await world();
    const { rows } = await here.ask(
      mai,
      'checkImport',
      batch('moments', { headline: 'Only this', customer: customerId }),
    );
    expect(
      problemsOf(rows)
        .map(([, column]) => column)
        .sort(),
    ).toEqual(['consentBasis', 'consentScope', 'heardOn', 'kind', 'source', 'story'].sort());
  });

  test('may be about somebody who is not in the library, as drafts', async () => {
    const here = await world();
    const row = { ...half, customer: 'A shop in Huế', state: 'nháp' };
    expect(outcomes((await here.ask(mai, 'importRows', batch('moments', row))).rows)).toEqual(['added']);
    expect(outcomes((await here.ask(mai, 'importRows', batch('moments', row))).rows)).toEqual(['unchanged']);
  });
});

describe('whom a row names', () => {
  test('as owner is found by name among those whom the library knows', async () => {
    const here = await world();
    await here.ask(ben, 'captureDraft', { body: { id: 'draft-of-ben' as MomentId, headline: 'Heard at lunch' } });
    const { rows } = await here.ask(mai, 'importRows', batch('moments', { ...moment, owner: 'ben okafor' }));
    const id = idIn(rows[0]);
    expect((await here.ask(mai, 'readMoment', { params: { moment: id } })).moment.owner).toEqual(ben);
    const unknown = await here.ask(
      mai,
      'checkImport',
      batch('moments', { ...moment, headline: 'By whom', owner: 'Zoe' }),
    );
    expect(problemsOf(unknown.rows)).toEqual([[2, 'owner', 'unknownPerson']]);
  });

  test('without a name may be shown only by an alias', async () => {
    const here = await world();
    const { rows } = await here.ask(mai, 'checkImport', batch('moments', { ...moment, consentScope: 'ẩn danh' }));
    expect(problemsOf(rows)).toEqual([[2, 'consentScope', 'needsAlias']]);
  });

  test('keeps its customer from being named by a file', async () => {
    const here = await world();
    const params = { customer: customerId };
    await here.ask(mai, 'editCustomer', { params, body: { base: 1, alias: 'A supplier' } });
    const consent = { scope: 'internalAnonymous' as const, basis: 'On the phone' };
    await here.ask(mai, 'addMoment', { body: momentOf('moment-nameless', mai, { consent }) });
    const named = seenAt(2, batch('customers', { id: customerId, shown: 'name' }));
    const { rows } = await here.ask(mai, 'importRows', named);
    expect(problemsOf(rows)).toEqual([[2, 'shown', 'needsAlias']]);
    expect((await here.ask(mai, 'openCustomer', { params })).customer).not.toHaveProperty('shown');
  });
});

describe('what was put away', () => {
  test('stays away: withdrawn and archived moments are refused, and said so', async () => {
    const here = await world('moment-one', 'moment-two');
    const step = (moment: string, verb: 'withdraw' | 'archive') =>
      here.ask(mai, 'stepMoment', { params: { moment: moment as MomentId }, body: { base: 1, verb } });
    await step('moment-one', 'withdraw');
    await step('moment-two', 'archive');
    const { rows } = await here.ask(mai, 'checkImport', {
      ...batch('moments', { id: 'moment-one', headline: 'Back again' }, { id: 'moment-two', headline: 'Back again' }),
    });
    expect(problemsOf(rows)).toEqual([
      [2, 'id', 'withdrawn'],
      [3, 'id', 'archived'],
    ]);
    const same = batch('moments', { id: 'moment-two', headline: 'Headline of moment-two' });
    expect(outcomes((await here.ask(mai, 'checkImport', same)).rows)).toEqual(['unchanged']);
  });
});

describe('what is not for everybody, or too much', () => {
  test.each(['checkImport', 'importRows'] as const)('%s is for curators', async (name) => {
    const here = await world();
    const answer = await here.send(ben, name, batch('moments', moment));
    expect([answer.status, refusalOf(answer).code]).toEqual([403, 'notAllowed']);
  });

  test('a batch has its bounds, and a cell of a megabyte is refused by its row or by its size', async () => {
    const here = await world();
    const many = (most: number) => Array.from({ length: most + 1 }, (_, at) => ({ ...moment, headline: `No ${at}` }));
    const tooMany = [
      await here.send(mai, 'checkImport', batch('moments', ...many(mostRowsChecked))),
      await here.send(mai, 'importRows', batch('moments', ...many(mostRowsKept))),
    ];
    expect(tooMany.map((answer) => [answer.status, refusalOf(answer).sentence])).toEqual([
      [422, 'There are more than 100 rows.'],
      [422, 'There are more than 30 rows.'],
    ]);
    const huge = await here.send(mai, 'importRows', batch('moments', { ...moment, story: 'x'.repeat(1024 * 1024) }));
    expect([huge.status, refusalOf(huge).sentence]).toEqual([413, 'What was sent is larger than 1024 KB.']);
    const large = await here.ask(
      mai,
      'importRows',
      batch('moments', moment, { ...moment, story: 'x'.repeat(900_000) }),
    );
    expect(problemsOf(large.rows)).toContainEqual([3, 'story', 'tooLong']);
    expect((await here.ask(mai, 'findMoments')).moments).toEqual([]);
  });

  test('a dry run of rows that are not there yet reads nothing of them', async () => {
    const here = await world();
    const rows = Array.from({ length: mostRowsChecked }, (_, at) => ({ ...moment, headline: `Moment ${at}` }));
    await here.ask(mai, 'checkImport', batch('moments', ...rows));
    const before = here.storeCalls;
    expect(outcomes((await here.ask(mai, 'checkImport', batch('moments', ...rows))).rows)).toEqual(
      rows.map(() => 'added'),
    );
    expect(here.storeCalls - before).toBeLessThanOrEqual(3);
  });

  test('ten thousand rows cost the library one look each', async () => {
    const here = await world();
    const rows = (from: number) =>
      Array.from({ length: mostRowsKept }, (_, at) => ({
        ...moment,
        customerId,
        headline: `Moment ${from + at}`,
        id: `moment-${from + at}-x`,
      }));
    await here.ask(mai, 'importRows', batch('moments', ...rows(0)));
    const before = here.storeCalls;
    for (let from = 1; from <= 10; from += 1) await here.ask(mai, 'importRows', batch('moments', ...rows(from * 100)));
    const perRow = (here.storeCalls - before) / (10 * mostRowsKept);
    expect(perRow).toBeLessThanOrEqual(1.1);
  });
});
