import { expect, jest, test } from '@jest/globals';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import type { Person } from '../../domain/people';
import { ben, linh, mai } from '../support/people';
import { meeting, open, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

async function cutOff(person: Person) {
  await act(async () => meeting.cutOff(person));
}

async function proposeDecision({ user, getByLabelText }: Panel, text: string) {
  await user.type(getByLabelText('Add a decision in one line'), `${text}{Enter}`);
}

async function consider({ user, getByRole, getByLabelText }: Panel, effect: string, text: string) {
  await user.click(getByRole('radio', { name: effect }));
  await user.type(getByLabelText('How?'), text);
  await user.keyboard('{Control>}{Enter}{/Control}');
}

test('what one participant raises, the other’s panel shows', async () => {
  const maisPanel = await openPanel(mai);
  const bensPanel = await openPanel(ben);
  await proposeDecision(maisPanel, 'Pay suppliers after 60 days');
  expect(await bensPanel.findByRole('heading', { name: 'Pay suppliers after 60 days' })).toBeTruthy();
  await consider(bensPanel, 'Hurts', 'The IT supplier can’t fund its trainers');
  expect(await maisPanel.findByText('The IT supplier can’t fund its trainers')).toBeTruthy();
  expect(maisPanel.getByText(/Ben Okafor ·/)).toBeTruthy();
  expect(await maisPanel.findByText('Ben Okafor added a consideration')).toBeTruthy();
});

test('without sockets the panel says that it asks every few seconds', async () => {
  meeting.pushes = false;
  const panel = await openPanel(mai);
  expect(await panel.findByText('Checking every few seconds')).toBeTruthy();
});

test('a half-typed note survives closing the panel, and only its writer sees it', async () => {
  const before = await openPanel(mai);
  await proposeDecision(before, 'Pay suppliers after 60 days');
  await before.user.click(before.getByRole('radio', { name: 'Both' }));
  await before.user.type(before.getByLabelText('How?'), 'Cheaper, but');
  before.close();
  const after = await openPanel(mai);
  expect(after.getByRole<HTMLInputElement>('radio', { name: 'Both' }).checked).toBe(true);
  expect(after.getByLabelText<HTMLTextAreaElement>('How?').value).toBe('Cheaper, but');
  after.close();
  const bens = await openPanel(ben);
  expect(bens.queryByLabelText('How?')).toBeNull();
});

test('what is written while the network is cut is kept, and sent once when it is back', async () => {
  const panel = await openPanel(mai);
  const bens = await openPanel(ben);
  await cutOff(mai);
  await proposeDecision(panel, 'Close the help line on Fridays');
  expect(panel.getByRole('heading', { name: 'Close the help line on Fridays' })).toBeTruthy();
  expect(await panel.findByText('Waiting for connection: 1 kept here', { selector: 'span' })).toBeTruthy();
  meeting.reconnect(mai);
  await panel.comeBack();
  expect(await bens.findByRole('heading', { name: 'Close the help line on Fridays' })).toBeTruthy();
  expect(await panel.findByText('Back online: 1 sent', { selector: 'span' })).toBeTruthy();
  expect(meeting.decisions.size).toBe(1);
});

test('an open socket is no reason to say that all is well while nothing written gets through', async () => {
  const panel = await openPanel(mai);
  await panel.findByText('Live');
  meeting.isDown = true;
  await proposeDecision(panel, 'Close the help line on Fridays');
  expect(await panel.findByText('Waiting for connection: 1 kept here', { selector: 'span' })).toBeTruthy();
  expect(panel.queryByText('Live')).toBeNull();
  meeting.isDown = false;
  await panel.comeBack();
  expect(await panel.findByText('Back online: 1 sent', { selector: 'span' })).toBeTruthy();
  expect(panel.getByText('Live')).toBeTruthy();
});

test('a panel opened without connection says what it keeps, and sends it as soon as the meeting opens', async () => {
  const before = await openPanel(mai);
  await cutOff(mai);
  await proposeDecision(before, 'Close the help line on Fridays');
  await waitFor(() => expect(before.here.state().connection.kept).toBe(1));
  before.close();
  const after = await open({ isRefused: true });
  expect(await after.findByText('Waiting for connection: 1 kept here', { selector: 'span' })).toBeTruthy();
  meeting.reconnect(mai);
  await after.user.click(after.getByRole('button', { name: 'Try again' }));
  expect(await after.findByText('Back online: 1 sent', { selector: 'span' })).toBeTruthy();
  expect(meeting.decisions.size).toBe(1);
});

test('what waited to be sent is sent after a reload, as the same note', async () => {
  const before = await openPanel(mai);
  await cutOff(mai);
  await proposeDecision(before, 'Close the help line on Fridays');
  await waitFor(() => expect(before.here.state().connection.kept).toBe(1));
  before.close();
  meeting.reconnect(mai);
  const after = await openPanel(mai);
  expect(await after.findByRole('heading', { name: 'Close the help line on Fridays' })).toBeTruthy();
  await waitFor(() => expect(meeting.decisions.size).toBe(1));
  expect(after.here.state().connection.kept).toBe(0);
});

test('a text that the API refuses is back in its form, with the sentence', async () => {
  const panel = await openPanel(mai);
  meeting.refuseNext('proposeDecision', 'invalid', 'The decision must be one line.');
  await proposeDecision(panel, 'Pay suppliers after 60 days');
  expect(await panel.findByText('The decision must be one line.')).toBeTruthy();
  expect(panel.getByLabelText<HTMLInputElement>('Add a decision in one line').value).toBe(
    'Pay suppliers after 60 days',
  );
  expect(panel.queryByRole('heading', { name: 'Pay suppliers after 60 days' })).toBeNull();
});

test('two people change one decision: the second sees both and chooses', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay after 60 days');
  await panel.user.click(await panel.findByRole('button', { name: 'Edit: Pay after 60 days' }));
  const field = panel.getByLabelText('The decision');
  await panel.user.clear(field);
  await panel.user.type(field, 'Pay after 45 days');
  const bens = await openPanel(ben);
  const [decision] = bens.here.state().view?.decisions ?? [];
  await cutOff(mai);
  await act(async () => bens.here.verbs.editDecision(decision!, { text: 'Pay after 30 days' }));
  await waitFor(() => expect([...meeting.decisions.values()][0]?.text).toBe('Pay after 30 days'));
  await panel.user.keyboard('{Enter}');
  meeting.reconnect(mai);
  await panel.comeBack();
  const notice = within((await panel.findByText('Somebody changed this while you were writing.')).closest('div')!);
  expect(notice.getByText('Pay after 45 days')).toBeTruthy();
  expect(notice.getByText('Pay after 30 days')).toBeTruthy();
  expect(notice.getByText('From Ben Okafor')).toBeTruthy();
  await panel.user.click(notice.getByRole('button', { name: 'Use mine' }));
  expect(await bens.findByRole('heading', { name: 'Pay after 45 days' })).toBeTruthy();
});

test('words that changed on screen while one’s own were being typed are not written over', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay after 60 days');
  await panel.user.click(await panel.findByRole('button', { name: 'Edit: Pay after 60 days' }));
  const field = panel.getByLabelText('The decision');
  await panel.user.clear(field);
  await panel.user.type(field, 'Pay after 45 days');
  const bens = await openPanel(ben);
  const [decision] = bens.here.state().view?.decisions ?? [];
  await act(async () => bens.here.verbs.editDecision(decision!, { text: 'Pay after 30 days' }));
  await panel.findByText(/changed by Ben Okafor/);
  await panel.user.type(field, '{Enter}');
  await panel.findByText('Somebody changed this while you were writing.');
  expect([...meeting.decisions.values()][0]?.text).toBe('Pay after 30 days');
});

test('words that clash are not said to be by who changed something else since', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay after 60 days');
  await panel.user.click(await panel.findByRole('button', { name: 'Edit: Pay after 60 days' }));
  await panel.user.type(panel.getByLabelText('The decision'), ' or sooner');
  const [bens, linhs] = [await openPanel(ben), await openPanel(linh)];
  const stands = () => [...meeting.decisions.values()][0]!;
  await act(async () => bens.here.verbs.editDecision(stands(), { text: 'Pay after 30 days' }));
  await waitFor(() => expect(stands().text).toBe('Pay after 30 days'));
  await act(async () => linhs.here.verbs.editDecision(stands(), { driver: linh }));
  await waitFor(() => expect(stands().driver).toEqual(linh));
  await panel.user.type(panel.getByLabelText('The decision'), '{Enter}');
  const notice = within((await panel.findByText('Somebody changed this while you were writing.')).closest('div')!);
  expect(notice.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Yours', 'Theirs']);
});

test('words that clash are said to be by whom who alone has changed anything since', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay after 60 days');
  await panel.user.click(await panel.findByRole('button', { name: 'Edit: Pay after 60 days' }));
  await panel.user.type(panel.getByLabelText('The decision'), ' or sooner');
  const bens = await openPanel(ben);
  const stands = () => [...meeting.decisions.values()][0]!;
  await act(async () => bens.here.verbs.editDecision(stands(), { text: 'Pay after 30 days' }));
  await waitFor(() => expect(stands().text).toBe('Pay after 30 days'));
  await act(async () => bens.here.verbs.editDecision(stands(), { driver: ben }));
  await waitFor(() => expect(stands().driver).toEqual(ben));
  await panel.user.type(panel.getByLabelText('The decision'), '{Enter}');
  const notice = within((await panel.findByText('Somebody changed this while you were writing.')).closest('div')!);
  expect(notice.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Yours', 'From Ben Okafor']);
});

test('what somebody else changed beside the words being typed is no reason to ask', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay suppliers after 60 days');
  await consider(panel, 'Hurts', 'Trainers go unpaid');
  await panel.user.click(await panel.findByRole('button', { name: /^Make an action of/ }));
  const [, ofTheAction] = await panel.findAllByRole('button', { name: 'Edit: Trainers go unpaid' });
  await panel.user.click(ofTheAction!);
  const field = panel.getByLabelText('The action');
  await panel.user.clear(field);
  await panel.user.type(field, 'Pay the trainers first');
  await panel.user.selectOptions(await panel.findByLabelText('Owner'), 'Ben Okafor');
  await panel.user.type(field, '{Enter}');
  await waitFor(() =>
    expect([...meeting.actions.values()][0]).toMatchObject({ text: 'Pay the trainers first', owner: ben }),
  );
});

test('a decision, a consideration and an action are made by keyboard alone', async () => {
  const panel = await openPanel(mai);
  const { user } = panel;
  panel.getByLabelText('Add a decision in one line').focus();
  await user.keyboard('Pay suppliers after 60 days{Enter}');
  await panel.findByRole('heading', { name: 'Pay suppliers after 60 days' });
  while (document.activeElement?.getAttribute('type') !== 'radio') await user.tab();
  await user.keyboard(' {ArrowRight}');
  expect(panel.getByRole<HTMLInputElement>('radio', { name: 'Hurts' }).checked).toBe(true);
  await user.tab();
  await user.keyboard('Trainers go unpaid{Control>}{Enter}{/Control}');
  const makeAction = await panel.findByRole('button', { name: 'Make an action of: Trainers go unpaid' });
  makeAction.focus();
  await user.keyboard('{Enter}');
  expect(await panel.findByLabelText('Owner')).toBeTruthy();
  await waitFor(() => expect(meeting.actions.size).toBe(1));
  const [action] = meeting.actions.values();
  expect(action).toMatchObject({ text: 'Trainers go unpaid', owner: mai });
});

test('an action just made is handed to somebody else at once, or taken back', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay suppliers after 60 days');
  await consider(panel, 'Hurts', 'Trainers go unpaid');
  await panel.user.click(await panel.findByRole('button', { name: /^Make an action of/ }));
  await panel.user.selectOptions(await panel.findByLabelText('Owner'), 'Ben Okafor');
  await waitFor(() => expect([...meeting.actions.values()][0]?.owner).toEqual(ben));
  await panel.user.click(panel.getByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect([...meeting.actions.values()][0]?.removed).toBe(true));
});

test('owner and day stay open under the hands of whoever is choosing them', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay suppliers after 60 days');
  await consider(panel, 'Hurts', 'Trainers go unpaid');
  const make = await panel.findByRole('button', { name: /^Make an action of/ });
  jest.useFakeTimers();
  await act(async () => make.click());
  const due = panel.getByLabelText('Due');
  await act(async () => due.focus());
  await act(async () => jest.advanceTimersByTime(30_000));
  jest.useRealTimers();
  expect(panel.queryByRole('button', { name: /^Undo/ })).toBeNull();
  expect(document.activeElement).toBe(due);

  fireEvent.change(due, { target: { value: '0002-12-24' } });
  fireEvent.change(due, { target: { value: '2026-12-24' } });
  await waitFor(() => expect([...meeting.actions.values()][0]?.dueOn).toBe('2026-12-24'));
  expect([...meeting.actions.values()][0]?.revision).toBe(2);
  // Given to nobody yet, it goes on asking whose it is; once it is somebody's, that is only read.
  await act(async () => due.blur());
  await panel.user.selectOptions(panel.getByLabelText('Owner'), 'Ben Okafor');
  await panel.user.click(panel.getByRole('heading', { name: 'Actions' }));
  expect(await panel.findByText(/^Ben Okafor, due/)).toBeTruthy();
  expect(panel.queryByLabelText('Due')).toBeNull();
});

test('removing one’s own note can be undone, and the keyboard stays where it was', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay suppliers after 60 days');
  await panel.user.click(await panel.findByRole('button', { name: 'Remove: Pay suppliers after 60 days' }));
  expect(panel.queryByRole('heading', { name: 'Pay suppliers after 60 days' })).toBeNull();
  const undo = panel.getByRole('button', { name: /^Undo/ });
  expect(document.activeElement).toBe(undo);
  await panel.user.keyboard('{Enter}');
  expect(await panel.findByRole('heading', { name: 'Pay suppliers after 60 days' })).toBeTruthy();
  expect(document.activeElement).toBe(panel.getByRole('heading', { name: 'Decisions' }));
});

test('a decision gets its outcome and what the question did to it', async () => {
  const panel = await openPanel(mai);
  await proposeDecision(panel, 'Pay suppliers after 60 days');
  await panel.user.click(await panel.findByRole('button', { name: /^Record the outcome/ }));
  await panel.user.type(panel.getByLabelText('What was decided'), 'We pay in instalments');
  await panel.user.click(panel.getByRole('button', { name: 'Save the outcome' }));
  expect(panel.getByText('Say what the question did to the decision.')).toBeTruthy();
  await panel.user.click(panel.getByRole('radio', { name: 'Changed by asking' }));
  await panel.user.click(panel.getByRole('button', { name: 'Save the outcome' }));
  expect(await panel.findByText('We pay in instalments', { selector: 'strong' })).toBeTruthy();
  await waitFor(() =>
    expect([...meeting.decisions.values()][0]).toMatchObject({ effect: 'changed', state: 'decided' }),
  );
});

test('news from somebody else does not take the focus away from what is being typed', async () => {
  const panel = await openPanel(mai);
  const bens = await openPanel(ben);
  const field = panel.getByLabelText('Add a decision in one line');
  await panel.user.type(field, 'Half a th');
  await act(async () => bens.here.verbs.proposeDecision({ text: 'Another one' }));
  await panel.findByRole('heading', { name: 'Another one' });
  expect(document.activeElement).toBe(field);
  await panel.user.keyboard('ought');
  expect((field as HTMLInputElement).value).toBe('Half a thought');
});
