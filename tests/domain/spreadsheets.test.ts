import { describe, expect, test } from '@jest/globals';
import { readCustomerRow, decideCustomer } from '../../domain/importedCustomers';
import { decideMoment, readMomentRow } from '../../domain/importedMoments';
import { guarded, readCells, readDay, readList, unguarded, writeList } from '../../domain/spreadsheetCells';
import { customerColumns, momentColumns, readHeadings, sheetOf } from '../../domain/spreadsheetColumns';
import { kindWords, scopeWords, teamWords, valueNamed } from '../../domain/spreadsheetWords';
import { CustomerId } from '../../domain/customers';
import { mai } from '../support/people';

const importing = { by: mai, at: '2026-11-23T09:00:00.000Z', incomplete: 'refuse' as const };

describe('a day', () => {
  test.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-1-5', '2026-01-05'],
    ['2026/11/22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['22-11-2026', '2026-11-22'],
    ['5.6.2026', '2026-06-05'],
    ['11/22/2026', '2026-11-22'],
    ['05/05/2026', '2026-05-05'],
    ['2026-11-22T00:00:00.000Z', '2026-11-22'],
    ['22/11/2026 00:00', '2026-11-22'],
  ])('written %s is %s', (written, day) => expect(readDay(written)).toBe(day));

  test.each([['05/06/2026'], ['5-6-2026']])('that may be two days (%s) is refused', (written) =>
    expect(readDay(written)).toEqual({ unread: 'ambiguousDay' }),
  );

  test.each(['yesterday', '46348', '22/11/26', '31.02.2026', '22/11-2026', '2026-13-01', '32/01/2026', 'Nov 22, 2026'])(
    'that is none (%s) is refused',
    (written) => expect(readDay(written)).toEqual({ unread: 'notADay' }),
  );
});

describe('since when somebody is a customer', () => {
  const since = (written: string) => readCells('customers', { since: written });
  test.each([
    ['2019', '2019-01-01'],
    [' 1987 ', '1987-01-01'],
    ['22.11.2019', '2019-11-22'],
  ])('written %s is %s', (written, day) => expect(since(written).values).toEqual({ since: day }));

  test.each(['19', '0019', '12345', 'about 2019', '2019?'])('written %s is refused with what can be read', (written) =>
    expect(since(written).problems).toMatchObject([
      { kind: 'notADayOrYear', sentence: expect.stringContaining('a year alone, like 2019') },
    ]),
  );

  test('may be two days there, too', () =>
    expect(since('05/06/2019').problems).toMatchObject([{ kind: 'ambiguousDay' }]));

  test.each(['heardOn', 'dueOn', 'verifyBy'])('a year alone is no day elsewhere (%s)', (column) =>
    expect(readCells('moments', { [column]: '2019' }).problems).toMatchObject([{ column, kind: 'notADay' }]),
  );
});

describe('a word', () => {
  test.each([
    ['Struggle', 'struggle'],
    ['KHÓ KHĂN', 'struggle'],
    ['kho khan', 'struggle'],
    ['In their words', 'quote'],
    ['Họ đang trông cậy vào chúng ta', 'commitment'],
    ['From a listen-in', 'brief'],
  ])('of a kind: %s', (written, kind) => expect(valueNamed(kindWords, written)).toBe(kind));

  test('of a team, of a consent, and one that is none', () => {
    expect(['Pháp chế', 'legal', 'KẾ TOÁN', 'cntt'].map((text) => valueNamed(teamWords, text))).toEqual([
      'legal',
      'legal',
      'finance',
      'it',
    ]);
    expect(valueNamed(scopeWords, 'Inside the company, without their name')).toBe('internalAnonymous');
    expect(valueNamed(kindWords, 'gossip')).toBeUndefined();
  });

  test('no two values of one column are called the same', () => {
    for (const { holds } of [...Object.values(customerColumns), ...Object.values(momentColumns)]) {
      if (typeof holds !== 'object') continue;
      for (const [value, names] of Object.entries(holds))
        for (const name of [...(names as readonly string[])])
          expect([name, valueNamed(holds, name)]).toEqual([name, value]);
    }
  });
});

describe('a list', () => {
  test.each([
    ['pallets, Friday; site', ['pallets', 'Friday', 'site']],
    [' ; ,, ', []],
    ['"5"" pipe; long"; short', ['5" pipe; long', 'short']],
    ['5" pipe, other', ['5" pipe', 'other']],
  ])('%s', (written, tags) => expect(readList(written)).toEqual(tags));

  test('is read as it was written', () => {
    const tags = ['a;b', 'c,d', '"e"', 'f "g', '"'];
    expect(readList(writeList(tags))).toEqual(tags);
  });
});

describe('what a spreadsheet would run', () => {
  test.each(['=1+1', '+84', '-5', '@a', "'=x", '＝1'])('%s is made harmless and comes back', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });
  test.each(['plain', "'tis so", "it's", '', '1-2'])('%s stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });
});

describe('headings', () => {
  test('are known in either language, in any order, with other capitals and marks', () => {
    const { columns, ignored, missing } = readHeadings('moments', [
      ' HEADLINE ',
      'khách hàng',
      'E-Mail',
      'heard_on',
      'Tiêu đề',
      '',
    ]);
    expect(columns).toEqual(['headline', 'customer', undefined, 'heardOn', undefined, undefined]);
    expect(ignored).toEqual(['E-Mail', 'Tiêu đề']);
    expect(missing).toEqual(['kind', 'story', 'source', 'consentScope', 'consentBasis']);
  });

  test('say whether a file holds customers or moments', () => {
    expect(sheetOf(['Name', 'What they do', 'Alias'])).toBe('customers');
    expect(sheetOf(['Khách hàng', 'Khó khăn hằng ngày'])).toBe('customers');
    expect(sheetOf(['Customer', 'Headline'])).toBe('moments');
  });

  test.each([
    ['customers', customerColumns],
    ['moments', momentColumns],
  ] as const)('of %s each name one column', (sheet, columns) => {
    for (const language of ['en', 'vi'] as const) {
      const headings = Object.values(columns).map((column) => column[language]);
      expect(readHeadings(sheet, headings).columns).toEqual(Object.keys(columns));
    }
  });
});

describe('how typical', () => {
  test.each([
    ['3 of 40', { typicality: { count: 3, of: 40 } }],
    ['3 trên 40', { typicality: { count: 3, of: 40 } }],
    ['3/40', { typicality: { count: 3, of: 40 } }],
    ['3 of 40 customers', { typicality: { count: 3, of: 40 } }],
  ])('may be said as %s', (typicality, values) =>
    expect(readCells('moments', { typicality })).toEqual({ values, problems: [] }),
  );

  test('may be said in two columns', () => {
    const cells = { typicality: '', typicalityCount: '3', typicalityOf: '40' };
    expect(readCells('moments', cells).values).toEqual({ typicality: { count: 3, of: 40 } });
  });

  test('is refused where it is no number', () => {
    expect(readCells('moments', { typicality: 'many' }).problems).toMatchObject([{ kind: 'notANumber' }]);
  });
});

const ken = CustomerId.parse('customer-ken');
const whole = {
  kind: 'story',
  headline: 'A headline',
  story: 'A story',
  source: 'A call',
  heardOn: '2026-11-22',
  consentScope: 'internal',
  consentBasis: 'By phone',
};

function decided(cells: Record<string, string>, more: Partial<Parameters<typeof decideMoment>[0]> = {}) {
  const row = readMomentRow(cells);
  const known = { stored: undefined, customer: { id: ken }, owner: undefined, unknown: [] };
  return decideMoment({ row, id: 'moment-0001', ...known, ...more }, importing);
}
const problems = (of: ReturnType<typeof decided>) =>
  of.outcome === 'refused' ? of.problems.map(({ column, kind }) => [column, kind]) : of.outcome;

describe('a row of a moment', () => {
  const customer = { customer: 'Ken' };

  test('is in Vietnamese where it is written so, unless it says otherwise', () => {
    const languages = [
      {},
      { headline: 'Bột phải có trước bốn giờ' },
      { headline: 'Bột phải', language: 'Tiếng Anh' },
    ].map((cells) => decided({ ...whole, ...customer, ...cells }));
    expect(languages).toMatchObject([
      { record: { language: 'en' } },
      { record: { language: 'vi' } },
      { record: { language: 'en' } },
    ]);
  });

  test('names all that is wrong with it at once, each at its column', () => {
    const wrong = {
      ...whole,
      ...customer,
      headline: 'x\ny',
      tags: Array(9).fill('t').join(),
      team: 'legal',
      typicality: '5 of 4',
    };
    expect(problems(decided(wrong))).toEqual([
      ['headline', 'oneLine'],
      ['part', 'empty'],
      ['how', 'empty'],
      ['typicality', 'moreThanThereAre'],
      ['tags', 'tooMany'],
    ]);
  });

  test('of another kind may not say what only a commitment has', () => {
    expect(problems(decided({ ...whole, ...customer, dueOn: '2026-12-24' }))).toEqual([['dueOn', 'notOfThisKind']]);
    expect(problems(decided({ ...whole, ...customer, kind: 'commitment' }))).toEqual([
      ['dueOn', 'empty'],
      ['slips', 'empty'],
    ]);
  });

  test('of the same words changes nothing, and of an empty cell takes a value out', () => {
    const first = decided({ ...whole, ...customer, quote: 'We wait.' });
    if (first.outcome !== 'added') throw new Error(first.outcome);
    const { record: stored } = first;
    expect(decided({ ...whole, ...customer, quote: 'We wait.\r\n' }, { stored })).toEqual({ outcome: 'unchanged' });
    expect(decided({ id: stored.id, quote: '' }, { stored })).toMatchObject({ outcome: 'changed', columns: ['quote'] });
    expect(problems(decided({ id: stored.id, source: '' }, { stored }))).toEqual([['source', 'empty']]);
  });

  test('tells what was heard, not what will be', () => {
    expect(problems(decided({ ...whole, ...customer, heardOn: '2062-11-22' }))).toEqual([['heardOn', 'dayToCome']]);
  });

  test('counts tags that say the same once', () => {
    expect(decided({ ...whole, ...customer, tags: 'Giấy; giay; GIẤY; trucks' })).toMatchObject({
      record: { tags: ['Giấy', 'trucks'] },
    });
  });

  test('that is new comes in neither withdrawn nor archived', () => {
    expect(problems(decided({ ...whole, ...customer, state: 'Withdrawn' }))).toEqual([['state', 'withdrawn']]);
    expect(problems(decided({ ...whole, ...customer, state: 'Đã lưu trữ' }))).toEqual([['state', 'neverPublished']]);
  });
});

describe('a row of a customer', () => {
  test('names all that is wrong with it', () => {
    const row = readCustomerRow({
      name: '',
      whatTheyDo: 'x'.repeat(301),
      since: 'May',
      outsideDomains: 'ken',
      id: '../x',
    });
    expect(
      problems(decideCustomer({ row, id: '../x', stored: undefined }, importing) as ReturnType<typeof decided>),
    ).toEqual([
      ['since', 'notADayOrYear'],
      ['id', 'notAnId'],
      ['name', 'empty'],
      ['whatTheyDo', 'tooLong'],
      ['dailyChallenge', 'empty'],
      ['hope', 'empty'],
      ['outsideDomains', 'notADomain'],
    ]);
  });
});
