import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { ActionId } from '../../domain/actions';
import { ConsiderationId, type Consideration } from '../../domain/considerations';
import { CustomerId } from '../../domain/customers';
import { DecisionPage } from '../../domain/decisionLog';
import { DecisionId, type Decision } from '../../domain/decisions';
import { MomentId } from '../../domain/moments';
import { dayOf } from '../../src/parts/dayOf';
import { decisionFile, type FileWords } from '../../src/surfaces/decisions/decisionFiles';
import { LazyDecisions } from '../../src/surfaces/decisions/LazyDecisions';
import { parseRoute, printRoute } from '../../src/surfaces/library/route';
import type { Language } from '../../src/words';
import { amending as amendingEn } from '../../src/words/en/amending';
import { common as commonEn } from '../../src/words/en/common';
import { considering as consideringEn } from '../../src/words/en/considering';
import { decisionLog as logEn } from '../../src/words/en/decisionLog';
import { decisionRecord as recordEn } from '../../src/words/en/decisionRecord';
import { sitting as sittingEn } from '../../src/words/en/sitting';
import { amending as amendingVi } from '../../src/words/vi/amending';
import { common as commonVi } from '../../src/words/vi/common';
import { considering as consideringVi } from '../../src/words/vi/considering';
import { decisionLog as logVi } from '../../src/words/vi/decisionLog';
import { decisionRecord as recordVi } from '../../src/words/vi/decisionRecord';
import { sitting as sittingVi } from '../../src/words/vi/sitting';
import { considered, decisionOn } from '../support/meetingView';
import { ben, linh } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

const ken = CustomerId.parse('customer-ken');
const hoa = CustomerId.parse('customer-hoa');
const moment = MomentId.parse('moment-ken');
const decidedAt = '2026-11-24T09:30:00.000Z';
const earlier: Decision = {
  ...decisionOn('Pay after 30 days', 'confirmed'),
  id: DecisionId.parse('decision-early'),
  state: 'superseded',
};
const paid: Decision = {
  ...decisionOn('Pay after 60 days', 'changed'),
  decidedAt,
  supersedes: { id: earlier.id, occurrence: earlier.occurrence },
};

const note = (text: string, more: Partial<Consideration>): Consideration => ({
  ...considered(paid, 'hurts', text, 'New staff'),
  id: ConsiderationId.parse(`note-${text.replaceAll(' ', '')}-1`),
  ...more,
});
const notes = [
  note('Trainers stop', {
    pathway: 'supplier',
    chain: ['60 days', 'weaker training'],
    reach: 'many',
    customers: [ken, hoa],
    evidence: { kind: 'moment', moment },
    harm: 'Families fall into arrears',
    vulnerable: 'Apprentices',
  }),
  note('Kept', {
    evidence: { kind: 'moment', moment: MomentId.parse('moment-kept') },
  }),
  note('Counted', { evidence: { kind: 'number', text: '212 invoices' } }),
  note('Read', { evidence: { kind: 'link', url: 'https://news.example/a' } }),
  note('Guessed', {
    customers: [CustomerId.parse('customer-gone')],
    evidence: { kind: 'guess' },
  }),
];

const listedAs = (decision: Decision, more: Partial<DecisionPage['listed']> = {}): DecisionPage['listed'] => ({
  series: 's'.repeat(43) as DecisionPage['listed']['series'],
  meeting: 'bWVldGluZw' as DecisionPage['listed']['meeting'],
  title: 'Payment terms review',
  decision,
  considered: 0,
  customers: [],
  ...more,
});
const page = DecisionPage.parse({
  listed: listedAs(paid, {
    customers: [
      { id: ken, name: "Ken's Plumbing Supply" },
      { id: hoa, name: 'Hoa' },
    ],
  }),
  considerations: notes,
  moments: [{ id: moment, headline: 'Ken waits for a course' }],
  actions: [
    { id: ActionId.parse('action-open'), text: 'Ask the supplier', owner: ben, dueOn: '2020-12-01', state: 'open' },
    {
      id: ActionId.parse('action-done'),
      text: 'Call Ken',
      owner: linh,
      dueOn: '2199-12-01',
      state: 'done',
      closedAt: decidedAt,
    },
    { id: ActionId.parse('action-next'), text: 'Call Hoa', owner: linh, dueOn: '2199-12-02', state: 'open' },
  ],
});
const replaced = DecisionPage.parse({
  considerations: [],
  listed: listedAs({
    ...earlier,
    supersededBy: { id: paid.id, occurrence: paid.occurrence, was: 'decided' },
  }),
});

const spoken: Record<Language, FileWords> = {
  en: {
    common: commonEn,
    log: logEn,
    record: recordEn,
    considering: consideringEn,
    marks: sittingEn.marks,
    amending: amendingEn,
  },
  vi: {
    common: commonVi,
    log: logVi,
    record: recordVi,
    considering: consideringVi,
    marks: sittingVi.marks,
    amending: amendingVi,
  },
};
const fileOf = (format: 'csv' | 'json' | 'markdown', pages = [page, replaced], language: Language = 'en') =>
  decisionFile(format, pages, spoken[language]).text;

afterEach(cleanup);

async function openPage(language: Language = 'en', shown = page) {
  const api = new ScriptedApi({ openDecision: () => shown });
  const route = parseRoute(printRoute({ at: 'decision', series: page.listed.series, decision: paid.id }));
  if (route.at !== 'decision') throw new Error('This is no page of a decision.');
  await show(<LazyDecisions route={route} go={() => undefined} />, { api, language });
  await screen.findByRole('heading', { name: paid.text });
  return (name: string) => within(screen.getByRole('region', { name }));
}

describe('the page of a decision tells a year later', () => {
  test('by which path, what each note rests on, whom it names and what harm it foresees', async () => {
    const part = await openPage();
    const predicted = part('What it was to mean for customers');
    predicted.getByText('New staff · Through a supplier or partner · Raised · said by Ben Okafor');
    predicted.getByText("We know: Ken's Plumbing Supply, Hoa");
    predicted.getByText('Foreseeable harm: Families fall into arrears');
    predicted.getByText('Vulnerable: Apprentices');
    predicted.getByText('Many customers');
    const link = predicted.getByRole('link', { name: 'Ken waits for a course' });
    expect(link.getAttribute('href')).toBe('#/moments/moment-ken');
    predicted.getByText('Rests on a number: 212 invoices');
    predicted.getByRole('link', { name: 'news.example (opens in a new window)' });
    predicted.getByText('A guess so far');
  });

  test('of a moment that whoever looks may not find only that there is one, and how many customers it cannot name', async () => {
    const part = await openPage();
    const predicted = part('What it was to mean for customers');
    predicted.getByText('Rests on a customer moment');
    predicted.getByText('1 customer we know would feel this');
    expect(
      predicted.getAllByRole('link').filter((one) => one.getAttribute('href')?.startsWith('#/moments/')),
    ).toHaveLength(1);
  });

  test('since when it is decided, and what came of it', async () => {
    const part = await openPage();
    expect(screen.getByText('Decided', { selector: 'dt' }).nextElementSibling?.textContent).toBe(
      commonEn.day(dayOf(decidedAt)),
    );
    const came = part('What came of it');
    came.getByText('Ask the supplier');
    came.getByText(`Ben Okafor · open · overdue since ${commonEn.day('2020-12-01')}`);
    came.getByText(`Linh Nguyen · done on ${commonEn.day(dayOf(decidedAt))} · due ${commonEn.day('2199-12-01')}`);
  });

  test('in Vietnamese', async () => {
    const part = await openPage('vi');
    part('Những việc đã làm từ đó').getByText(new RegExp('^Ben Okafor · chưa xong · quá hạn từ'));
    part(logVi.page.predicted).getByText(/Qua nhà cung cấp hoặc đối tác/);
  });
});

describe('a file of decisions tells', () => {
  test('as records to be read all that the page does', () => {
    const lines = fileOf('markdown').split('\n');
    for (const line of [
      `- **Id:** ${paid.id}`,
      `- **Decided on:** ${dayOf(decidedAt)}`,
      '- Hurts: Trainers stop · 60 days → weaker training · New staff · Through a supplier or partner · said by Ben Okafor',
      '  - Raised · Many customers',
      "  - We know: Ken's Plumbing Supply, Hoa",
      '  - Rests on a customer moment: Ken waits for a course',
      '  - Foreseeable harm: Families fall into arrears',
      '  - Vulnerable: Apprentices',
      '  - Rests on a customer moment',
      '  - Rests on a number: 212 invoices',
      '  - Rests on a page: https://news.example/a',
      '  - A guess so far',
      '  - 1 customer we know would feel this',
      '### What came of it',
      '- Ask the supplier · Ben Okafor · open · overdue since 2020-12-01',
      `- Call Ken · Linh Nguyen · done on ${dayOf(decidedAt)} · due 2199-12-01`,
      '- Call Hoa · Linh Nguyen · open · due 2199-12-02',
    ])
      expect(lines).toContain(line);
  });

  test('as a table the same', () => {
    const table = fileOf('csv');
    for (const said of [
      'Hurts: Trainers stop · 60 days → weaker training · New staff · Through a supplier or partner · said by Ben Okafor' +
        " · Raised · Many customers · We know: Ken's Plumbing Supply, Hoa · Rests on a customer moment: Ken waits for a" +
        ' course · Foreseeable harm: Families fall into arrears · Vulnerable: Apprentices',
      'Ask the supplier · Ben Okafor · open · overdue since 2020-12-01\nCall Ken · Linh Nguyen · done on',
      `,${dayOf(paid.at)},${dayOf(decidedAt)},`,
    ])
      expect(table).toContain(said);
  });

  test('as data every id with its name, and of what may not be found only its id', () => {
    const { decisions } = JSON.parse(fileOf('json')) as { decisions: unknown[] };
    expect(decisions).toMatchObject([
      {
        decidedAt,
        supersedes: { id: earlier.id, text: 'Pay after 30 days' },
        considerations: [
          {
            customers: [
              { id: ken, name: "Ken's Plumbing Supply" },
              { id: hoa, name: 'Hoa' },
            ],
            evidence: { kind: 'moment', moment, headline: 'Ken waits for a course' },
          },
          { evidence: { kind: 'moment', moment: 'moment-kept' } },
          {},
          {},
          { customers: [{ id: 'customer-gone' }] },
        ],
        actions: [{ text: 'Ask the supplier', owner: ben, state: 'open' }, { state: 'done', closedAt: decidedAt }, {}],
      },
      { supersededBy: { id: paid.id, text: 'Pay after 60 days' } },
    ]);
    expect(fileOf('json')).not.toContain('"headline": undefined');
  });

  test('what was changed of its notes after the lock, and how many were taken out, by whom and when', async () => {
    const at = '2026-12-04T09:00:00.000Z';
    const changedSinceLock = { text: { was: 'Trainers leave', by: linh, at } };
    const [first, ...others] = page.considerations;
    const amended: DecisionPage = {
      ...page,
      considerations: [{ ...first!, amended: true, changedSinceLock }, ...others],
      removedNotes: [
        { by: ben, at },
        { by: linh, at },
        { by: ben, at },
      ],
    };
    const was = 'Changed after the record was locked, by Linh Nguyen on Dec 4, 2026; it was “Trainers leave”.';
    const gone = [
      '2 notes were removed after the record was locked, by Ben Okafor on Dec 4, 2026.',
      'A note was removed after the record was locked, by Linh Nguyen on Dec 4, 2026.',
    ];
    expect(fileOf('csv', [amended])).toContain([`Trainers stop: ${was}`, ...gone].join('\n'));
    for (const line of [`  - ${was}`, ...gone]) expect(fileOf('markdown', [amended]).split('\n')).toContain(line);
    expect(JSON.parse(fileOf('json', [amended]))).toMatchObject({
      decisions: [{ removedNotes: [{ by: ben }, {}, {}] }],
    });
    expect(fileOf('markdown', [amended], 'vi')).toContain('Đã gỡ 2 ghi chú sau khi biên bản được khóa');
    const part = await openPage('en', amended);
    for (const line of gone) part('What it was to mean for customers').getByText(line);
    cleanup();
    const emptied = { ...amended, considerations: [] };
    expect(fileOf('markdown', [emptied])).not.toContain('Nobody wrote what it would mean');
    (await openPage('en', emptied))('What it was to mean for customers').getByText(gone[0] ?? '');
    expect(screen.queryByText(/^Nobody wrote what it would mean/)).toBeNull();
  });

  test('which decision another replaces by its text where that is known, else by its id', () => {
    const replaces = `Pay after 30 days (${earlier.id})`;
    expect(fileOf('markdown')).toContain(`- **Replaces:** ${replaces}`);
    expect(fileOf('markdown')).toContain(`- **Replaced by:** Pay after 60 days (${paid.id})`);
    expect(fileOf('csv')).toContain(`,${replaces},`);
    const alone = { ...page, supersedesText: 'Pay after 30 days' };
    expect(fileOf('markdown', [alone])).toContain(`- **Replaces:** ${replaces}`);
    expect(JSON.parse(fileOf('json', [alone]))).toMatchObject({
      decisions: [{ supersedes: { text: 'Pay after 30 days' } }],
    });
    expect(fileOf('markdown', [page])).toContain(`- **Replaces:** ${earlier.id}`);
    const elsewhere = {
      ...replaced,
      listed: { ...replaced.listed, series: 'x'.repeat(43) as typeof page.listed.series },
    };
    expect(fileOf('csv', [page, elsewhere])).toContain(`,${earlier.id},`);
  });

  test('nothing of the day of deciding while it is discussed again', () => {
    const again: DecisionPage = { ...page, listed: { ...page.listed, decision: { ...paid, state: 'discussing' } } };
    expect(fileOf('markdown', [again])).not.toContain('Decided on');
  });

  test('all of that in Vietnamese', () => {
    const records = fileOf('markdown', [page, replaced], 'vi');
    for (const said of ['- **Ngày quyết định:**', '### Những việc đã làm từ đó', 'Qua nhà cung cấp hoặc đối tác'])
      expect(records).toContain(said);
  });
});
