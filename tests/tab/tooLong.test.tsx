import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, waitFor } from '@testing-library/react';
import { FakeMeeting } from '../support/fakeMeeting';
import { mai } from '../support/people';
import { openPanel, type Panel } from './panelScene';

let meeting: FakeMeeting;
let panel: Panel;

beforeEach(async () => {
  window.localStorage.clear();
  meeting = new FakeMeeting();
  panel = await openPanel({ meeting, person: mai });
});

afterEach(() => {
  panel.here.leave();
  cleanup();
});

async function paste(into: HTMLElement, text: string) {
  await panel.user.click(into);
  await panel.user.paste(text);
}

async function proposeDecision(text: string) {
  await panel.user.type(panel.getByLabelText('Add a decision in one line'), `${text}{Enter}`);
  await panel.findByRole('heading', { name: text });
}

const saysTooMany = (count: string) => panel.getByText(new RegExp(`^${count} too many`));

test('a decision pasted too long is kept whole, and goes once it is short enough', async () => {
  const line = panel.getByLabelText<HTMLInputElement>('Add a decision in one line');
  const pasted = 'x'.repeat(212);
  await paste(line, pasted);
  await panel.user.keyboard('{Enter}');
  expect(line.value).toBe(pasted);
  expect(saysTooMany('12 characters')).toBeTruthy();
  expect(line.getAttribute('aria-invalid')).toBe('true');
  expect(panel.queryByRole('heading', { name: pasted })).toBeNull();
  await panel.user.type(line, '{Backspace>12/}{Enter}');
  expect(await panel.findByRole('heading', { name: 'x'.repeat(200) })).toBeTruthy();
});

test('a decision being reworded too long says so in its place', async () => {
  await proposeDecision('Pay after 60 days');
  await panel.user.click(panel.getByRole('button', { name: 'Edit: Pay after 60 days' }));
  const line = panel.getByLabelText<HTMLInputElement>('The decision');
  await panel.user.clear(line);
  await paste(line, 'x'.repeat(201));
  await panel.user.keyboard('{Enter}');
  expect(saysTooMany('1 character')).toBeTruthy();
  expect(line.value).toHaveLength(201);
});

const noWords = 'Without words it can’t be saved: write some, or leave it as it was.';

describe.each([
  ['nothing', ''],
  ['spaces only', '   '],
])('reworded to %s', (_what, typed) => {
  async function reword(label: string) {
    const line = panel.getByLabelText<HTMLInputElement>(label);
    await panel.user.clear(line);
    if (typed) await panel.user.type(line, typed);
    panel.getByRole('button', { name: 'Save' }).focus();
    await panel.user.keyboard('{Enter}');
    return line;
  }

  test('a decision says in one sentence why it can’t be saved, keeps what was typed, and is saved with words', async () => {
    await proposeDecision('Pay after 60 days');
    await panel.user.click(panel.getByRole('button', { name: 'Edit: Pay after 60 days' }));
    const line = await reword('The decision');
    expect(panel.getByRole('alert').textContent).toBe(noWords);
    expect([line.value, line.getAttribute('aria-invalid')]).toEqual([typed, 'true']);
    expect(document.activeElement).toBe(line);
    expect(line.getAttribute('aria-describedby')).toBe(panel.getByRole('alert').id);
    await panel.user.keyboard('Pay at once');
    expect(panel.queryByText(noWords)).toBeNull();
    await panel.user.keyboard('{Enter}');
    await panel.findByRole('heading', { name: 'Pay at once' });
    expect(meeting.times('editDecision')).toBe(1);
  });

  test('an action says so, too', async () => {
    await panel.user.type(panel.getByLabelText('Add an action in one line'), 'Call Ken{Enter}');
    await panel.user.click(await panel.findByRole('button', { name: 'Edit: Call Ken' }));
    const line = await reword('The action');
    panel.getByText(noWords);
    expect([line.value, meeting.times('editAction')]).toEqual([typed, 0]);
  });

  test('a note says what is missing, and keeps it', async () => {
    await proposeDecision('Pay after 60 days');
    await panel.user.click(panel.getByRole('radio', { name: 'Hurts' }));
    await panel.user.type(panel.getByLabelText('How?'), 'They wait');
    await panel.user.click(panel.getAllByRole('button', { name: 'Add' })[1]!);
    await panel.user.click(await panel.findByRole('button', { name: 'Edit: They wait' }));
    const [line] = panel.getAllByLabelText<HTMLTextAreaElement>('How?');
    await panel.user.clear(line!);
    if (typed) await panel.user.type(line!, typed);
    await panel.user.click(panel.getByRole('button', { name: 'Save' }));
    panel.getByText('A few words of how, please.');
    expect([line!.value, meeting.times('editConsideration')]).toEqual([typed, 0]);
  });
});

test('a consideration too long, or too many words of who would feel it, stays in its form', async () => {
  await proposeDecision('Pay after 60 days');
  await panel.user.click(panel.getByRole('radio', { name: 'Hurts' }));
  const how = panel.getByLabelText<HTMLTextAreaElement>('How?');
  const who = panel.getByLabelText<HTMLInputElement>('Who would feel it');
  await paste(how, 'x'.repeat(1003));
  await paste(who, 'y'.repeat(205));
  await panel.user.keyboard('{Control>}{Enter}{/Control}');
  expect(saysTooMany('3 characters')).toBeTruthy();
  expect(saysTooMany('5 characters')).toBeTruthy();
  expect([how.value.length, who.value.length]).toEqual([1003, 205]);
});

test('an outcome too long stays in its form', async () => {
  await proposeDecision('Pay after 60 days');
  await panel.user.click(panel.getByRole('button', { name: /^Record the outcome/ }));
  const outcome = panel.getByLabelText<HTMLTextAreaElement>('What was decided');
  await paste(outcome, 'x'.repeat(507));
  await panel.user.click(panel.getByRole('radio', { name: 'Confirmed by asking' }));
  await panel.user.click(panel.getByRole('button', { name: 'Save the outcome' }));
  expect(saysTooMany('7 characters')).toBeTruthy();
  await waitFor(() => expect(outcome.value).toHaveLength(507));
});
