import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { actionOf } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { meeting, openPanel, terms, withOneNote } from './meetingOfPanels';
import type { Panel } from './panelScene';

let panel: Panel;

beforeEach(async () => {
  withOneNote();
  const action = actionOf('Call the supplier', ben);
  meeting.actions.set(action.id, action);
  panel = await openPanel(ben);
});

const button = (name: string) => panel.getByRole('button', { name });
const press = (name: string) => panel.user.click(button(name));

describe.each([
  ['an outcome', 'Record the outcome: Pay after 60 days', 'What was decided', ''],
  ['a rewording', 'Edit: Pay after 60 days', 'The decision', 'Pay after 60 days'],
  ['a note that is changed', 'Edit: They wait', 'How?', 'They wait'],
  ['an action that is changed', 'Edit: Call the supplier', 'The action', 'Call the supplier'],
])('%s', (_what, opener, label, stands) => {
  const field = () => panel.getByLabelText(label);

  test('left by Escape is kept, said to be, and there again when it is opened', async () => {
    await press(opener);
    expect(document.activeElement).toBe(field());
    await panel.user.type(field(), ' at last{Escape}');
    expect(panel.queryByLabelText(label)).toBeNull();
    expect(document.activeElement).toBe(button(opener));
    expect(panel.getByText(`Not saved, kept here: ${`${stands} at last`.trim()}`)).toBeTruthy();
    await press(opener);
    expect(field()).toMatchObject({ value: `${stands} at last` });
  });

  test('is kept also when the panel is opened again, closed as it was', async () => {
    await press(opener);
    await panel.user.type(field(), ' at last{Escape}');
    panel.close();
    panel = await openPanel(ben);
    expect(panel.queryByLabelText(label)).toBeNull();
    await press(`Go on: ${`${stands} at last`.trim()}`);
    await panel.user.keyboard('!');
    expect(field()).toMatchObject({ value: `${stands} at last!` });
    await panel.user.keyboard('{Backspace}');
    expect(field()).toMatchObject({ value: `${stands} at last` });
    expect(document.activeElement).toBe(field());
  });

  test('left as it was begins anew; that is taken back', async () => {
    await press(opener);
    await panel.user.type(field(), ' at last');
    await press('Leave as it was');
    expect(panel.getByText(`What you typed was dropped: ${`${stands} at last`.trim()}`).getAttribute('role')).toBe(
      'status',
    );
    await press(`Undo: ${`${stands} at last`.trim()}`);
    expect(field()).toMatchObject({ value: `${stands} at last` });
    await press('Leave as it was');
    await press(opener);
    expect(field()).toMatchObject({ value: stands });
  });

  test('of which nothing was typed leaves nothing behind', async () => {
    await press(opener);
    await panel.user.keyboard('{Escape}');
    expect(panel.queryByText(/kept here/)).toBeNull();
    await press(opener);
    await press('Leave as it was');
    expect(panel.queryByText(/was dropped/)).toBeNull();
  });
});

test('a rewording that was put aside is saved against what it was begun with', async () => {
  await press('Edit: Pay after 60 days');
  await panel.user.type(panel.getByLabelText('The decision'), ', all{Escape}');
  await act(async () => {
    await meeting.fetchOf(mai)(`/api/meetings/m/decisions/${terms.id}`, {
      method: 'PATCH',
      headers: { 'Idempotency-Key': 'a-rewording-of-mai' },
      body: JSON.stringify({ base: 1, text: 'Pay after 45 days' }),
    });
  });
  await panel.findByRole('heading', { name: 'Pay after 45 days' });
  await press('Edit: Pay after 45 days');
  await panel.user.keyboard('{Enter}');
  expect(await panel.findByText('Somebody changed this while you were writing.')).toBeTruthy();
  expect(meeting.decisions.get(terms.id)?.text).toBe('Pay after 45 days');
});

test('the list of keys says what Escape does', async () => {
  await panel.user.keyboard('?');
  expect(panel.getByText('Close what you are changing; what you typed is kept')).toBeTruthy();
});

test('speaks Vietnamese', async () => {
  await press('Record the outcome: Pay after 60 days');
  await panel.user.type(panel.getByLabelText('What was decided'), 'Trả góp{Escape}');
  panel.close();
  panel = await openPanel(ben, 'vi');
  await press('Viết tiếp: Trả góp');
  await press('Giữ nguyên như cũ');
  await waitFor(() => expect(panel.getByText('Đã bỏ những gì bạn gõ: Trả góp')).toBeTruthy());
});
