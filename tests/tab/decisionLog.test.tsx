import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { projectCustomer } from '../../domain/customers';
import { wordsOfDecision, type LoggedDecision } from '../../domain/decisionLog';
import type { Decision } from '../../domain/decisions';
import { findDecisions, listedDecision } from '../../domain/findingDecisions';
import { Problem } from '../../domain/problems';
import { dayOf } from '../../src/parts/dayOf';
import { LazyDecisions } from '../../src/surfaces/decisions/LazyDecisions';
import { useRoute } from '../../src/surfaces/library/useRoute';
import type { Language } from '../../src/words';
import { loggedSeries as here } from '../support/loggedSeries';
import { customerNamed } from '../support/library';
import { considered, decisionOn } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

const ken = customerNamed("Ken's Plumbing Supply");
const customers = new Map([[ken.id, projectCustomer(ken)]]);
const paid: Decision = {
  ...decisionOn('Pay after 60 days', 'changed'),
  driver: linh,
  contributors: [ben],
  options: ['=cmd()', '60 days'],
  review: { observed: 'Two trainers went on.', verdict: 'better', by: mai, at: '2027-05-22T09:00:00.000Z' },
};
const text = { was: 'Keep the\nhelp desk', by: linh, at: '2026-12-04T09:00:00.000Z' };
const moved: Decision = {
  ...decisionOn('Move the help desk'),
  at: '2026-11-22T09:50:00.000Z',
  amended: true,
  changedSinceLock: { text },
};
const amendedBy = 'Changed after the record was locked, by Linh Nguyen on Dec 4, 2026; it was “Keep the help desk”.';
const stop = considered(paid, 'hurts', 'Trainers stop', 'New staff');
const path = ['60 days', 'weaker training'];
const said = [
  { ...stop, chain: path, late: true, state: 'accepted' as const, severity: 3 as const, likelihood: 3 as const },
];

const meetings = new Map([[here.series, here]]);

function logged(decision: Decision, more: Partial<LoggedDecision> = {}): LoggedDecision {
  const words = wordsOfDecision(decision, decision === paid ? said : []);
  return { series: here.series, decision, customers: [], considered: 0, asked: [], words, ...more };
}

const log = [logged(paid, { customers: [ken.id], considered: 1 }), logged(moved)];

function apiOf(known = log): ScriptedApi {
  const who = { ...mai, isCurator: false };
  const pageOf = (one: LoggedDecision) => ({
    listed: listedDecision(one, here, customers),
    considerations: one.decision === paid ? said : [],
    supports: one.decision === paid ? { [stop.id]: 2 } : {},
    moments: [],
    actions: [],
  });
  return new ScriptedApi({
    findDecisions: ({ query: { after, ...finding } }) =>
      findDecisions({ decisions: known, customers, meetings }, { finding, after, who }),
    openDecision: ({ params }) => {
      const found = known.find(({ decision }) => decision.id === params.decision);
      if (!found) throw new Problem('notFound', 'This decision is not in the log.');
      return pageOf(found);
    },
    findCustomers: () => ({ customers: [{ ...projectCustomer(ken), moments: 1 }], total: 1 }),
    openCustomer: () => ({
      ...{ customer: ken, moments: [], conversations: [], tellings: [], thanks: [] },
      mayEdit: false,
    }),
    exportDecisions: ({ query: { after: _after, ...finding } }) => {
      const { decisions } = findDecisions({ decisions: known, customers, meetings }, { finding, who });
      return {
        records: known.filter(({ decision }) => decisions.some((one) => one.decision === decision)).map(pageOf),
      };
    },
  });
}

function Here() {
  const [route, go] = useRoute();
  return route.at === 'decisions' || route.at === 'decision' ? (
    <LazyDecisions route={route} go={go} />
  ) : (
    <p>elsewhere</p>
  );
}

function open(at = '#/decisions', { api = apiOf(), language = 'en' }: { api?: ScriptedApi; language?: Language } = {}) {
  window.history.replaceState(null, '', at);
  return show(<Here />, { api, language });
}

const files: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  files.length = 0;
  const made: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = made.at(-1);
    if (blob) files.push({ name: this.download, blob });
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  window.history.replaceState(null, '', '#');
});

const texts = () =>
  within(screen.getByRole('list', { name: 'Decisions' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('the log of decisions', () => {
  test('finds while somebody types, and the address keeps what is looked for', async () => {
    const { user } = await open();
    await screen.findByText('2 decisions');
    expect(texts()).toEqual(['Move the help desk', 'Pay after 60 days', "Ken's Plumbing Supply"]);
    await user.type(screen.getByRole('searchbox', { name: 'Find decisions' }), 'trainers');
    await screen.findByText('1 decision found');
    expect(texts()[0]).toBe('Pay after 60 days');
    expect(window.location.hash).toBe('#/decisions?q=trainers');
    await user.clear(screen.getByRole('searchbox', { name: 'Find decisions' }));
    await screen.findByText('2 decisions');
  });

  test('who follows what was found before the pause is over stays there', async () => {
    const { user } = await open();
    await screen.findByText('2 decisions');
    await user.type(screen.getByRole('searchbox', { name: 'Find decisions' }), 'pay');
    const [, link] = screen.getAllByRole('link', { name: /Move the help desk|Pay after 60 days/ });
    window.location.hash = link?.getAttribute('href') ?? '';
    await screen.findByRole('region', { name: 'What it was to mean for customers' });
    expect(window.location.hash).toBe(`#/decisions/${'s'.repeat(43)}/${paid.id}`);
  });

  test('is narrowed by effect, state and customer; each choice says how many it would find', async () => {
    const { user } = await open();
    await screen.findByText('2 decisions');
    const effect = screen.getByRole('combobox', { name: 'What asking about customers did' });
    await user.selectOptions(effect, 'Changed by asking (1)');
    await screen.findByText('1 decision found');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Where it stands' }), 'Proposed (0)');
    await screen.findByText('No decision is like this in the meetings whose chat you are in.', { exact: false });
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await screen.findByText('2 decisions');
    const [customer] = screen.getAllByRole('link', { name: "Only decisions felt by Ken's Plumbing Supply" });
    window.location.hash = customer?.getAttribute('href') ?? '';
    await user.click(await screen.findByRole('button', { name: "Without: Felt by Ken's Plumbing Supply" }));
    await screen.findByText('2 decisions');
  });

  test('a customer is looked up by a few letters, by keyboard, and stays named where nothing is found', async () => {
    const { user } = await open('#/decisions?q=desk');
    await screen.findByText('1 decision found');
    await user.type(screen.getByRole('combobox', { name: 'Customer who would feel it' }), 'ken');
    await screen.findByRole('option', { name: "Ken's Plumbing Supply" });
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByText('No decision is like this in the meetings whose chat you are in.', { exact: false });
    expect(window.location.hash).toBe(`#/decisions?q=desk&customer=${ken.id}`);
    await user.click(await screen.findByRole('button', { name: "Without: Felt by Ken's Plumbing Supply" }));
    await screen.findByText('1 decision found');
  });

  test('says when it finds what a meeting says that is still on, and of its decisions not that nobody said anything', async () => {
    await open('#/decisions', { api: apiOf([logged(moved), logged({ ...paid, review: undefined })]) });
    await screen.findByText(/what is said about it in a meeting that is on, when that meeting ends/);
    const [undecided, decided] = await screen.findAllByRole('listitem');
    expect(undecided?.textContent).not.toContain('nobody said what it means for customers');
    expect(decided?.textContent).toContain('nobody said what it means for customers');
  });

  test('says of which meetings it is when it is empty, and what went wrong', async () => {
    const api = apiOf([]);
    api.refuseNext('findDecisions', { code: 'busy', sentence: 'Many people are writing at once. Try again.' });
    const { user } = await open('#/decisions', { api });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('The log shows those of meetings whose chat you are in', { exact: false });
  });

  test('a decision of a meeting whose chat one left is not there, and says why', async () => {
    const api = apiOf([]);
    api.refuseNext('openDecision', { code: 'notFound', sentence: 'This decision is not in the log.' });
    await open(`#/decisions/${'s'.repeat(43)}/${paid.id}`, { api });
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /a meeting whose chat you are not in, or no longer in/,
    );
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('a decision’s page shows what was predicted beside what came true', async () => {
    await open(`#/decisions/${'s'.repeat(43)}/${paid.id}`);
    await screen.findByRole('heading', { name: 'Pay after 60 days' });
    const predicted = within(screen.getByRole('region', { name: 'What it was to mean for customers' }));
    predicted.getByText('Trainers stop');
    predicted.getByText('60 days → weaker training');
    predicted.getByText('added after the meeting');
    predicted.getByText('High priority.');
    predicted.getByText('New staff · Accepted · supported by 2 people · said by Ben Okafor');
    expect(predicted.getByRole('link').getAttribute('href')).toBe(`#/customers/${ken.id}`);
    const cameTrue = within(screen.getByRole('region', { name: 'What really happened to customers' }));
    cameTrue.getByText('Two trainers went on.');
    cameTrue.getByText('Better');
    screen.getByText('Linh Nguyen');
  });

  test('the page of a decision that was changed after its record was locked shows what stood there', async () => {
    await open(`#/decisions/${'s'.repeat(43)}/${moved.id}`);
    await screen.findByText(amendedBy);
  });

  test('one that was removed after its record was locked says so, in the list, on its page and in every file', async () => {
    const goneAt = '2026-12-05T09:00:00.000Z';
    const gone: Decision = {
      ...paid,
      amended: true,
      removed: true,
      changedSinceLock: { removed: { by: linh, at: goneAt } },
    };
    const said = 'Removed after the record was locked, by Linh Nguyen on Dec 5, 2026.';
    const api = apiOf([logged(gone)]);
    const { user } = await open('#/decisions', { api });
    const line = await screen.findByRole('listitem');
    expect(line.textContent).toContain(said);
    expect(within(line).getByText('removed')).toBeTruthy();
    expect(within(line).queryByText('Decided')).toBeNull();
    for (const [before, name] of ['As a table (CSV)', 'As data (JSON)', 'As decision records (Markdown)'].entries()) {
      await user.click(await screen.findByRole('button', { name }));
      await waitFor(() => expect(files).toHaveLength(before + 1));
    }
    const [table, data, records] = await Promise.all(files.map(({ blob }) => textOf(blob)));
    expect(table).toContain(',removed · amended,');
    expect(table).toContain(said);
    expect(JSON.parse(data ?? '')).toMatchObject({
      decisions: [{ removed: true, changedSinceLock: gone.changedSinceLock }],
    });
    expect(records).toContain('**Status:** removed · Changed by asking · amended');
    expect(records).toContain(said);
    window.location.hash = within(line).getByRole('link', { name: gone.text }).getAttribute('href') ?? '';
    await screen.findByRole('region', { name: 'What was decided' });
    expect(screen.getByText(said)).toBeTruthy();
  });

  test('speaks Vietnamese', async () => {
    await open('#/decisions', { language: 'vi' });
    await screen.findByRole('heading', { name: 'Sổ quyết định' });
    await screen.findByText('2 quyết định');
  });
});

describe('what is found is taken along', () => {
  const weighs = 'High priority: Real trouble for their day or business; likely.';

  async function take(name: string) {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name }));
    await screen.findByText(/^Saved: decisions-/);
    await waitFor(() => expect(files).toHaveLength(1));
    return (await textOf(files[0]?.blob)).replace(/^\ufeff/, '');
  }

  test('as a table that runs nothing', async () => {
    const table = await take('As a table (CSV)');
    const [headings, ...rows] = table.split('\r\n');
    expect(headings).toMatch(/^Id,Decision,Meeting,Proposed on,Decided on/);
    expect(rows.join('\n')).toContain(
      `,Hurts: Trainers stop · 60 days → weaker training · New staff · said by Ben Okafor · added after the meeting · Accepted · ${weighs} · supported by 2 people,`,
    );
    expect(rows.join('\n')).toContain(',Proposed · amended,');
    expect(rows.join('\n')).toContain('Two trainers went on.');
    expect(table).toContain(`"'=cmd()\n60 days"`);
  });

  test('as data with all that was said', async () => {
    const { version, decisions } = JSON.parse(await take('As data (JSON)')) as {
      version: number;
      decisions: unknown[];
    };
    expect(version).toBe(2);
    const reason = 'Real trouble for their day or business; likely.';
    const priority = { level: 'high', isSecuring: false, reason };
    const note = { text: 'Trainers stop', state: 'accepted', priority, supports: 2, addedAfterMeeting: true };
    expect(decisions).toMatchObject([
      { text: 'Pay after 60 days', review: { verdict: 'better' }, considerations: [note] },
      { text: 'Move the help desk', changedSinceLock: { text } },
    ]);
  });

  test('as decision records to be read, in which nothing is markup', async () => {
    const records = await take('As decision records (Markdown)');
    for (const line of [
      '# Decision records',
      `- **Proposed on:** ${dayOf(paid.at)}`,
      '## Pay after 60 days',
      '- **Status:** Decided · Changed by asking',
      '- **Status:** Proposed · amended',
      amendedBy,
      '- **Driver:** Linh Nguyen',
      '### How will this impact our customers?',
      '- Hurts: Trainers stop · 60 days → weaker training · New staff · said by Ben Okafor · added after the meeting',
      `  - Accepted · ${weighs} · supported by 2 people`,
      '- \\=cmd()',
      '### What really happened to customers',
      '**Better**',
      'Nobody has looked back yet.',
    ])
      expect(records.split('\n')).toContain(line);
  });
});

test('a file tells what notes weigh in the language of whoever takes it along', async () => {
  const { user } = await open('#/decisions', { language: 'vi' });
  await user.click(await screen.findByRole('button', { name: /Markdown/ }));
  await waitFor(() => expect(files).toHaveLength(1));
  expect(await textOf(files[0]?.blob)).toContain(
    '  - Đã công nhận · Ưu tiên cao: Gây khó khăn thật sự cho công việc hay cuộc sống của họ; dễ xảy ra. · 2 người ủng hộ',
  );
});

function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (blob) reader.readAsText(blob);
  });
}
