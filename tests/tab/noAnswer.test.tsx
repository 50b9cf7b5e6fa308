import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import type { CallName } from '../../domain/contract';
import { createApiClient } from '../../src/apiClient';
import { patience } from '../../src/inTime';
import { keepIn } from '../../src/meeting/keeping';
import { createMeeting } from '../../src/meeting/meeting';
import { meetingAddressOf } from '../../src/meeting/meetingAddress';
import { heedOtherWindows } from '../../src/meeting/otherWindows';
import type { Meeting } from '../../src/meeting/meetingState';
import { openWindows } from '../support/browserWindows';
import { route } from '../support/fakeHttp';
import { FakeMeeting } from '../support/fakeMeeting';
import { decisionOn } from '../support/meetingView';
import { ben, home, mai } from '../support/people';
import { openPanel, type Panel } from './panelScene';

let meeting: FakeMeeting;
let opened: { readonly leave: () => void }[];

/** The network of one window, which swallows some calls without a word, whatever the browser asks of it. */
function network() {
  const fetch = meeting.fetchOf(mai);
  const swallowed = new Set<CallName>();
  const keys: unknown[] = [];
  return {
    swallowed,
    /** Under which each write of a decision went out. */
    keys,
    fetch: (async (address, init = {}) => {
      const { name } = route(init.method ?? 'GET', address);
      if (name === 'proposeDecision') keys.push(Reflect.get(init.headers ?? {}, 'Idempotency-Key'));
      return swallowed.has(name) ? new Promise(() => undefined) : fetch(address, init);
    }) as typeof fetch,
  };
}

/** One window on the meeting, without its panel. */
async function openWindow(storage = () => window.localStorage) {
  const net = network();
  let returned = () => undefined as void;
  const here = createMeeting({
    api: createApiClient({
      getToken: async () => 'a token',
      fetch: async (address, init) => (await net.fetch(String(address), init)) as unknown as Response,
    }),
    address: meetingAddressOf('0#19:meeting_payment-terms@thread.v2#0'),
    person: { tenant: home, person: mai.id },
    surface: 'sidePanel',
    keeping: keepIn(storage),
    openSocket: meeting.openSocketOf(mai),
    page: { isHidden: () => false, onReturn: (back) => ((returned = back), () => undefined) },
  });
  opened.push(here, { leave: heedOtherWindows(here.drafts, here.reread) });
  await pass(0);
  return { here, ...net, comeBack: () => returned() };
}

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const textsKept = () => [...meeting.decisions.values()].map(({ text }) => text);
const textsIn = (here: Meeting) => here.state().view?.decisions.map(({ text }) => text);

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
  meeting = new FakeMeeting();
  opened = [];
});
afterEach(() => {
  opened.forEach((one) => one.leave());
  cleanup();
  Reflect.deleteProperty(navigator, 'locks');
  jest.useRealTimers();
});

test('a write without an answer is not "Sending" for ever: it waits, and goes out by the same key', async () => {
  const { here, swallowed, keys, comeBack } = await openWindow();
  swallowed.add('proposeDecision');
  here.verbs.proposeDecision({ text: 'Pay at once' });
  await pass(patience.write);
  expect(here.state().connection).toMatchObject({ reach: 'offline', kept: 1, isSending: false });
  swallowed.clear();
  comeBack();
  await pass(0);
  expect([textsKept(), here.state().connection.kept]).toEqual([['Pay at once'], 0]);
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
});

test('another window of the same person does not wait for one whose write has no answer', async () => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => (last = last.catch(() => undefined).then(work));
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  const [one, two] = openWindows(2);
  const stuck = await openWindow(one!.storage);
  const other = await openWindow(two!.storage);
  stuck.swallowed.add('proposeDecision');
  two!.hearLater();
  stuck.here.verbs.proposeDecision({ text: 'Pay at once' });
  await pass(0);
  two!.catchUp();
  await pass(patience.write);
  expect(textsKept()).toEqual(['Pay at once']);
  expect(other.here.state().connection.kept).toBe(0);
  expect([stuck.keys.length, other.keys]).toEqual([1, stuck.keys]);
});

async function openedWhereReadsHadNoAnswer() {
  meeting.pushes = false;
  const window = await openWindow();
  window.swallowed.add('readChanges');
  await pass(patience.read * 2);
  expect(window.here.state().connection.reach).toBe('offline');
  window.swallowed.clear();
  return window;
}

test('a delta read without an answer is not the last one', async () => {
  const { here } = await openedWhereReadsHadNoAnswer();
  const body = JSON.stringify(decisionOn('Pay after 60 days'));
  await meeting.fetchOf(ben)('/api/meetings/m/decisions', { method: 'POST', body });
  await pass(patience.read * 2);
  expect(here.state().connection.reach).toBe('polling');
  expect(textsIn(here)).toEqual(['Pay after 60 days']);
});

test('a meeting that is opened again reads at once what was missed', async () => {
  const { here } = await openedWhereReadsHadNoAnswer();
  await here.verbs.openAgain();
  await pass(1_000);
  expect(here.state().connection.reach).toBe('polling');
});

test('a whole read without an answer does not keep the next one waiting', async () => {
  const { here, swallowed } = await openWindow();
  swallowed.add('openMeeting');
  meeting.turn({ title: 'Payment terms, second round' });
  await pass(patience.write);
  swallowed.clear();
  await pass(patience.write);
  expect(here.state().view?.title).toBe('Payment terms, second round');
});

test('an opening without an answer says so, with a way on, and goes on by itself', async () => {
  const net = network();
  net.swallowed.add('openMeeting');
  // Of the timers, of which the queries move the hands.
  configure({ asyncUtilTimeout: patience.write * 2 });
  const panel: Panel = await openPanel({ meeting, person: mai, fetch: net.fetch, isRefused: true });
  opened.push({ leave: panel.close });
  expect(panel.getByText('Customer Moment can’t be reached.')).toBeTruthy();
  expect(panel.getByRole('button', { name: 'Try again' })).toBeTruthy();
  net.swallowed.clear();
  expect(await panel.findByRole('heading', { name: 'Decisions' })).toBeTruthy();
  expect(panel.queryByRole('alert')).toBeNull();
});
