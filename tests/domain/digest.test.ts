import { expect, test } from '@jest/globals';
import { digestOf, waitingItems, type LibraryNudges, type Telling, type Waiting } from '../../domain/digest';
import type { MyAction, MyItems } from '../../domain/myItems';
import { ActionId, type Action } from '../../domain/actions';
import { CustomerId } from '../../domain/customers';
import { MeetingAddress } from '../../domain/addresses';
import { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import { PersonId } from '../../domain/people';
import { neverQuiet, quieted, type Quiet } from '../../domain/quiet';

const mai = { id: PersonId.parse('11111111-1111-4111-8111-111111111111'), name: 'Mai Tran' };
const series = SeriesKey.parse('s'.repeat(43));
const meeting = MeetingAddress.parse('bWVldGluZw');

function action(text: string, changes: Partial<Action> = {}): MyAction {
  const made: Action = {
    id: ActionId.parse(`action-${text.replace(/\W/g, '-')}`),
    text,
    owner: mai,
    dueOn: '2026-11-24',
    occurrence: OccurrenceKey.parse('20261117T090000Z'),
    state: 'open',
    handOvers: [],
    closings: [],
    escalations: [],
    inquiries: [],
    by: mai,
    at: '2026-11-17T09:30:00.000Z',
    revision: 1,
    fields: {},
    ...changes,
  };
  return { series, meeting, title: 'Payment terms review', chat: '19:chat', action: made };
}

const nothing: MyItems = { offers: [], actions: [], stalled: [], reviews: [], drafts: [] };
const noNudges: LibraryNudges = { verify: [], silent: [], openings: [], queue: { toReview: [], stale: [] } };

function waiting(items: Partial<MyItems>, nudges: Partial<LibraryNudges> = {}): Waiting {
  return { items: { ...nothing, ...items }, nudges: { ...noNudges, ...nudges } };
}

/** Tuesday, the day after a digest. */
const tuesday: Telling = { today: '2026-11-24', since: '2026-11-23', zone: 'UTC', quiet: neverQuiet };
const told = (what: Waiting, changes: Partial<Telling> = {}) =>
  digestOf(what, { ...tuesday, ...changes }).map(({ kind, text }) => `${kind}: ${text}`);

/** The mornings of these days, each with a digest of the one before: on which of them somebody is told. */
function mornings(what: Waiting, days: readonly string[], quiet: Quiet = neverQuiet): string[] {
  let since = '2026-11-19';
  return days.filter((today) => {
    const isTold = digestOf(what, { today, since, zone: 'UTC', quiet }).length > 0;
    if (isTold) since = today;
    return isTold;
  });
}

const workdays = ['20', '23', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`);
const december = ['01', '02', '03', '04'].map((day) => `2026-12-${day}`);

test('nothing is said when nothing waits', () => {
  expect(told(waiting({}))).toEqual([]);
});

test('an action is told when it is due, the day after, and then once a week', () => {
  const due = waiting({ actions: [action('Call the bank')] });
  expect(mornings(due, [...workdays, ...december])).toEqual(['2026-11-24', '2026-11-25', '2026-12-01']);
});

test('what is due on a weekend is told on Friday', () => {
  const due = waiting({ actions: [action('Call the bank', { dueOn: '2026-11-28' })] });
  expect(mornings(due, workdays)).toEqual(['2026-11-27', '2026-11-30']);
});

test('what is due later is not told, and yet it waits', () => {
  const later = waiting({ actions: [action('Call the bank', { dueOn: '2026-12-24' })] });
  expect(told(later)).toEqual([]);
  expect(waitingItems(later, tuesday).map(({ text }) => text)).toEqual(['Call the bank']);
});

test('what is new brings everything else that waits, the most urgent first', () => {
  const offer = { to: mai, by: { ...mai, name: 'Ben Okafor' }, at: '2026-11-23T15:00:00.000Z' };
  const everything = waiting(
    {
      offers: [action('Write to Ken', { offer, dueOn: '2026-12-01' })],
      actions: [action('Pay on delivery', { dueOn: '2026-11-16' }), action('Call the bank')],
      drafts: [
        { id: MomentId.parse('moment-draft-1'), headline: 'A line at the till', at: '2026-11-20T09:00:00.000Z' },
      ],
    },
    {
      verify: [{ moment: MomentId.parse('moment-old-1'), headline: 'Six crews', by: '2026-12-01' }],
      silent: [{ customer: CustomerId.parse('customer-1'), name: 'Ken', day: '2026-11-01' }],
    },
  );
  expect(told(everything)).toEqual([
    'offer: Write to Ken',
    'overdue: Pay on delivery',
    'due: Call the bank',
    'draft: A line at the till',
    'verify: Six crews',
    'conversation: Ken',
  ]);
});

test('what was asked today may wait for the next morning', () => {
  const at = '2026-11-24T06:00:00.000Z';
  const asked = waiting({ offers: [action('Write to Ken', { offer: { to: mai, by: mai, at } })] });
  expect(told(asked)).toEqual([]);
  expect(told(asked, { today: '2026-11-25', since: '2026-11-24' })).toEqual(['offer: Write to Ken']);
});

test('that somebody asked how it stands is told the next working day, however long it was due', () => {
  const asked = { by: { ...mai, name: 'Ben Okafor' }, of: mai, at: '2026-11-25T15:00:00.000Z' };
  const overdue = waiting({ actions: [action('Call the bank', { dueOn: '2026-11-02', inquiries: [asked] })] });
  expect(mornings(overdue, ['2026-11-26', '2026-11-27', '2026-11-30', ...december])).toEqual([
    '2026-11-26',
    '2026-11-27',
    '2026-12-03',
  ]);
  const [item] = digestOf(overdue, { ...tuesday, today: '2026-11-26', since: '2026-11-25' });
  expect(item).toMatchObject({ kind: 'asked', by: 'Ben Okafor', day: '2026-11-02' });
  const moved = waiting({
    actions: [action('Call the bank', { dueOn: '2026-12-24', inquiries: [{ ...asked, movedAt: asked.at }] })],
  });
  expect(mornings(moved, [...workdays, ...december])).toEqual([]);
});

test('asked about before it is due, an action is told when it is due, too', () => {
  const asked = { by: { ...mai, name: 'Ben Okafor' }, of: mai, at: '2026-11-22T15:00:00.000Z' };
  const due = waiting({ actions: [action('Call the bank', { dueOn: '2026-11-26', inquiries: [asked] })] });
  expect(mornings(due, workdays)).toEqual(['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27']);
});

test('put off for a week, an item is told when the week is over', () => {
  const due = waiting({ actions: [action('Call the bank')] });
  const [item] = digestOf(due, tuesday);
  const quiet = quieted(neverQuiet, { item: item?.key ?? '', for: 'week' }, '2026-11-24');
  expect(mornings(due, ['2026-11-25', '2026-12-01', '2026-12-02'], quiet)).toEqual(['2026-12-02']);
});

test('never is never, until it is taken back', () => {
  const due = waiting({ actions: [action('Call the bank')] });
  const [item] = digestOf(due, tuesday);
  const never = quieted(neverQuiet, { item: item?.key ?? '', for: 'never' }, '2026-11-24');
  expect(mornings(due, [...workdays, ...december], never)).toEqual([]);
  const on = quieted(never, { item: item?.key ?? '', for: 'on' }, '2026-11-24');
  expect(on).toEqual(neverQuiet);
});

test('all of it can be put off, or never be said', () => {
  const due = waiting({ actions: [action('Call the bank')] });
  const week = quieted(neverQuiet, { for: 'week' }, '2026-11-24');
  expect(mornings(due, ['2026-11-25', '2026-12-01', '2026-12-02'], week)).toEqual(['2026-12-02']);
  const never = quieted(week, { for: 'never' }, '2026-11-24');
  expect(mornings(due, december, never)).toEqual([]);
  expect(quieted(never, { for: 'on' }, '2026-11-24')).toEqual(neverQuiet);
});

test('a hand-over that is offered again is told although the last offer was never to be', () => {
  const offered = (at: string) => action('Write to Ken', { offer: { to: mai, by: mai, at } });
  const first = waiting({ offers: [offered('2026-11-20T09:00:00.000Z')] });
  const [item] = digestOf(first, tuesday).length > 0 ? digestOf(first, tuesday) : waitingItems(first, tuesday);
  const quiet = quieted(neverQuiet, { item: item?.key ?? '', for: 'never' }, '2026-11-24');
  expect(mornings(first, [...workdays, ...december], quiet)).toEqual([]);
  const again = waiting({ offers: [offered('2026-11-25T09:00:00.000Z')] });
  expect(mornings(again, ['2026-11-26'], quiet)).toEqual(['2026-11-26']);
});

test('what was put off long ago is not kept for ever', () => {
  const before: Quiet = { items: { 'action:old': '2026-11-01', 'action:new': '2026-11-30' } };
  expect(quieted(before, { item: 'action:now', for: 'never' }, '2026-11-24').items).toEqual({
    'action:new': '2026-11-30',
    'action:now': 'never',
  });
});
