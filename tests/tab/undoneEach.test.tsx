/** Of several things that are taken away one after the other, each can be had back. */
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, waitFor } from '@testing-library/react';
import type { Person } from '../../domain/people';
import { actionOf, considered, decisionOn } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { changedByMai, meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const terms = decisionOn('Pay after 60 days');
const training = decisionOn('Move the training');
const notes = [considered(terms, 'hurts', 'They wait'), considered(terms, 'helps', 'They like it')];
const actions = [actionOf('Call the supplier', ben), actionOf('Ask the trainers', ben)];
let panel: Panel;

async function open(person: Person = ben, language: 'en' | 'vi' = 'en'): Promise<void> {
  panel = await openPanel(person, language);
}

beforeEach(() => {
  for (const decision of [terms, training]) meeting.decisions.set(decision.id, decision);
  for (const note of notes) meeting.considerations.set(note.id, note);
  for (const action of actions) meeting.actions.set(action.id, action);
});

const button = (name: string) => panel.getByRole('button', { name });
const press = (name: string) => panel.user.click(button(name));
const undos = () => panel.queryAllByRole('button', { name: /^(Undo|Hoàn tác)/ }).map((one) => one.ariaLabel);

describe.each([
  ['decisions', 'Decision removed', terms, training],
  ['notes', 'Consideration removed', notes[0]!, notes[1]!],
  ['actions', 'Action removed', actions[0]!, actions[1]!],
])('two %s that are removed', (where, said, one, other) => {
  const kept = () =>
    where === 'notes' ? meeting.considerations : where === 'actions' ? meeting.actions : meeting.decisions;
  const isRemoved = ({ id }: { readonly id: string }) =>
    [...kept().values()].find((record) => record.id === id)?.removed === true;

  test('each have their own undo; the keyboard is on the newest', async () => {
    await open();
    await press(`Remove: ${one.text}`);
    expect(document.activeElement).toBe(button(`Undo: ${one.text}`));
    await press(`Remove: ${other.text}`);
    expect(document.activeElement).toBe(button(`Undo: ${other.text}`));
    expect(panel.getByText(`${said}: ${one.text}`).getAttribute('role')).toBe('status');
    await waitFor(() => expect([one, other].map(isRemoved)).toEqual([true, true]));
    await panel.user.keyboard('{Enter}');
    await waitFor(() => expect([one, other].map(isRemoved)).toEqual([true, false]));
    await press(`Undo: ${one.text}`);
    await waitFor(() => expect([one, other].map(isRemoved)).toEqual([false, false]));
    expect(undos()).toEqual([]);
  });

  test('can each be had back for ten seconds of their own', async () => {
    await open();
    jest.useFakeTimers();
    fireEvent.click(button(`Remove: ${one.text}`));
    await act(async () => jest.advanceTimersByTimeAsync(6_000));
    fireEvent.click(button(`Remove: ${other.text}`));
    await act(async () => jest.advanceTimersByTimeAsync(5_000));
    expect(undos()).toEqual([`Undo: ${other.text}`]);
    await act(async () => jest.advanceTimersByTimeAsync(6_000));
    expect(undos()).toEqual([]);
    jest.useRealTimers();
  });
});

describe('what was written of something gone', () => {
  const kept = () => panel.getAllByLabelText<HTMLTextAreaElement>('What you wrote').map(({ value }) => value);

  beforeEach(async () => {
    await open();
    await panel.user.click(panel.getAllByRole('radio', { name: 'Hurts' })[0]!);
    await panel.user.type(panel.getByLabelText('How?'), 'Trainers stop');
    await panel.user.click(panel.getAllByRole('button', { name: /^Record the outcome/ })[0]!);
    await panel.user.type(panel.getByLabelText('What was decided'), 'We wait');
    await changedByMai(`decisions/${terms.id}`, { base: 1, removed: true });
    await waitFor(() => expect(kept()).toEqual(['Trainers stop', 'We wait']));
  });

  test('is discarded twice, and each is had back', async () => {
    await panel.user.click(panel.getAllByRole('button', { name: 'Discard' })[0]!);
    expect(document.activeElement).toBe(button('Undo: Trainers stop'));
    await press('Discard');
    expect(document.activeElement).toBe(button('Undo: We wait'));
    await press('Undo: Trainers stop');
    expect(kept()).toEqual(['Trainers stop']);
    expect(document.activeElement).toBe(panel.getByLabelText('What you wrote'));
    await press('Undo: We wait');
    expect([...kept()].sort()).toEqual(['Trainers stop', 'We wait']);
  });

  test('is had back also when its decision came back meanwhile', async () => {
    await panel.user.click(panel.getAllByRole('button', { name: 'Discard' })[0]!);
    await press('Discard');
    await changedByMai(`decisions/${terms.id}`, { base: 2, removed: false });
    await press('Undo: Trainers stop');
    expect(panel.getByLabelText('How?')).toMatchObject({ value: 'Trainers stop' });
    await press('Undo: We wait');
    expect(panel.getByLabelText('What was decided')).toMatchObject({ value: 'We wait' });
  });

  describe('taken along', () => {
    beforeEach(async () => {
      const where = panel.getAllByLabelText('Take it along to…')[0]!;
      await panel.user.selectOptions(where, `A note on: ${training.text}`);
      await panel.user.click(panel.getAllByRole('button', { name: 'Move' })[0]!);
      expect(panel.getByLabelText('How?')).toMatchObject({ value: 'Trainers stop' });
      expect(document.activeElement).toBe(panel.getByLabelText('How?'));
    });

    test('is put back to where it was', async () => {
      expect(panel.getByText('Moved: Trainers stop').getAttribute('role')).toBe('status');
      await press('Undo: Trainers stop');
      expect([...kept()].sort()).toEqual(['Trainers stop', 'We wait']);
      expect(panel.queryByLabelText('How?')).toBeNull();
    });

    test('and gone on with there, it stays there, too', async () => {
      await panel.user.keyboard(' soon');
      await press('Undo: Trainers stop');
      expect([...kept()].sort()).toEqual(['Trainers stop', 'We wait']);
      expect(panel.getByLabelText('How?')).toMatchObject({ value: 'Trainers stop soon' });
    });
  });
});

describe('what is taken out of a decision’s record', () => {
  const record = (text = terms.text) => button(`People, options, review: ${text}`);
  const options = () => meeting.decisions.get(terms.id)?.options;

  beforeEach(() => {
    const people = [linh, mai].map(({ id, name }) => ({ id, name }));
    meeting.decisions.set(terms.id, { ...terms, options: ['60 days', 'Monthly', 'Weekly'], contributors: people });
  });

  test('twice comes back to where it stood, whichever comes first', async () => {
    await open();
    await panel.user.click(record());
    await panel.user.click(await panel.findByRole('button', { name: 'Take out: 60 days' }));
    expect(document.activeElement).toBe(button('Undo: 60 days'));
    await press('Take out: Monthly');
    expect(document.activeElement).toBe(button('Undo: Monthly'));
    await waitFor(() => expect(options()).toEqual(['Weekly']));
    await press('Undo: 60 days');
    await waitFor(() => expect(options()).toEqual(['60 days', 'Weekly']));
    await press('Undo: Monthly');
    await waitFor(() => expect(options()).toEqual(['60 days', 'Monthly', 'Weekly']));
  });

  test('folded away and unfolded meanwhile, is still there to be had back', async () => {
    await open();
    await panel.user.click(record());
    await panel.user.click(await panel.findByRole('button', { name: 'Take out: Monthly' }));
    await press(`Take ${linh.name} out of: Who contributes`);
    await panel.user.click(record());
    expect(undos().sort()).toEqual([`Undo: ${linh.name}`, 'Undo: Monthly']);
    await press(`Undo: ${linh.name}`);
    expect(document.activeElement).toBe(record());
    await waitFor(() => expect(meeting.decisions.get(terms.id)?.contributors).toHaveLength(2));
    await panel.user.click(record());
    await press('Undo: Monthly');
    await waitFor(() => expect(options()).toEqual(['60 days', 'Monthly', 'Weekly']));
  });
});

describe('“Leave as it was”', () => {
  const outcome = () => panel.getByLabelText<HTMLTextAreaElement>('What was decided');
  const drop = async (text: string) => {
    await panel.user.click(panel.getAllByRole('button', { name: /^Record the outcome/ })[0]!);
    await panel.user.type(outcome(), text);
    await press('Leave as it was');
  };

  test('then opened again: what stands is there, and what was dropped comes into it', async () => {
    await open();
    await drop('We wait');
    await panel.user.click(panel.getAllByRole('button', { name: /^Record the outcome/ })[0]!);
    expect(outcome().value).toBe('');
    await press('Undo: We wait');
    expect(outcome().value).toBe('We wait');
    expect(document.activeElement).toBe(outcome());
    expect(undos()).toEqual([]);
  });

  test('what is typed since then is not lost over it', async () => {
    await open();
    await press('Edit: Pay after 60 days');
    await panel.user.type(panel.getByLabelText('The decision'), ' at last');
    await press('Leave as it was');
    await press('Edit: Pay after 60 days');
    await panel.user.type(panel.getByLabelText('The decision'), '!');
    await press('Undo: Pay after 60 days at last');
    expect(panel.getByLabelText('The decision')).toMatchObject({
      value: 'Pay after 60 days at last Pay after 60 days!',
    });
  });

  test('twice in a row, both can be had back', async () => {
    await open();
    await drop('We wait');
    await drop('We pay');
    await press('Undo: We pay');
    await press('Undo: We wait');
    expect(outcome().value).toBe('We wait We pay');
  });

  test('of something that somebody removes meanwhile can be had back, too', async () => {
    await open();
    await drop('We wait');
    await changedByMai(`decisions/${terms.id}`, { base: 1, removed: true });
    await press('Undo: We wait');
    expect(panel.getByLabelText('What you wrote')).toMatchObject({ value: 'We wait' });
  });

  test('speaks Vietnamese', async () => {
    await open(ben, 'vi');
    await press('Sửa: Pay after 60 days');
    await panel.user.keyboard(' ngay');
    await press('Giữ nguyên như cũ');
    await press('Sửa: Pay after 60 days');
    await press('Hoàn tác: Pay after 60 days ngay');
    expect(panel.getByDisplayValue('Pay after 60 days ngay')).toBeTruthy();
  });
});

describe('“Keep theirs”', () => {
  const clash = async (text: string, id: string) => {
    await press(`Edit: ${text}`);
    await panel.user.type(panel.getByLabelText('The decision'), ' at last');
    await changedByMai(`decisions/${id}`, { base: 1, text: `${text}, Mai says` });
    await press('Save');
    await panel.findByRole('button', { name: 'Keep theirs' });
  };

  test('drops one’s own words; each of two can be chosen again', async () => {
    await open();
    await clash(terms.text, terms.id);
    await press('Keep theirs');
    expect(panel.queryByRole('button', { name: 'Keep theirs' })).toBeNull();
    expect(panel.getByText(`Theirs is kept. Yours was: ${terms.text} at last`).getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(button(`Undo: ${terms.text} at last`));
    await clash(training.text, training.id);
    await press('Keep theirs');
    await press(`Undo: ${terms.text} at last`);
    expect(document.activeElement).toBe(button('Use mine'));
    await panel.user.keyboard('{Enter}');
    await waitFor(() => expect(meeting.decisions.get(terms.id)?.text).toBe(`${terms.text} at last`));
    expect(undos()).toEqual([`Undo: ${training.text} at last`]);
  });

  test('holds after ten seconds, and in a panel that is opened again', async () => {
    await open();
    await clash(terms.text, terms.id);
    jest.useFakeTimers();
    fireEvent.click(button('Keep theirs'));
    await act(async () => jest.advanceTimersByTimeAsync(11_000));
    jest.useRealTimers();
    expect(undos()).toEqual([]);
    panel.close();
    await open();
    expect(panel.queryByRole('button', { name: 'Keep theirs' })).toBeNull();
    expect(meeting.decisions.get(terms.id)?.text).toBe(`${terms.text}, Mai says`);
  });

  test('of what somebody removes then, one’s own words can still be had back', async () => {
    await open();
    await clash(terms.text, terms.id);
    await press('Keep theirs');
    await changedByMai(`decisions/${terms.id}`, { base: 2, removed: true });
    await press(`Undo: ${terms.text} at last`);
    expect(panel.getByLabelText('What you wrote')).toMatchObject({ value: `${terms.text} at last` });
  });
});

test('the undo of having made an action takes nothing of what others did with it', async () => {
  await open();
  act(() => void panel.here.verbs.takeAction({ text: 'Write to the trainers' }));
  const made = await waitFor(() => {
    const found = [...meeting.actions.values()].find(({ text }) => text === 'Write to the trainers');
    if (!found) throw new Error('It is not kept yet.');
    return found;
  });
  await changedByMai(`actions/${made.id}`, { base: 1, text: 'Call the trainers' });
  await press('Undo: Write to the trainers');
  expect((await panel.findByRole('alert')).textContent).toMatch(/somebody did something with this action/i);
  expect(meeting.actions.get(made.id)).toMatchObject({ text: 'Call the trainers' });
  expect(meeting.actions.get(made.id)?.removed).toBeFalsy();
});
