import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { listedDecision } from '../../domain/findingDecisions';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { customerNamed, momentAbout } from '../support/library';
import { loggedSeries } from '../support/loggedSeries';
import { actionOf, considered, decisionOn, occurrenceOf, opensWith, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const ken = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
const lotus = momentAbout(customerNamed('Tiệm bánh Hoa Sen'), 'Bánh mì phải kịp giờ', { language: 'vi' });

const terms = decisionOn('Pay suppliers after sixty days?', 'changed');
const open = decisionOn('Close the Friday hotline?');
const after = viewFor(linh, {
  ...opensWith(lotus, { reason: 'neverShownHere', choices: 15 }),
  lastOccurrence: occurrenceOf(ken, { how: 'person', by: mai, at: '2026-11-22T10:30:00.000Z' }),
  decisions: [terms, open],
  considerations: [
    considered(terms, 'hurts', 'Trainers go unpaid', 'support staff'),
    considered(terms, 'hurts', 'Support gets worse'),
    considered(terms, 'helps', 'Prices stay low'),
  ],
  actions: [actionOf('Ask the training supplier', ben), actionOf('Write the new terms', mai, { dueOn: '2026-01-05' })],
});

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

test.each([
  ['en', 'Carried out · Replaces: Pay at once · look back on Jun 1, 2027', 'Put off · Ben Okafor looked back: Better.'],
  ['vi', /^Đã thực hiện · Thay thế: Pay at once · nhìn lại ngày/, /· Ben Okafor đã nhìn lại/],
] as const)(
  'says of a decision where it stands, what it replaces and when it is looked back on (%s)',
  async (language, due, lookedBack) => {
    const supersedes = { id: open.id, occurrence: open.occurrence, text: 'Pay at once' };
    const done = { ...terms, supersedes, state: 'implemented' as const, reviewOn: '2027-06-01' };
    const review = { observed: 'Two went on.', verdict: 'better', by: ben, at: '2027-06-02T09:00:00.000Z' } as const;
    const late = { ...open, state: 'deferred' as const, reviewOn: '2027-06-01', review };
    await showMeeting(<MeetingTab />, () => ({ ...after, decisions: [done, late] }), {
      person: linh,
      language,
      answers: { readMoment: () => ken },
    });
    expect(await screen.findByText(due)).toBeTruthy();
    expect(screen.getByText(lookedBack)).toBeTruthy();
  },
);

const evidence = { kind: 'moment' as const, moment: ken.moment.id };
const resting = { ...after, considerations: [{ ...considered(terms, 'hurts', 'Ken waits'), evidence }] };
const answers = { readMoment: () => ken, readNames: () => ({ customers: [], moments: [ken.moment] }) };

test('a moment that a note rests on is opened in the library', async () => {
  const { host, user } = await showMeeting(<MeetingTab />, () => resting, { person: linh, answers });
  const opened: unknown[] = [];
  host.openPage = async (...asked) => void opened.push(asked);
  const name = 'Ken counts on Friday’s pallet (opens in the library)';
  await user.click(await (await record()).findByRole('button', { name }));
  expect(opened).toEqual([['library', `#/moments/${ken.moment.id}`]]);
});

test('where it may not be named, there is nothing to open', async () => {
  const veiled = { ...resting, audience: { kind: 'unknown' as const }, opening: { kind: 'veiled' as const } };
  await showMeeting(<MeetingTab />, () => veiled, { person: linh, answers });
  expect(await (await record()).findByText('Rests on a customer moment')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /opens in the library/ })).toBeNull();
});

const record = async () => within(await screen.findByRole('region', { name: /^Record of/ }));

test('after the meeting the record says what was told, decided and taken on', async () => {
  const { user } = await showMeeting(<MeetingTab />, () => after, {
    person: linh,
    answers: { readMoment: () => ken },
  });
  const shown = await record();
  expect(shown.getByText(/Wrapped up by Mai Tran/)).toBeTruthy();
  expect(await shown.findByRole('heading', { name: 'Ken counts on Friday’s pallet' })).toBeTruthy();
  expect(shown.getByText('We pay in instalments.')).toBeTruthy();
  expect(shown.getByText('Changed by asking')).toBeTruthy();
  expect(shown.getByText('Still undecided; comes back next time')).toBeTruthy();
  expect(shown.getByText('Hurts 2')).toBeTruthy();
  expect(shown.getByText('Helps 1')).toBeTruthy();
  await user.click(shown.getByText('3 considerations'));
  expect(shown.getByText(/felt by support staff, by Ben Okafor/)).toBeTruthy();
  expect(shown.getByText('Ask the training supplier')).toBeTruthy();
  expect(shown.getByText(/^overdue since /)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Bánh mì phải kịp giờ' })).toBeTruthy();
});

test('what matters most stands first, with its path, its priority and whoever supports it', async () => {
  const waits = {
    ...considered(terms, 'hurts', 'Customers wait longer'),
    chain: ['60-day terms', 'Weaker training'],
    severity: 3 as const,
    likelihood: 3 as const,
    evidence: { kind: 'guess' as const },
    state: 'accepted' as const,
  };
  const at = '2026-11-22T10:00:00.000Z';
  const support = { id: `${waits.id}:${mai.id}`, consideration: waits.id, by: mai, at, revision: 1 };
  const view = { ...after, considerations: [...after.considerations, waits], supports: [support] };
  const { user } = await showMeeting(<MeetingTab />, () => view, { person: linh });
  const shown = await record();
  await user.click(shown.getByText('4 considerations'));
  const [first] = shown.getAllByText(/Customers wait longer|Trainers go unpaid/);
  expect(first?.textContent).toContain('Customers wait longer');
  expect(within(shown.getByRole('list', { name: 'Path to the customer' })).getAllByRole('listitem')).toHaveLength(2);
  expect(shown.getByText('High priority.')).toBeTruthy();
  expect(shown.getByText('A guess so far')).toBeTruthy();
  expect(shown.getByText('Accepted · Supported by Mai Tran')).toBeTruthy();
});

test('of each decision it says who carries it and between what it was made', async () => {
  const carried = { ...terms, driver: mai, contributors: [ben, linh], options: ['Sixty days', 'Instalments'] };
  await showMeeting(<MeetingTab />, () => ({ ...after, decisions: [carried, open] }), { person: linh });
  const shown = await record();
  const saidOf = (label: string) => shown.getByText(label).parentElement?.textContent;
  expect(saidOf('Who drives it')).toBe('Who drives itMai Tran');
  expect(saidOf('Who contributes')).toBe('Who contributesBen Okafor, Linh Nguyen');
  expect(saidOf('Options that were weighed')).toBe('Options that were weighedSixty daysInstalments');
  expect(shown.queryByText('Who approves it')).toBeNull();
});

test('an action of the record is closed from here', async () => {
  const { api, user } = await showMeeting(<MeetingTab />, () => after, { person: linh });
  const shown = await record();
  await user.click(shown.getByRole('button', { name: 'Done: Ask the training supplier' }));
  expect(await shown.findByRole('button', { name: 'Open again: Ask the training supplier' })).toBeTruthy();
  expect(await shown.findByText('done by Linh Nguyen')).toBeTruthy();
  expect(api.times('closeAction')).toBe(1);
});

test('a moment that was withdrawn since leaves its place and nothing else', async () => {
  const { api } = await showMeeting(<MeetingTab />, () => after, { person: linh, answers: { readMoment: undefined! } });
  expect(await (await record()).findByText(/was withdrawn/)).toBeTruthy();
  expect(api.times('readMoment')).toBe(1);
});

test('the record speaks Vietnamese', async () => {
  await showMeeting(<MeetingTab />, () => after, { person: linh, language: 'vi', answers: { readMoment: () => ken } });
  expect(await screen.findByRole('region', { name: /^Biên bản ngày 22/ })).toBeTruthy();
  expect(screen.getByText('3 điều cân nhắc')).toBeTruthy();
});

test.each([
  [{ off: true, state: 'claimed' }, 'It began without a customer moment.'],
  [{ state: 'claimed' }, 'Opened with the question: who depends on us this week?'],
  [{ moment: ken.moment.id, state: 'skipped' }, 'Its customer moment was skipped.'],
] as const)('the record claims no opening that was none: %j', async (told, said) => {
  const ended = occurrenceOf(undefined, { how: 'person', by: mai, at: '2026-11-22T10:30:00.000Z' });
  const lastOccurrence = { ...ended, showing: { ...ended.showing, ...told } };
  await showMeeting(<MeetingTab />, () => ({ ...after, lastOccurrence }), { answers: { readMoment: () => ken } });
  const shown = await record();
  expect(await shown.findByText(said)).toBeTruthy();
  expect(shown.queryByText('Opened with')).toBeNull();
});

test('a record counts what the meeting was not opened with, too', async () => {
  const before = { [terms.id]: { count: 1, before: 'there' } };
  const { user, api } = await showMeeting(<MeetingTab />, () => ({ ...after, earlier: before }), {
    person: linh,
    answers: {
      readMoment: () => ken,
      readConsiderations: () => ({ considerations: [considered(terms, 'both', 'It began so')], supports: [] }),
    },
  });
  const shown = await record();
  await user.click(await shown.findByText('4 considerations'));
  expect(shown.getByText('Both 1')).toBeTruthy();
  expect(api.heard.find(({ name }) => name === 'readConsiderations')?.query).toEqual({
    decision: terms.id,
    before: 'there',
  });
});

test.each([
  ['en', 'Its page in the decision log', 'Back to the meeting'],
  ['vi', 'Trang của nó trong sổ quyết định', 'Về lại cuộc họp'],
] as const)('each decision leads to its page in the log, by keyboard, and back (%s)', async (language, link, back) => {
  const listed = listedDecision(
    { series: after.series, decision: terms, customers: [], considered: 0, asked: [], words: '' },
    loggedSeries,
    new Map(),
  );
  const page = { listed, considerations: [], supports: {}, moments: [], actions: [] };
  const asked: unknown[] = [];
  const openDecision = ({ params }: { params: object }) => (asked.push(params), page);
  const { user } = await showMeeting(<MeetingTab />, () => after, {
    person: linh,
    language,
    answers: { ...answers, openDecision },
  });
  (await screen.findByRole('button', { name: `${link}: ${terms.text}` })).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('article', { name: terms.text });
  expect(asked).toEqual([{ series: after.series, decision: terms.id }]);
  expect(window.location.hash).toBe(`#/decisions/${after.series}/${terms.id}`);
  await user.click(screen.getByRole('button', { name: back }));
  await screen.findByRole('button', { name: `${link}: ${terms.text}` });
  window.location.hash = '';
});
