import { beforeEach, describe, expect, test } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import type { Decision } from '../../domain/decisions';
import { FakeMeeting } from '../support/fakeMeeting';
import { considered, decisionOn, earlierOccurrence } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { openPanel, type Panel } from './panelScene';

beforeEach(() => window.localStorage.clear());

const decided = decisionOn('Pay after 60 days', 'changed');

function meetingWith(...decisions: Decision[]): FakeMeeting {
  const meeting = new FakeMeeting();
  for (const decision of decisions) meeting.decisions.set(decision.id, decision);
  return meeting;
}

async function unfold({ findByRole, user }: Panel, text = decided.text) {
  await user.click(await findByRole('button', { name: `People, options, review: ${text}` }));
  const record = within(await findByRole('group', { name: 'People, options, review' }));
  await record.findByRole('combobox', { name: 'Who drives it' });
  return record;
}

describe('the record of a decision', () => {
  test('who drives it, who contributes and what was weighed stand in the other panel too', async () => {
    const meeting = meetingWith(decided);
    const here = await openPanel({ meeting, person: ben });
    const there = await openPanel({ meeting, person: linh });
    const record = await unfold(here);
    await here.user.selectOptions(record.getByRole('combobox', { name: 'Who drives it' }), 'Mai Tran');
    await here.user.selectOptions(record.getByRole('combobox', { name: 'Add to: Who contributes' }), 'Linh Nguyen');
    await here.user.click(record.getByRole('button', { name: 'Add to: Who contributes' }));
    await here.user.type(record.getByRole('textbox', { name: 'Add an option in one line' }), 'Monthly{Enter}');
    const theirs = await unfold(there);
    await there.findByText('driven by Mai Tran', { exact: false });
    await theirs.findByText('Monthly');
    await theirs.findByRole('button', { name: 'Take Linh Nguyen out of: Who contributes' });
    here.close();
    there.close();
  });

  test('what is taken out comes back with one tap', async () => {
    const meeting = meetingWith({ ...decided, options: ['60 days', 'Monthly'] });
    const panel = await openPanel({ meeting, person: ben });
    const record = await unfold(panel);
    await panel.user.click(record.getByRole('button', { name: 'Take out: Monthly' }));
    await waitFor(() => expect(meeting.decisions.get(decided.id)?.options).toEqual(['60 days']));
    const undo = record.getByRole('button', { name: /^Undo/ });
    expect(document.activeElement).toBe(undo);
    await panel.user.click(undo);
    await waitFor(() => expect(meeting.decisions.get(decided.id)?.options).toEqual(['60 days', 'Monthly']));
    panel.close();
  });

  test('changed by asking and discussed again it is rejected by its outcome, and says so', async () => {
    const panel = await openPanel({ meeting: meetingWith(decided), person: ben });
    const record = await unfold(panel);
    await panel.user.click(record.getByRole('button', { name: 'Discuss it' }));
    await record.findByText('Asking confirmed or changed it: to put it off or reject it, change its outcome.');
    expect(record.getByRole('button', { name: 'Back to proposed' })).toBeTruthy();
    expect(record.queryByRole('button', { name: 'Reject it' })).toBeNull();
    expect(record.queryByRole('button', { name: 'Put it off' })).toBeNull();
    panel.close();
  });

  test.each([
    ['en', 'People, options, review', 'Its page in the decision log'],
    ['vi', 'Người, phương án, nhìn lại', 'Trang của nó trong sổ quyết định'],
  ] as const)('leads to its page in the log, in the personal app, by keyboard (%s)', async (language, more, link) => {
    const panel = await openPanel({ meeting: meetingWith(decided), person: ben, language });
    const opened: unknown[] = [];
    panel.host.openPage = async (...asked) => void opened.push(asked);
    await panel.user.click(await panel.findByRole('button', { name: `${more}: ${decided.text}` }));
    (await panel.findByRole('button', { name: `${link}: ${decided.text}` })).focus();
    await panel.user.keyboard('{Enter}');
    expect(opened).toEqual([['library', `#/decisions/${panel.here.state().view!.series}/${decided.id}`]]);
    panel.close();
  });

  test('earlier decisions that can’t be asked for are asked for again', async () => {
    const meeting = meetingWith(decided);
    meeting.refuseNext('findDecisions', 'busy', 'Many people are writing at once. Try again.');
    const panel = await openPanel({ meeting, person: mai });
    const record = await unfold(panel);
    await panel.user.click(record.getByRole('button', { name: 'Replace an earlier decision' }));
    record.getByRole('heading', { name: 'Replace an earlier decision' });
    await panel.user.click(await record.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(meeting.times('findDecisions')).toBe(2));
    panel.close();
  });

  test('an option that is there already, or too long, is not sent and not lost', async () => {
    const meeting = meetingWith({ ...decided, options: ['Monthly'] });
    const panel = await openPanel({ meeting, person: ben });
    const record = await unfold(panel);
    const line = record.getByRole('textbox', { name: 'Add an option in one line' });
    await panel.user.type(line, 'Monthly{Enter}');
    expect(record.getByRole('alert').textContent).toBe('This option is there already.');
    expect([meeting.times('editDecision'), line]).toMatchObject([0, { value: 'Monthly' }]);
    panel.close();
  });

  test('it is moved only where it may go, and the keyboard stays with it', async () => {
    const meeting = meetingWith(decided);
    const panel = await openPanel({ meeting, person: linh });
    const record = await unfold(panel);
    const state = within(record.getByRole('group', { name: 'Where it stands' }));
    expect(state.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'It is carried out',
      'Discuss it',
    ]);
    await panel.user.click(state.getByRole('button', { name: 'It is carried out' }));
    await state.findByText('Carried out');
    await waitFor(() => expect(meeting.decisions.get(decided.id)?.state).toBe('implemented'));
    expect(document.activeElement?.textContent).toBe('Not carried out yet');
    panel.close();
  });

  test('a day to look back is chosen in one tap, and taken out again', async () => {
    const meeting = meetingWith(decided);
    const panel = await openPanel({ meeting, person: ben });
    const record = await unfold(panel);
    await panel.user.click(record.getByRole('button', { name: 'In a year' }));
    await waitFor(() => expect(meeting.decisions.get(decided.id)?.reviewOn).toMatch(/^\d{4}-\d\d-\d\d$/));
    await panel.user.click(await record.findByRole('button', { name: 'Don’t look back' }));
    await waitFor(() => expect(meeting.decisions.get(decided.id)?.reviewOn).toBeUndefined());
    panel.close();
  });
});

describe('a decision that is due', () => {
  const kept = { occurrence: earlierOccurrence, reviewOn: '2026-11-20' };
  const early: Decision = { ...decided, ...kept };
  const note = { ...considered(decided, 'hurts', 'Trainers stop', 'New staff'), occurrence: earlierOccurrence };

  function dueMeeting(): FakeMeeting {
    const meeting = meetingWith(early);
    meeting.turn({ reviews: [{ decision: early, considerations: [note] }] });
    return meeting;
  }

  test('asks what really happened, with the prediction beside it, and keeps the answer for both panels', async () => {
    const meeting = dueMeeting();
    const here = await openPanel({ meeting, person: ben });
    const there = await openPanel({ meeting, person: mai });
    await there.findByText('Trainers stop');
    expect(await here.findByRole('heading', { name: 'What really happened to customers?' })).toBeTruthy();
    await here.findByText('We pay in instalments.');
    await here.user.click(await here.findByRole('button', { name: 'Look back' }));
    const words = here.getByRole('textbox', { name: 'What really happened to customers?' });
    await here.user.click(here.getByRole('button', { name: 'Keep it' }));
    await here.findByText('Say in a sentence what happened.');
    await here.user.type(words, 'Two trainers went on');
    await here.user.click(here.getByRole('radio', { name: 'Better' }));
    await here.user.click(here.getByRole('button', { name: 'Keep it' }));
    await here.findByText('Ben Okafor looked back: Better.');
    await there.findByText('Ben Okafor looked back: Better.');
    expect(meeting.decisions.get(early.id)?.review).toMatchObject({ observed: 'Two trainers went on', by: ben });
    // It is no decision of this meeting.
    expect(here.queryByRole('button', { name: `People, options, review: ${early.text}` })).toBeNull();
    here.close();
    there.close();
  });

  test('counts only those that nobody has answered or put off yet', async () => {
    const other: Decision = { ...decisionOn('Move the help desk', 'changed'), ...kept };
    const meeting = meetingWith(early, other);
    meeting.turn({ reviews: [early, other].map((decision) => ({ decision, considerations: [] })) });
    const panel = await openPanel({ meeting, person: ben });
    await panel.findByText('2 decisions are due for a look back');
    const [later] = panel.getAllByRole('button', { name: 'Ask again in three months' });
    await panel.user.click(later!);
    await panel.findByText('1 decision is due for a look back');
    await panel.user.click(panel.getByRole('button', { name: 'Look back' }));
    await panel.user.type(panel.getByRole('textbox', { name: 'What really happened to customers?' }), 'Nothing');
    await panel.user.click(panel.getByRole('radio', { name: 'Better' }));
    await panel.user.click(panel.getByRole('button', { name: 'Keep it' }));
    await panel.findByText('No decision is due for a look back any more');
    await panel.user.click(panel.getByRole('button', { name: 'Ask now after all' }));
    await panel.findByText('1 decision is due for a look back');
    panel.close();
  });

  test('two who look back at once see yours and theirs', async () => {
    const meeting = dueMeeting();
    const panel = await openPanel({ meeting, person: ben });
    await panel.user.click(await panel.findByRole('button', { name: 'Look back' }));
    await panel.user.type(panel.getByRole('textbox', { name: 'What really happened to customers?' }), 'Mine');
    await panel.user.click(panel.getByRole('radio', { name: 'Worse' }));
    const by = { ...mai };
    const review = { observed: 'Theirs', verdict: 'better', by, at: early.at } as const;
    const changed = { changedBy: by, changedAt: early.at };
    meeting.decisions.set(early.id, { ...early, review, revision: 9, fields: { review: 9 }, ...changed });
    await panel.user.click(panel.getByRole('button', { name: 'Keep it' }));
    const conflict = within(await panel.findByRole('alert'));
    expect(conflict.getByText(/Mine/)).toBeTruthy();
    expect(conflict.getByText(/Theirs · Better/)).toBeTruthy();
    await panel.user.click(conflict.getByRole('button', { name: 'Use mine' }));
    await waitFor(() => expect(meeting.decisions.get(early.id)?.review?.observed).toBe('Mine'));
    panel.close();
  });

  test('can be put off, and asked now after all; what is being written survives the panel', async () => {
    const meeting = dueMeeting();
    const panel = await openPanel({ meeting, person: ben });
    await panel.user.click(await panel.findByRole('button', { name: 'Ask again in three months' }));
    await panel.findByText(/Asked again on/);
    await panel.user.click(panel.getByRole('button', { name: 'Ask now after all' }));
    await panel.user.click(await panel.findByRole('button', { name: 'Look back' }));
    await panel.user.type(panel.getByRole('textbox', { name: 'What really happened to customers?' }), 'Half');
    panel.close();
    meeting.turn({ reviews: [{ decision: meeting.decisions.get(early.id) ?? early, considerations: [note] }] });
    const again = await openPanel({ meeting, person: ben });
    expect(await again.findByDisplayValue('Half')).toBeTruthy();
    again.close();
  });

  test('left with Escape, what was typed is there again; left as it was, it is dropped', async () => {
    const panel = await openPanel({ meeting: dueMeeting(), person: ben });
    const name = 'What really happened to customers?';
    await panel.user.click(await panel.findByRole('button', { name: 'Look back' }));
    await panel.user.type(panel.getByRole('textbox', { name }), 'Two trainers{Escape}');
    expect(panel.queryByRole('textbox', { name })).toBeNull();
    const again = panel.getByRole('button', { name: 'Look back' });
    expect(document.activeElement).toBe(again);
    await panel.user.click(again);
    expect(panel.getByRole('textbox', { name })).toMatchObject({ value: 'Two trainers' });
    await panel.user.click(panel.getByRole('button', { name: 'Leave as it was' }));
    await panel.user.click(panel.getByRole('button', { name: 'Look back' }));
    expect(panel.getByRole('textbox', { name })).toMatchObject({ value: '' });
    panel.close();
  });

  test('speaks Vietnamese', async () => {
    const meeting = dueMeeting();
    const panel = await openPanel({ meeting, person: linh, language: 'vi' });
    await panel.findByRole('heading', { name: 'Điều gì thực sự đã xảy ra với khách hàng?' });
    panel.close();
  });
});
