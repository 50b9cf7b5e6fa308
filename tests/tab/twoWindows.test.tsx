import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import { openWindows, type BrowserWindow } from '../support/browserWindows';
import { considered, decisionOn } from '../support/meetingView';
import { ben } from '../support/people';
import { meeting, open } from './meetingOfPanels';
import { send } from './notingScene';
import type { Panel } from './panelScene';

const terms = decisionOn('Pay after 60 days');
const note = considered(terms, 'hurts', 'They wait');
let windows: BrowserWindow[];
let here: Panel;
let there: Panel;

const opened = (index: number) => open({ person: ben, storage: windows[index]!.storage });

beforeEach(async () => {
  meeting.decisions.set(terms.id, terms);
  meeting.considerations.set(note.id, note);
  windows = openWindows(2);
  Reflect.set(navigator, 'locks', { request: inTurn() });
  here = await opened(0);
  there = await opened(1);
});

const line = (panel: Panel) => panel.getByLabelText('Add a decision in one line');
const textIn = (panel: Panel) => (line(panel) as HTMLInputElement).value;
const beside = (panel: Panel) => within(panel.getByRole('region', { name: 'Typed in two windows' }));

/** As the browser lets one window after the other work. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return (_name: string, work: () => Promise<unknown>) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Each writes before it has heard of the other; the second one last. */
async function writeOver(first: string, second: string) {
  windows.forEach((one) => one.fallBehind());
  await here.user.type(line(here), first);
  await there.user.type(line(there), second);
  await act(async () => windows.forEach((one) => one.catchUp()));
}

describe('what is typed in one window of a person', () => {
  test('is shown in the other, and gone on with there', async () => {
    await here.user.type(line(here), 'Pay at');
    expect(textIn(there)).toBe('Pay at');
    await there.user.type(line(there), ' once');
    expect(textIn(here)).toBe('Pay at once');
    expect(there.queryByText('Typed in two windows')).toBeNull();
  });

  test('is empty in both once it is sent, and there once', async () => {
    await here.user.type(line(here), 'Pay at once');
    await there.user.type(line(there), '{Enter}');
    await here.findByRole('heading', { name: 'Pay at once' });
    expect([textIn(here), textIn(there)]).toEqual(['', '']);
    expect(meeting.times('proposeDecision')).toBe(1);
  });

  test('opens no form in the other, and is kept where it would open', async () => {
    await here.user.click(here.getByRole('button', { name: 'Edit: Pay after 60 days' }));
    expect(there.queryByText(/Begun, and not saved/)).toBeNull();
    await here.user.type(here.getByLabelText('The decision'), '!');
    expect(there.queryByLabelText('The decision')).toBeNull();
    await there.user.click(there.getByRole('button', { name: 'Go on: Pay after 60 days!' }));
    await there.user.type(there.getByLabelText('The decision'), '!');
    expect(here.getByLabelText('The decision')).toHaveProperty('value', 'Pay after 60 days!!');
    await there.user.keyboard('{Escape}');
    expect(here.getByLabelText('The decision')).toHaveProperty('value', 'Pay after 60 days!!');
    await here.user.click(here.getByRole('button', { name: 'Leave as it was' }));
    expect(there.queryByText(/Not saved, kept here/)).toBeNull();
  });

  test('before the other window was opened stays in both when that is closed', async () => {
    await here.user.type(line(here), 'Pay at once');
    there.close();
    there = await opened(1);
    expect(textIn(there)).toBe('Pay at once');
    await there.user.clear(line(there));
    here.close();
    here = await opened(0);
    expect(textIn(here)).toBe('');
  });
});

describe('words that two windows wrote over each other', () => {
  test('are kept beside what was typed last, in both and after a reload', async () => {
    await writeOver('Pay suppliers at once', 'Ask the clinics first');
    for (const panel of [here, there]) {
      expect(textIn(panel)).toBe('Ask the clinics first');
      expect(beside(panel).getAllByText('Pay suppliers at once')).toHaveLength(1);
    }
    here.close();
    there.close();
    here = await opened(0);
    expect(textIn(here)).toBe('Ask the clinics first');
    expect(beside(here).getByText('Pay suppliers at once')).toBeTruthy();
  });

  test('change places, so that neither is lost', async () => {
    await writeOver('Pay suppliers at once', 'Ask the clinics first');
    await here.user.click(beside(here).getByRole('button', { name: 'Put these in the field: Pay suppliers at once' }));
    for (const panel of [here, there]) {
      expect(textIn(panel)).toBe('Pay suppliers at once');
      expect(beside(panel).getByText('Ask the clinics first')).toBeTruthy();
    }
    expect(document.activeElement).toBe(line(here));
  });

  test('are let go of in both, and had back', async () => {
    await writeOver('Pay suppliers at once', 'Ask the clinics first');
    await here.user.click(beside(here).getByRole('button', { name: 'Discard' }));
    expect(there.queryByText('Typed in two windows')).toBeNull();
    await here.user.click(here.getByRole('button', { name: 'Undo: Pay suppliers at once' }));
    expect(beside(there).getByText('Pay suppliers at once')).toBeTruthy();
    expect(textIn(there)).toBe('Ask the clinics first');
  });

  test('are not sent along, and stay when the others are', async () => {
    await writeOver('Pay suppliers at once', 'Ask the clinics first');
    await there.user.type(line(there), '{Enter}');
    await here.findByRole('heading', { name: 'Ask the clinics first' });
    expect(textIn(here)).toBe('');
    expect(beside(here).getByText('Pay suppliers at once')).toBeTruthy();
  });

  test('are all in the field where one goes on from the other', async () => {
    await writeOver('Pay', 'Pay suppliers at once');
    expect(textIn(here)).toBe('Pay suppliers at once');
    expect(here.queryByText('Typed in two windows')).toBeNull();
  });

  test('are kept where the other window sent before it had heard of them', async () => {
    await here.user.type(line(here), 'Pay suppliers at once');
    windows[0]!.fallBehind();
    windows[1]!.fallBehind();
    await there.user.type(line(there), ' and in full');
    await here.user.type(line(here), '{Enter}');
    await act(async () => windows.forEach((one) => one.catchUp()));
    await there.findByRole('heading', { name: 'Pay suppliers at once' });
    expect(textIn(there)).toBe('Pay suppliers at once and in full');
    there.close();
    there = await opened(1);
    expect(textIn(there)).toBe('Pay suppliers at once and in full');
  });
});

describe('what waits for the connection', () => {
  const waiting = 'Waiting for connection: 1 kept here';

  test('written in one window waits in both, and is sent once', async () => {
    await act(async () => meeting.cutOff(ben));
    await here.user.type(line(here), 'Pay at once{Enter}');
    expect(await there.findByRole('heading', { name: 'Pay at once' })).toBeTruthy();
    expect(await there.findByText(waiting, { selector: 'span' })).toBeTruthy();
    meeting.reconnect(ben);
    await there.comeBack();
    await here.comeBack();
    await waitFor(() => expect(here.queryByText(waiting, { selector: 'span' })).toBeNull());
    await waitFor(() => expect(there.queryByText(waiting, { selector: 'span' })).toBeNull());
    await waitFor(() => expect(meeting.times('proposeDecision')).toBe(1));
    expect(Object.keys(window.localStorage).filter((key) => key.includes('errand'))).toEqual([]);
  });

  test('is one decision also where windows can’t agree on who sends', async () => {
    Reflect.deleteProperty(navigator, 'locks');
    await here.user.type(line(here), 'Pay at once{Enter}');
    await there.findByRole('heading', { name: 'Pay at once' });
    await waitFor(() => expect(Object.keys(window.localStorage)).toEqual([]));
    const keys = meeting.heard.filter(({ name }) => name === 'proposeDecision').map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
    expect([...meeting.decisions.values()].filter(({ text }) => text === 'Pay at once')).toHaveLength(1);
  });

  test('is sent by the other window when the one it was written in is closed', async () => {
    await act(async () => meeting.cutOff(ben));
    await here.user.type(line(here), 'Pay at once{Enter}');
    await here.findByText(waiting, { selector: 'span' });
    here.close();
    meeting.reconnect(ben);
    await there.comeBack();
    await waitFor(() => expect([...meeting.decisions.values()].map(({ text }) => text)).toContain('Pay at once'));
  });

  test('and was refused is said in both, and gives its words back once', async () => {
    meeting.refuseNext('raiseConsideration', 'notAllowed', 'Not now.');
    await here.user.click(here.getByRole('radio', { name: 'Hurts' }));
    await here.user.type(here.getByLabelText('How?'), 'Trainers wait');
    await send(here);
    await here.findByText('Not now.');
    await there.findByText('Not now.');
    expect(there.getByLabelText('How?')).toHaveProperty('value', 'Trainers wait');
  });
});
