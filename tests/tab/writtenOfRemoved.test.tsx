import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import { actionOf, considered, decisionOn } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { changedByMai, meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const terms = decisionOn('Pay after 60 days');
const training = decisionOn('Move the training');
const note = considered(terms, 'hurts', 'They wait');
const call = actionOf('Call the supplier', ben);
let panel: Panel;

beforeEach(async () => {
  for (const decision of [terms, training]) meeting.decisions.set(decision.id, decision);
  meeting.considerations.set(note.id, note);
  meeting.actions.set(call.id, call);
  panel = await openPanel(ben);
});

const remove = (where: string) => changedByMai(where, { base: 1, removed: true });
const press = (name: string) => panel.user.click(panel.getByRole('button', { name }));

async function reopen(): Promise<void> {
  panel.close();
  panel = await openPanel(ben);
}

const questions = () => panel.getAllByRole('radio', { name: 'Hurts' });

async function beginNote(text = 'Trainers stop'): Promise<void> {
  await panel.user.click(questions()[0]!);
  await panel.user.type(panel.getByLabelText('How?'), text);
}

const kept = () => panel.getByLabelText<HTMLTextAreaElement>('What you wrote');

describe('what is being written of a decision that somebody else removes', () => {
  test('is still there, under the keyboard, with the caret where it was', async () => {
    await beginNote();
    await panel.user.keyboard('{ArrowLeft>4/}');
    await remove(`decisions/${terms.id}`);
    expect(await panel.findByText('Mai Tran removed this decision. What you wrote is kept here.')).toBeTruthy();
    expect(kept()).toBe(document.activeElement);
    await panel.user.keyboard('!');
    expect(kept().value).toBe('Trainers !stop');
    expect(kept().getAttribute('aria-describedby')).toBeTruthy();
  });

  test('is there when the panel is opened again', async () => {
    await beginNote();
    await remove(`decisions/${terms.id}`);
    await reopen();
    expect(kept().value).toBe('Trainers stop');
    expect(panel.getByRole('heading', { name: terms.text })).toBeTruthy();
  });

  test('goes to the question of another decision, with all of it, and from there it is sent', async () => {
    await beginNote();
    await panel.user.click(panel.getByText('More'));
    await panel.user.type(panel.getByLabelText('Who would feel it'), 'Small shops');
    await remove(`decisions/${terms.id}`);
    await panel.user.selectOptions(panel.getByLabelText('Take it along to…'), `A note on: ${training.text}`);
    await press('Move');
    expect(document.activeElement).toBe(panel.getByLabelText('How?'));
    expect(panel.queryByLabelText('What you wrote')).toBeNull();
    await panel.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(meeting.times('raiseConsideration')).toBe(1));
    const said = { decision: training.id, effect: 'hurts', text: 'Trainers stop', who: 'Small shops' };
    expect([...meeting.considerations.values()].at(-1)).toMatchObject(said);
  });

  test('is let go, and taken back', async () => {
    await beginNote();
    await remove(`decisions/${terms.id}`);
    await press('Discard');
    const undo = panel.getByRole('button', { name: /^Undo/ });
    expect(undo).toBe(document.activeElement);
    await panel.user.click(undo);
    expect(kept().value).toBe('Trainers stop');
    await press('Discard');
    await reopen();
    expect(panel.queryByLabelText('What you wrote')).toBeNull();
  });

  test('is copied, also where Teams lets no page write there', async () => {
    await beginNote();
    await remove(`decisions/${terms.id}`);
    await press('Copy');
    expect(await panel.findByText('Copied.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('Trainers stop');
    navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed.'));
    await press('Copy');
    expect(await panel.findByText('Selected: copy it with Ctrl+C.')).toBeTruthy();
    expect([kept().selectionStart, kept().selectionEnd]).toEqual([0, 'Trainers stop'.length]);
  });

  test('stands in its form again when the decision comes back', async () => {
    await beginNote();
    await remove(`decisions/${terms.id}`);
    await panel.user.type(kept(), ' soon');
    await changedByMai(`decisions/${terms.id}`, { base: 2, removed: false });
    const how = await panel.findByLabelText('How?');
    expect(how).toMatchObject({ value: 'Trainers stop soon' });
    expect(how).toBe(document.activeElement);
  });

  test('written without a connection, it comes back to be taken along', async () => {
    await beginNote();
    await act(async () => meeting.cutOff(ben));
    await panel.user.click(panel.getAllByRole('button', { name: 'Add' })[1]!);
    await remove(`decisions/${terms.id}`);
    meeting.refuseNext('raiseConsideration', 'notFound', 'The decision is not in this meeting.');
    meeting.reconnect(ben);
    await panel.comeBack();
    await waitFor(() => expect(kept().value).toBe('Trainers stop'));
    await waitFor(() => expect(panel.here.state().refused).toEqual([]));
    expect(meeting.times('raiseConsideration')).toBe(1);
  });
});

describe.each([
  ['an outcome', 'Record the outcome: Pay after 60 days', 'What was decided', `decisions/${terms.id}`],
  ['a rewording', 'Edit: Pay after 60 days', 'The decision', `decisions/${terms.id}`],
  ['a note that is changed', 'Edit: They wait', 'How?', `considerations/${note.id}`],
  ['a note that is changed, with its decision', 'Edit: They wait', 'How?', `decisions/${terms.id}`],
  ['an action that is changed', 'Edit: Call the supplier', 'The action', `actions/${call.id}`],
])('%s', (_what, opener, label, where) => {
  test('of something that is removed keeps keyboard and words, also when the panel is opened again', async () => {
    await panel.user.click(panel.getAllByRole('button', { name: opener })[0]!);
    await panel.user.type(panel.getByLabelText(label), ' at last');
    await remove(where);
    await waitFor(() => expect(kept()).toBe(document.activeElement));
    const { value } = kept();
    expect(value).toMatch(/at last$/);
    await reopen();
    expect(kept().value).toBe(value);
    await panel.user.selectOptions(panel.getByLabelText('Take it along to…'), 'A new action');
    await press('Move');
    expect(panel.getByLabelText('Add an action in one line')).toBe(document.activeElement);
    expect(document.activeElement).toMatchObject({ value: value.trim() });
  });

  test('that was only opened leaves nothing behind', async () => {
    await panel.user.click(panel.getAllByRole('button', { name: opener })[0]!);
    await remove(where);
    await waitFor(() => expect(panel.queryByLabelText(label)).toBeNull());
    expect(panel.queryByLabelText('What you wrote')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });
});

test('what was chosen with an outcome is kept and copied with its words', async () => {
  await panel.user.click(panel.getAllByRole('button', { name: /^Record the outcome/ })[0]!);
  await panel.user.keyboard('We wait');
  await panel.user.click(panel.getByRole('radio', { name: 'Changed by asking' }));
  await remove(`decisions/${terms.id}`);
  await reopen();
  const words = within(panel.getByRole('group', { name: `What you wrote: ${terms.text}` }));
  expect(words.getByText('Changed by asking')).toBeTruthy();
  await press('Copy');
  await panel.findByText('Copied.');
  expect(await navigator.clipboard.readText()).toBe('We wait\nChanged by asking');
});

test('an option that is being written goes along, too', async () => {
  await panel.user.click(panel.getByRole('button', { name: `People, options, review: ${terms.text}` }));
  await panel.user.type(await panel.findByRole('textbox', { name: 'Add an option in one line' }), 'Monthly');
  await remove(`decisions/${terms.id}`);
  await waitFor(() => expect(kept()).toBe(document.activeElement));
  expect(kept().value).toBe('Monthly');
});

test('of two wordings the other one’s decision is removed: the words are kept', async () => {
  await press('Edit: Pay after 60 days');
  await panel.user.type(panel.getByLabelText('The decision'), ' at last');
  await changedByMai(`decisions/${terms.id}`, { base: 1, text: 'Pay after 45 days' });
  await press('Save');
  expect(await panel.findByText('Somebody changed this while you were writing.')).toBeTruthy();
  await changedByMai(`decisions/${terms.id}`, { base: 2, removed: true });
  await waitFor(() => expect(kept().value).toBe('Pay after 60 days at last'));
});

test('what was written of something that is known no more stands in a place of its own', async () => {
  await beginNote();
  meeting.decisions.delete(terms.id);
  meeting.considerations.clear();
  await reopen();
  const card = within(panel.getByRole('region', { name: 'Written and not sent' }));
  expect(card.getByText('What this was written about is not shown here. Your words are kept.')).toBeTruthy();
  expect(kept().value).toBe('Trainers stop');
});

describe('of a decision that is known no more, its words name', () => {
  async function goneForGood() {
    meeting.decisions.delete(terms.id);
    meeting.considerations.clear();
    await reopen();
    const card = within(panel.getByRole('region', { name: 'Written and not sent' }));
    expect(card.getByText(terms.text)).toBeTruthy();
    expect(card.getByRole('group', { name: `What you wrote: ${terms.text}` })).toBeTruthy();
  }

  test('a note that was begun', async () => {
    await beginNote();
    await goneForGood();
    expect(kept().value).toBe('Trainers stop');
  });

  test('a note that was refused', async () => {
    await beginNote();
    meeting.refuseNext('raiseConsideration', 'notFound', 'That is no longer there.');
    await panel.user.click(panel.getAllByRole('button', { name: 'Add' })[1]!);
    await waitFor(() => expect(meeting.times('raiseConsideration')).toBe(1));
    await panel.findByRole('alert');
    await goneForGood();
    expect(kept().value).toBe('Trainers stop');
  });

  test('an option, begun or refused', async () => {
    await press(`People, options, review: ${terms.text}`);
    await panel.user.type(await panel.findByRole('textbox', { name: 'Add an option in one line' }), 'Monthly');
    meeting.refuseNext('editDecision', 'notFound', 'That is no longer there.');
    await panel.user.keyboard('{Enter}');
    await waitFor(() => expect(meeting.times('editDecision')).toBe(1));
    await panel.findByDisplayValue('Monthly');
    await goneForGood();
    expect(kept().value).toBe('Monthly');
  });

  test('a rewording', async () => {
    await press(`Edit: ${terms.text}`);
    await panel.user.type(panel.getByLabelText('The decision'), ' at last');
    await goneForGood();
  });

  test('what was taken along to it', async () => {
    await panel.user.click(questions()[1]!);
    await panel.user.type(panel.getByLabelText('How?'), 'No rooms');
    await remove(`decisions/${training.id}`);
    await panel.user.selectOptions(panel.getByLabelText('Take it along to…'), `A note on: ${terms.text}`);
    await press('Move');
    await goneForGood();
    expect(kept().value).toBe('No rooms');
  });
});

test('an outcome that was refused after its meeting names its decision, also when that is known no more', async () => {
  await panel.user.click(panel.getAllByRole('button', { name: /^Record the outcome/ })[0]!);
  await panel.user.keyboard('We wait');
  await panel.user.click(panel.getByRole('radio', { name: 'Changed by asking' }));
  meeting.refuseNext('decide', 'notFound', 'That is no longer there.');
  await press('Save the outcome');
  await waitFor(() => expect(meeting.times('decide')).toBe(1));
  await panel.findByRole('alert');
  meeting.decisions.delete(terms.id);
  meeting.considerations.clear();
  await reopen();
  const card = within(panel.getByRole('region', { name: 'Written and not sent' }));
  expect(card.getByText(terms.text)).toBeTruthy();
  expect(card.getByRole('group', { name: `What you wrote: ${terms.text}` })).toBeTruthy();
  expect(kept().value).toBe('We wait');
  await panel.user.selectOptions(panel.getByLabelText('Take it along to…'), `A note on: ${training.text}`);
  await press('Move');
  expect(panel.getByLabelText('How?')).toMatchObject({ value: 'We wait' });
});

test('taken to where somebody already writes, both stay', async () => {
  await beginNote();
  await panel.user.click(questions()[1]!);
  await panel.user.type(panel.getAllByLabelText('How?')[1]!, 'No rooms');
  await remove(`decisions/${terms.id}`);
  await panel.user.selectOptions(panel.getByLabelText('Take it along to…'), `A note on: ${training.text}`);
  await press('Move');
  expect(panel.getByLabelText('How?')).toMatchObject({ value: 'Trainers stop No rooms' });
});

test('what was put aside is where the keyboard is, when its decision is removed', async () => {
  await panel.user.click(panel.getAllByRole('button', { name: /^Record the outcome/ })[0]!);
  await panel.user.keyboard('We wait{Escape}');
  await remove(`decisions/${terms.id}`);
  await waitFor(() => expect(kept().value).toBe('We wait'));
  expect(document.activeElement).toBe(kept().closest('.decision'));
});

test('when a note with the keyboard on it is removed, the keyboard goes to what stood beside it', async () => {
  const other = considered(terms, 'helps', 'They like it');
  meeting.considerations.set(other.id, other);
  await reopen();
  await act(async () => panel.getByRole('button', { name: 'Make an action of: They wait' }).focus());
  await remove(`considerations/${note.id}`);
  await waitFor(() => expect(panel.queryByText('They wait')).toBeNull());
  expect(document.activeElement?.textContent).toContain('They like it');
});

test('the question is not folded away from under the hands of who answers it', async () => {
  await beginNote();
  await act(async () => {
    await meeting.fetchOf(mai)(`/api/meetings/m/decisions/${terms.id}/outcome`, {
      method: 'PUT',
      headers: { 'Idempotency-Key': 'an-outcome-of-mai' },
      body: JSON.stringify({ base: 1, outcome: 'We pay monthly', effect: 'changed' }),
    });
  });
  await panel.findByText('We pay monthly');
  const how = panel.getByLabelText('How?');
  expect(how).toBe(document.activeElement);
  expect(how.closest('details')).toBeNull();
});

test('speaks Vietnamese', async () => {
  await beginNote();
  await remove(`decisions/${terms.id}`);
  panel.close();
  panel = await openPanel(ben, 'vi');
  expect(panel.getByText('Mai Tran đã xóa quyết định này. Những gì bạn viết được giữ ở đây.')).toBeTruthy();
  await press('Bỏ đi');
  expect(panel.getByText('Đã bỏ những gì bạn gõ: Trainers stop')).toBeTruthy();
});
