import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { keepIn } from '../../src/meeting/keeping';
import { FakeMeeting } from '../support/fakeMeeting';
import { openWindows, type BrowserWindow } from '../support/browserWindows';
import { ben, mai } from '../support/people';
import { meetingAddressOf } from '../../src/meeting/meetingAddress';
import { meeting as terms, open } from './meetingOfPanels';
import type { Panel } from './panelScene';

const teamsId = '0#19:meeting_hiring@thread.v2#0';
let hiring: FakeMeeting;
let windows: BrowserWindow[];

beforeEach(() => {
  hiring = new FakeMeeting();
  windows = openWindows(2);
  Reflect.set(navigator, 'locks', { request: inTurn() });
});
afterEach(() => void Reflect.deleteProperty(navigator, 'locks'));

/** As the browser lets one window after the other work. */
function inTurn() {
  const last = new Map<string, Promise<unknown>>();
  return (name: string, work: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

/** Both meetings have one API. */
const fetchOf = (person = ben) => {
  const [ofHiring, ofTerms] = [hiring.fetchOf(person), terms.fetchOf(person)];
  return (address: string, init?: RequestInit) =>
    (address.includes(meetingAddressOf(teamsId)) ? ofHiring : ofTerms)(address, init);
};
const inTerms = (index = 0) => open({ person: ben, fetch: fetchOf(), storage: windows[index]!.storage });
const inHiring = (index = 0) =>
  open({ meeting: hiring, person: ben, fetch: fetchOf(), teamsId, storage: windows[index]!.storage });

const line = (panel: Panel) => panel.getByLabelText('Add a decision in one line');
const sentIn = (of: FakeMeeting) =>
  of.heard.flatMap(({ name, body }) => (name === 'proposeDecision' ? [(body as { text: string }).text] : []));
const kept = (what: string) => Object.keys(window.localStorage).filter((key) => key.includes(`|${what}|`));

/** Ben writes where he has no connection, and goes. */
async function writeInTerms(...texts: string[]) {
  const panel = await inTerms();
  await act(async () => terms.cutOff(ben));
  for (const text of texts) await panel.user.type(line(panel), `${text}{Enter}`);
  await waitFor(() => expect(kept('errand')).toHaveLength(texts.length));
  panel.close();
  terms.heard.splice(0);
}

test('what waits in one meeting is sent from another one, once and in order', async () => {
  await writeInTerms('Pay at once', 'Pay in full', 'Tell them');
  terms.reconnect(ben);
  await inHiring();
  await waitFor(() => expect(kept('errand')).toEqual([]));
  expect([sentIn(terms), sentIn(hiring)]).toEqual([['Pay at once', 'Pay in full', 'Tell them'], []]);
  await (await inTerms()).findByRole('heading', { name: 'Pay in full' });
  expect(sentIn(terms)).toHaveLength(3);
});

test('while it can’t be sent the other meeting says so, and it goes when the network is back', async () => {
  await writeInTerms('Pay at once', 'Pay in full');
  const there = await inHiring();
  await there.findByText('2 things you wrote in other meetings wait to be sent.');
  terms.reconnect(ben);
  await act(async () => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(sentIn(terms)).toEqual(['Pay at once', 'Pay in full']));
  await waitFor(() => expect(there.queryByText(/wait to be sent/)).toBeNull());
});

test('it also goes when the other meeting itself is connected again', async () => {
  const there = await inHiring();
  await act(async () => hiring.cutOff(ben));
  await there.findByText('Waiting for connection', { selector: 'span' });
  await writeInTerms('Pay at once');
  terms.reconnect(ben);
  hiring.reconnect(ben);
  await there.comeBack();
  await waitFor(() => expect(sentIn(terms)).toEqual(['Pay at once']));
});

test('what is refused is said in its own meeting, with its words back, and nowhere else', async () => {
  await writeInTerms('Pay at once', 'Pay in full');
  terms.reconnect(ben);
  terms.refuseNext('proposeDecision', 'notAllowed', 'Not now.');
  const there = await inHiring();
  await waitFor(() => expect(kept('errand')).toEqual([]));
  expect(there.queryByText('Not now.')).toBeNull();
  expect(sentIn(terms)).toEqual(['Pay at once', 'Pay in full']);
  const back = await inTerms();
  await back.findByText('Not now.');
  expect(line(back)).toHaveProperty('value', 'Pay at once');
});

test('where both meetings are open it is sent once', async () => {
  const here = await inTerms(0);
  await act(async () => terms.cutOff(ben));
  for (const text of ['Pay at once', 'Pay in full']) await here.user.type(line(here), `${text}{Enter}`);
  const there = await inHiring(1);
  await there.findByText('2 things you wrote in other meetings wait to be sent.');
  terms.reconnect(ben);
  terms.heard.splice(0);
  await act(async () => void window.dispatchEvent(new Event('online')));
  await here.comeBack();
  await waitFor(() => expect(here.queryByText(/Waiting for connection/, { selector: 'span' })).toBeNull());
  expect([sentIn(terms), kept('errand')]).toEqual([['Pay at once', 'Pay in full'], []]);
  expect(there.queryByText(/wait to be sent/)).toBeNull();
});

test('what somebody else wrote on this machine is not sent as Ben’s', async () => {
  await writeInTerms('Pay at once');
  terms.reconnect(ben);
  const there = await open({ meeting: hiring, person: mai, fetch: fetchOf(mai), teamsId });
  await act(async () => void window.dispatchEvent(new Event('online')));
  await there.comeBack();
  expect([sentIn(terms), kept('errand').length]).toEqual([[], 1]);
  expect(keepIn(() => window.localStorage).keys('')).toHaveLength(1);
});
