import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import type { Showing } from '../../domain/meetings';
import { customerNamed, momentAbout } from '../support/library';
import { occurrenceOf, opensWith, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const story = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
const hard = momentAbout(customerNamed('Harbor Street Clinic'), 'The clinic waited', {
  contentNotice: 'Somebody dies in this story.',
});

afterEach(() => {
  jest.useRealTimers();
});

function tell(told: typeof story, showing: Partial<Showing> = {}) {
  const occurrence = occurrenceOf(told);
  meeting.more = {
    ...opensWith(told, { reason: 'neverShownHere', choices: 3 }),
    occurrence: { ...occurrence, showing: { ...occurrence.showing, ...showing } },
  };
}

const state = () => meeting.more.occurrence?.showing;
const verb = (panel: Panel, name: string) => panel.findByRole('button', { name });

describe('in the meeting', () => {
  test('the presenter is told so, everybody else who it is', async () => {
    tell(story, { presenter: mai });
    const [maisPanel, bensPanel] = [await openPanel(mai), await openPanel(ben)];
    expect(await maisPanel.findByText('Your turn, Mai Tran: two minutes')).toBeTruthy();
    expect(await bensPanel.findByText('Mai Tran presents')).toBeTruthy();
    expect(bensPanel.queryByRole('button', { name: 'Pass the turn' })).toBeNull();

    await maisPanel.user.click(await verb(maisPanel, 'Pass the turn'));
    expect(document.activeElement).toBe(maisPanel.getByLabelText('Whose turn is it?'));
    await maisPanel.user.selectOptions(maisPanel.getByLabelText('Whose turn is it?'), 'Ben Okafor');
    await maisPanel.user.click(await verb(maisPanel, 'Pass it on'));
    expect(await bensPanel.findByText('Your turn, Ben Okafor: two minutes')).toBeTruthy();
    expect(await maisPanel.findByText('Ben Okafor presents')).toBeTruthy();
  });

  test('the first panel that shows the moment says so, and no other', async () => {
    tell(story, { state: 'claimed' });
    await openPanel(mai);
    await waitFor(() => expect(state()).toMatchObject({ state: 'shown' }));
    await openPanel(ben);
    await act(async () => undefined);
    expect(meeting.times('moveShowing')).toBe(1);
  });

  test('begun, the two minutes run quietly on every panel; told, the moment folds on each', async () => {
    tell(story);
    const [maisPanel, bensPanel] = [await openPanel(mai), await openPanel(ben)];
    await maisPanel.user.click(await verb(maisPanel, 'Begin'));
    expect(await bensPanel.findByText('Mai Tran began')).toBeTruthy();
    expect(await bensPanel.findByRole('img', { name: 'Two minutes' })).toBeTruthy();
    expect(maisPanel.getByText('What happened: Ken counts on Friday’s pallet.')).toBeTruthy();

    await bensPanel.user.click(await verb(bensPanel, 'Discussed'));
    expect(await maisPanel.findByText('Ben Okafor marked it as discussed')).toBeTruthy();
    expect(maisPanel.queryByText('What happened: Ken counts on Friday’s pallet.')).toBeNull();
    expect(maisPanel.queryByRole('img', { name: 'Two minutes' })).toBeNull();
    expect(maisPanel.queryByRole('button', { name: 'Undo' })).toBeNull();

    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await bensPanel.user.click(await verb(bensPanel, 'Undo'));
    expect(await maisPanel.findByText('What happened: Ken counts on Friday’s pallet.')).toBeTruthy();
    expect(await maisPanel.findByRole('img', { name: 'Two minutes' })).toBeTruthy();
  });

  test('the end of two minutes is written and not announced, and the line of who comes late is as long', async () => {
    const begun = Date.now();
    tell(story, { begunAt: new Date(begun).toISOString() });
    const panel = await openPanel(ben);
    const timer = await panel.findByRole('img', { name: 'Two minutes' });
    expect(timer.closest('[aria-live]')).toBeNull();
    expect(panel.queryByText('2 min')).toBeNull();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(begun + 120_000);
    expect(await panel.findByText('2 min')).toBeTruthy();
    clock.mockRestore();
  });

  test('a tap can be taken back for ten seconds', async () => {
    tell(story);
    const panel = await openPanel(mai);
    await panel.user.click(await verb(panel, 'Skip'));
    expect(await panel.findByText('Skipped; it comes another time')).toBeTruthy();
    await panel.user.click(await verb(panel, 'Undo'));
    await waitFor(() => expect(state()?.state).toBe('shown'));
    await panel.user.click(await verb(panel, 'Begin'));
    await panel.user.click(await verb(panel, 'Undo'));
    await waitFor(() => expect(state()?.begunAt).toBeUndefined());
  });

  test('of two who tap at once the second changes nothing, and both see the same', async () => {
    tell(story);
    const [maisPanel, bensPanel] = [await openPanel(mai), await openPanel(ben)];
    await Promise.all([verb(maisPanel, 'Discussed'), verb(bensPanel, 'Skip')]);
    await act(async () => {
      maisPanel.here.verbs.moveShowing('discussed');
      bensPanel.here.verbs.moveShowing('skipped');
    });
    await waitFor(() => expect(bensPanel.here.state().connection.kept).toBe(0));
    const seen = [maisPanel, bensPanel].map(({ here }) => here.state().view?.occurrence?.showing.state);
    expect(seen).toEqual([state()?.state, state()?.state]);
    expect(bensPanel.here.state().refused).toEqual([]);
  });

  test('what is tapped without a connection is shown, kept, and sent when it is back', async () => {
    tell(story);
    const [maisPanel, bensPanel] = [await openPanel(mai), await openPanel(ben)];
    await verb(maisPanel, 'Discussed');
    await act(async () => meeting.cutOff(mai));
    await maisPanel.user.click(await verb(maisPanel, 'Discussed'));
    expect(await maisPanel.findByText('Marked as discussed')).toBeTruthy();
    expect(state()?.state).toBe('shown');
    meeting.reconnect(mai);
    await maisPanel.comeBack();
    expect(await bensPanel.findByText('Mai Tran marked it as discussed')).toBeTruthy();
  });

  test('who may not is told so, and the moment stays', async () => {
    tell(story);
    const panel = await openPanel(ben);
    meeting.refuseNext('moveShowing', 'notAllowed', 'Only people who are in the meeting can do this.');
    await panel.user.click(await verb(panel, 'Discussed'));
    expect(await panel.findByRole('alert')).toBeTruthy();
    expect(panel.getByText('What happened: Ken counts on Friday’s pallet.')).toBeTruthy();
  });
});

describe('a hard story', () => {
  const told = 'What happened: The clinic waited.';

  test('stays folded behind its notice until whoever presents begins', async () => {
    tell(hard, { presenter: mai });
    const [maisPanel, bensPanel] = [await openPanel(mai), await openPanel(ben)];
    expect(bensPanel.getByText('Somebody dies in this story.')).toBeTruthy();
    expect(bensPanel.queryByText(told)).toBeNull();
    await maisPanel.user.click(await verb(maisPanel, 'Begin'));
    expect(await bensPanel.findByText(told)).toBeTruthy();
    expect(maisPanel.getByText(told)).toBeTruthy();
  });

  test('is shown earlier to who asks for it, and to nobody else', async () => {
    tell(hard, { presenter: mai });
    const [maisPanel, bensPanel] = [await openPanel(mai), await openPanel(ben)];
    await bensPanel.user.click(await verb(bensPanel, 'Show the story'));
    expect(await bensPanel.findByText(told)).toBeTruthy();
    expect(maisPanel.queryByText(told)).toBeNull();
  });
});

test('a moment that was taken out of the meeting is not shown any more', async () => {
  tell(story, { state: 'released', changedBy: mai });
  const panel = await openPanel(ben);
  expect(await panel.findByText('Mai Tran took this moment out of this meeting')).toBeTruthy();
  expect(panel.queryByText('Ken counts on Friday’s pallet')).toBeNull();
});

test.each([
  [{ of: 'team', team: 'finance', part: 'hurt', isPresent: false } as const, /beginning with Finance/],
  [{ of: 'team', team: 'it', part: 'helped', isPresent: true } as const, /IT is in the room/],
  [{ of: 'anyone' } as const, /decide today that this customer would feel/],
])('one question goes to the room: %j', async (question, said) => {
  tell(story);
  meeting.more = { ...meeting.more, question };
  const panel = await openPanel(ben);
  expect(await panel.findByText(said)).toBeTruthy();
});

describe('without a moment', () => {
  test('the answers to the question become drafts, and what is typed is kept until they are', async () => {
    const before = await openPanel(ben);
    await before.user.click(await verb(before, 'Keep it as a draft'));
    expect((await before.findByRole('alert')).textContent).toMatch(/Say who it is/);
    await before.user.type(before.getByLabelText('Who is it?'), 'Ken');
    before.close();

    const panel = await openPanel(ben);
    expect((await panel.findByLabelText<HTMLInputElement>('Who is it?')).value).toBe('Ken');
    await panel.user.type(panel.getByLabelText('What do they count on this team for?'), 'Invoices on Monday');
    await panel.user.click(await verb(panel, 'Keep it as a draft'));
    expect(await panel.findByText('Kept as a draft: Ken.')).toBeTruthy();
    expect(meeting.drafts).toMatchObject([
      { customerName: 'Ken', story: 'Invoices on Monday', source: 'Told in “Payment terms review”', owner: ben },
    ]);
    expect(panel.getByLabelText<HTMLInputElement>('Who is it?').value).toBe('');
    expect(document.activeElement).toBe(panel.getByLabelText('Who is it?'));
  });

  async function answerOffline() {
    const panel = await openPanel(ben);
    await panel.user.type(await panel.findByLabelText('Who is it?'), 'Ken');
    await panel.user.type(panel.getByLabelText('What do they count on this team for?'), 'Invoices');
    await act(async () => meeting.cutOff(ben));
    await panel.user.click(await verb(panel, 'Keep it as a draft'));
    await panel.findByText(/^No connection: your answer is kept here/);
    return panel;
  }

  test('an answer waits where it was written while there is no connection, and is a draft when it is back', async () => {
    const panel = await answerOffline();
    expect(panel.queryByRole('alert')).toBeNull();
    expect(panel.getByLabelText('Who is it?')).toHaveProperty('value', 'Ken');
    meeting.reconnect(ben);
    await panel.comeBack();
    expect(await panel.findByText('Kept as a draft: Ken.')).toBeTruthy();
    expect(panel.queryByText(/^No connection/)).toBeNull();
    expect(panel.getByLabelText('Who is it?')).toHaveProperty('value', '');
    expect(meeting.drafts).toHaveLength(1);
  });

  test('an answer that waits is sent by a panel that is opened again, and said in its language', async () => {
    const before = await answerOffline();
    before.close();
    meeting.reconnect(ben);
    const panel = await openPanel(ben, 'vi');
    expect(await panel.findByText('Đã lưu bản nháp: Ken.')).toBeTruthy();
    expect(meeting.drafts).toHaveLength(1);
  });

  test('an answer that is typed on waits for nothing: it is kept, and sent when that is asked for', async () => {
    const panel = await answerOffline();
    await panel.user.type(panel.getByLabelText('What do they count on this team for?'), ' on Monday');
    expect(panel.queryByText(/^No connection/)).toBeNull();
    meeting.reconnect(ben);
    await panel.comeBack();
    await panel.user.click(await verb(panel, 'Keep it as a draft'));
    expect(await panel.findByText('Kept as a draft: Ken.')).toBeTruthy();
    expect(meeting.drafts).toMatchObject([{ story: 'Invoices on Monday' }]);
  });

  test('where nothing is chosen by itself, whoever runs the meeting is led to its settings', async () => {
    const off = viewFor(mai, { opening: { kind: 'off' } }).opening;
    meeting.more = { ...meeting.more, opening: off };
    const [maisPanel, bensPanel] = [await openPanel(mai), await openPanel(ben)];
    expect(await bensPanel.findByText('No moment opens this meeting')).toBeTruthy();
    expect(bensPanel.queryByRole('button', { name: 'Open the settings' })).toBeNull();
    await maisPanel.user.click(await verb(maisPanel, 'Open the settings'));
    expect(await maisPanel.findByRole('checkbox', { name: /Choose a moment automatically/ })).toBeTruthy();
  });
});

test('a Vietnamese panel says it in Vietnamese', async () => {
  tell(story, { presenter: ben });
  const panel = await openPanel(ben, 'vi');
  expect(await panel.findByText('Đến lượt bạn, Ben Okafor: hai phút')).toBeTruthy();
  expect(await verb(panel, 'Bắt đầu')).toBeTruthy();
  expect(await panel.findByText(/Hôm nay chúng ta có thể quyết định điều gì/)).toBeTruthy();
});
