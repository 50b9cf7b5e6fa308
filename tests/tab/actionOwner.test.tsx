import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, fireEvent, waitFor } from '@testing-library/react';
import type { Person } from '../../domain/people';
import { actionOf, decisionOn } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const theAction = () => [...meeting.actions.values()][0]!;
const edits = () => meeting.heard.filter(({ name }) => name === 'editAction' || name === 'offerAction');

/** As a closed select hears it: every key is a change. */
function pass(control: HTMLElement, ...values: string[]) {
  for (const value of values) {
    fireEvent.keyDown(control, { key: 'ArrowDown' });
    fireEvent.change(control, { target: { value } });
  }
}

async function makeAction(panel: Panel) {
  act(() => void panel.here.verbs.takeAction({ text: 'Call the supplier' }));
  await waitFor(() => expect(meeting.actions.size).toBe(1));
  return panel.findByLabelText<HTMLSelectElement>('Owner');
}

describe('whose a new action is', () => {
  let panel: Panel;
  let owner: HTMLSelectElement;

  beforeEach(async () => {
    panel = await openPanel(mai);
    owner = await makeAction(panel);
    act(() => owner.focus());
  });

  test('chosen by keyboard, it is given to nobody who is passed over', async () => {
    pass(owner, ben.id, linh.id);
    expect(owner.value).toBe(linh.id);
    expect(edits()).toEqual([]);
    await panel.user.keyboard('{Enter}');
    await waitFor(() => expect(theAction().owner).toEqual(linh));
    expect(theAction().handOvers).toMatchObject([{ from: mai, to: linh, by: mai, end: 'given' }]);
    expect(edits()).toHaveLength(1);
  });

  test('chosen by keyboard and left, it is given', async () => {
    pass(owner, ben.id, linh.id);
    await panel.user.tab();
    await waitFor(() => expect(theAction().handOvers).toMatchObject([{ to: linh }]));
    expect(edits()).toHaveLength(1);
  });

  test('Escape brings back whose it was', async () => {
    pass(owner, ben.id);
    await panel.user.keyboard('{Escape}');
    expect(owner.value).toBe(mai.id);
    await panel.user.tab();
    expect(edits()).toEqual([]);
  });

  test('chosen by pointer, it is given at once, also after keys', async () => {
    pass(owner, ben.id);
    fireEvent.pointerDown(owner);
    fireEvent.change(owner, { target: { value: linh.id } });
    await waitFor(() => expect(theAction().handOvers).toMatchObject([{ to: linh }]));
  });

  test('what was passed over is no answer to what somebody else changed meanwhile', async () => {
    pass(owner, linh.id);
    const given = { ...theAction(), owner: ben, revision: 2 };
    meeting.actions.set(given.id, given);
    await act(async () => meeting.turn({}));
    await waitFor(() => expect(panel.queryByDisplayValue('Linh Nguyen')).toBeNull());
    await panel.user.tab();
    expect(edits()).toEqual([]);
  });

  test('a day that is typed is sent as it was meant', async () => {
    const due = panel.getByLabelText<HTMLInputElement>('Due');
    act(() => due.focus());
    pass(due, '0002-12-02', '2026-12-02', '2026-12-24');
    expect(edits()).toEqual([]);
    await panel.user.tab();
    await waitFor(() => expect(theAction()).toMatchObject({ dueOn: '2026-12-24', revision: 2 }));
  });

  test('stands open until it is somebody’s, and is then handed over from where it stands', async () => {
    expect(panel.queryByRole('button', { name: 'Hand over: Call the supplier' })).toBeNull();
    await panel.user.selectOptions(owner, 'Ben Okafor');
    await panel.user.click(panel.getByRole('heading', { name: 'Actions' }));
    await waitFor(() => expect(theAction().owner).toEqual(ben));
    const again = await openPanel(mai);
    await again.user.click(await again.findByRole('button', { name: 'Hand over: Call the supplier' }));
    expect(again.queryByLabelText('Owner')).toBeNull();
    await again.user.selectOptions(await again.findByLabelText('Hand over to'), 'Linh Nguyen');
    await again.user.click(again.getByRole('button', { name: 'Give it to them: Call the supplier' }));
    await waitFor(() => expect(theAction().owner).toEqual(linh));
    expect(
      await again.findByText('Mai Tran gave it to Linh Nguyen (it was Ben Okafor’s)', { exact: false }),
    ).toBeTruthy();
    const vietnamese = await openPanel(ben, 'vi');
    const said = 'Mai Tran đã giao cho Linh Nguyen (trước đó là của Ben Okafor)';
    expect(await vietnamese.findByText(said, { exact: false })).toBeTruthy();
  });
});

describe('an action that is changed', () => {
  let panel: Panel;
  const open = async (person: Person, by: Person = mai) => {
    const made = actionOf('Call the supplier', by);
    meeting.actions.set(made.id, made);
    panel = await openPanel(person);
    await panel.user.click(await panel.findByRole('button', { name: 'Edit: Call the supplier' }));
    return panel.findByLabelText('Due');
  };
  const press = (name: string) => panel.user.click(panel.getByRole('button', { name }));

  test('is sent whole by Save, and not before', async () => {
    const due = await open(mai);
    await panel.user.selectOptions(panel.getByLabelText('Owner'), 'Ben Okafor');
    fireEvent.change(due, { target: { value: '2026-12-24' } });
    await panel.user.type(panel.getByLabelText('The action'), ' today');
    expect(edits()).toEqual([]);
    await press('Save');
    await waitFor(() =>
      expect(theAction()).toMatchObject({
        text: 'Call the supplier today',
        owner: ben,
        dueOn: '2026-12-24',
        revision: 2,
      }),
    );
    expect(edits()).toHaveLength(1);
  });

  test('and left as it was is as it was; that is taken back', async () => {
    await open(mai);
    await panel.user.selectOptions(panel.getByLabelText('Owner'), 'Ben Okafor');
    await press('Leave as it was');
    expect(edits()).toEqual([]);
    await panel.user.click(panel.getByRole('button', { name: /^Undo/ }));
    expect(await panel.findByDisplayValue('Ben Okafor')).toBeTruthy();
  });

  test.each(['Owner', 'Due'])('is put aside by Escape from %s, with what was chosen', async (from) => {
    const due = await open(mai);
    await panel.user.selectOptions(panel.getByLabelText('Owner'), 'Ben Okafor');
    fireEvent.change(due, { target: { value: '2026-12-24' } });
    fireEvent.keyDown(panel.getByLabelText(from), { key: 'Escape' });
    expect(panel.queryByLabelText('The action')).toBeNull();
    expect(edits()).toEqual([]);
    await panel.user.click(panel.getByRole('button', { name: /^Go on/ }));
    expect(await panel.findByLabelText('Due')).toMatchObject({ value: '2026-12-24' });
    expect(panel.getByDisplayValue('Ben Okafor')).toBeTruthy();
  });

  test('by who may not give it away asks the other, once it is saved', async () => {
    await open(mai, ben);
    await panel.user.selectOptions(await panel.findByLabelText('Hand over to'), 'Linh Nguyen');
    await panel.user.type(panel.getByLabelText('The action'), ' today');
    expect(panel.getByText('They are asked when you save, and it is theirs once they say yes.')).toBeTruthy();
    await press('Save');
    await waitFor(() =>
      expect(theAction()).toMatchObject({ text: 'Call the supplier today', owner: ben, offer: { to: linh, by: mai } }),
    );
    expect(edits().map(({ name }) => name)).toEqual(['editAction', 'offerAction']);
  });

  test('asks only, where nothing else was changed', async () => {
    await open(mai, ben);
    await panel.user.selectOptions(await panel.findByLabelText('Hand over to'), 'Linh Nguyen');
    await press('Save');
    await waitFor(() => expect(theAction()).toMatchObject({ owner: ben, offer: { to: linh } }));
    expect(edits().map(({ name }) => name)).toEqual(['offerAction']);
  });

  test('keeps what others changed beside it, and asks about what they changed too', async () => {
    const due = await open(mai);
    const change = async (key: string, body: object) =>
      act(async () => {
        await meeting.fetchOf(mai)(`/api/meetings/m/actions/${theAction().id}`, {
          method: 'PATCH',
          headers: { 'Idempotency-Key': key },
          body: JSON.stringify({ base: theAction().revision, ...body }),
        });
      });
    await change('another-text-of-it', { text: 'Write to the supplier' });
    fireEvent.change(due, { target: { value: '2026-12-24' } });
    await press('Save');
    await waitFor(() => expect(theAction()).toMatchObject({ text: 'Write to the supplier', dueOn: '2026-12-24' }));
    expect(panel.queryByText('Somebody changed this while you were writing.')).toBeNull();

    await panel.user.click(await panel.findByRole('button', { name: 'Edit: Write to the supplier' }));
    fireEvent.change(await panel.findByLabelText('Due'), { target: { value: '2026-12-28' } });
    await change('another-day-of-it', { dueOn: '2026-12-31' });
    await press('Save');
    expect(await panel.findByText('Somebody changed this while you were writing.')).toBeTruthy();
    expect(theAction().dueOn).toBe('2026-12-31');
  });

  test('in nothing sends nothing', async () => {
    await open(mai);
    await press('Save');
    expect(panel.queryByLabelText('The action')).toBeNull();
    expect(edits()).toEqual([]);
  });
});

test('who drives a decision is chosen by keyboard without naming whoever is passed over', async () => {
  const decision = decisionOn('Pay after 60 days');
  meeting.decisions.set(decision.id, decision);
  const panel = await openPanel(mai);
  await panel.user.click(await panel.findByRole('button', { name: 'People, options, review: Pay after 60 days' }));
  const driver = await panel.findByLabelText('Who drives it');
  act(() => driver.focus());
  pass(driver, ben.id, linh.id);
  await panel.user.tab();
  await waitFor(() => expect(meeting.decisions.get(decision.id)?.driver).toEqual(linh));
  expect(meeting.times('editDecision')).toBe(1);
});
