import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { LibraryTab } from '../../src/surfaces/library/LibraryTab';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { viewFor } from '../support/meetingView';
import { mai } from '../support/people';
import { libraryApi } from './libraryHomeScene';
import { meeting, openPanel, terms, withOneNote } from './meetingOfPanels';
import { leaveAll, showMeeting } from './meetingTabScene';
import type { Panel } from './panelScene';
import { show } from './surfaceScene';

let panel: Panel;

beforeEach(async () => {
  withOneNote();
  panel = await openPanel(mai);
});

/** Both within the time of a double click; by the second, something else is under the pointer. */
const tapTwice = (first: Element, then: Element) =>
  panel.user.pointer([
    { keys: '[MouseLeft]', target: first },
    { keys: '[MouseLeft]', target: then },
  ]);

describe('the second tap of a double one', () => {
  test('does not open what took the place of what was tapped', async () => {
    await panel.user.click(panel.getAllByRole('radio', { name: 'Hurts' })[0]!);
    await panel.user.type(panel.getByLabelText('How?'), 'Trainers stop');
    await tapTwice(
      panel.getAllByRole('button', { name: 'Add' })[1]!,
      panel.getByRole('button', { name: /^Record the outcome/ }),
    );
    await waitFor(() => expect(meeting.times('raiseConsideration')).toBe(1));
    expect(panel.queryByLabelText('What was decided')).toBeNull();
    await panel.user.click(panel.getByRole('button', { name: /^Record the outcome/ }));
    expect(panel.getByLabelText('What was decided')).toBeTruthy();
  });

  test('takes the keyboard nowhere', async () => {
    const line = panel.getByLabelText('Add an action in one line');
    await tapTwice(panel.getByRole('button', { name: 'Make an action of: They wait' }), line);
    expect(document.activeElement).not.toBe(line);
  });

  test('takes the keyboard from nothing either, where nothing is to be pressed', async () => {
    const make = panel.getByRole('button', { name: 'Make an action of: They wait' });
    await tapTwice(make, panel.getByRole('heading', { name: terms.text }));
    expect(document.activeElement).not.toBe(document.body);
    await panel.user.click(panel.getByRole('heading', { name: terms.text }));
    expect(document.activeElement).toBe(document.body);
  });

  test('on the same thing means what it did: supported once, chosen, unfolded and folded again', async () => {
    const support = panel.getByRole('button', { name: 'Support: They wait' });
    await panel.user.dblClick(support);
    expect(support.getAttribute('aria-pressed')).toBe('true');
    await panel.user.dblClick(panel.getByText('Hurts', { selector: 'label' }));
    expect(panel.getByRole('radio', { name: 'Hurts' })).toMatchObject({ checked: true });
    const record = panel.getByRole('button', { name: `People, options, review: ${terms.text}` });
    await panel.user.dblClick(record);
    expect(record.getAttribute('aria-expanded')).toBe('false');
  });
});

test('keys are not touched, however fast they follow a tap', async () => {
  await panel.user.click(panel.getByRole('button', { name: 'Make an action of: They wait' }));
  await act(async () => panel.getByRole('button', { name: /^Record the outcome/ }).focus());
  await panel.user.keyboard('{Enter}');
  expect(panel.getByLabelText('What was decided')).toBeTruthy();
});

test('two taps of a finger on one spot are a double one, also where the browser counts them singly', async () => {
  const tap = async (target: Element, at: number, clientX = 40) => {
    const down = new MouseEvent('pointerdown', { bubbles: true, clientX, clientY: 40 });
    Object.defineProperties(down, { pointerType: { value: 'touch' }, timeStamp: { value: at } });
    await act(async () => target.dispatchEvent(down));
    fireEvent.mouseDown(target, { detail: 1 });
    fireEvent.click(target, { detail: 1 });
  };
  const outcome = () => panel.getByRole('button', { name: /^Record the outcome/ });
  const make = panel.getByRole('button', { name: 'Make an action of: They wait' });
  await tap(make, 1000);
  await tap(outcome(), 1300, 50);
  expect(panel.queryByLabelText('What was decided')).toBeNull();
  await tap(make, 3000);
  await tap(outcome(), 3300, 200);
  expect(panel.getByLabelText('What was decided')).toBeTruthy();
});

test.each([
  ['the meeting tab', () => showMeeting(<MeetingTab />, () => viewFor(mai))],
  ['the library', () => show(<LibraryTab />, { api: libraryApi(() => ({ customers: [], moments: [] })) })],
])('so does %s', async (_surface, open) => {
  panel.close();
  const { user } = await open();
  const main = await screen.findByRole('main');
  const [first, then] = [document.createElement('button'), document.createElement('button')];
  main.append(first, then);
  const pressed: EventTarget[] = [];
  for (const button of [first, then]) button.addEventListener('click', () => pressed.push(button));
  await user.pointer([
    { keys: '[MouseLeft]', target: first },
    { keys: '[MouseLeft]', target: then },
  ]);
  expect(pressed).toEqual([first]);
  leaveAll();
});
