import { describe, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import { escalate } from '../../domain/escalations';
import type { Person } from '../../domain/people';
import { ben, linh, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

/** An action that Linh made and asked nobody for yet. */
async function linhsAction(panel: Panel) {
  act(() => void panel.here.verbs.takeAction({ text: 'Call the supplier' }));
  await waitFor(() => expect(meeting.actions.size).toBe(1));
}

const theAction = () => [...meeting.actions.values()][0];

async function offerTo(panel: Panel, person: Person) {
  const action = theAction();
  await act(async () => action && panel.here.verbs.offerAction(action, person));
  await waitFor(() => expect(theAction()?.offer?.to).toEqual(person));
}

describe('a hand-over', () => {
  test('is accepted in one tap, and everybody’s panel knows whose it is', async () => {
    const [linhs, bens, mais] = [await openPanel(linh), await openPanel(ben), await openPanel(mai)];
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    expect(await bens.findByText('Linh Nguyen asks you to take this over')).toBeTruthy();
    expect(await mais.findByText('Ben Okafor was asked to take it over')).toBeTruthy();
    await bens.user.click(bens.getByRole('button', { name: 'Take it over: Call the supplier' }));
    expect(await mais.findByText(/^Ben Okafor, due/)).toBeTruthy();
    expect(theAction()).toMatchObject({ owner: ben, handOvers: [{ end: 'accepted', endedBy: ben }] });
    expect(await bens.findByText(/^Ben Okafor took it over from Linh Nguyen/)).toBeTruthy();
    // As after a removal: whose finger slipped is where it can be mended.
    const undo = bens.getByRole('button', { name: 'Undo your answer: Call the supplier' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
  });

  test.each([
    ['accepted', 'Take it over', 'You took it over.', / took it over from Linh Nguyen/],
    ['declined', 'Decline', 'You declined.', /^Ben Okafor declined ·/],
  ])('%s by a slip of the finger is taken back, and asked anew', async (_end, button, said, past) => {
    const [linhs, bens] = [await openPanel(linh), await openPanel(ben)];
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    await bens.user.click(await bens.findByRole('button', { name: `${button}: Call the supplier` }));
    if (button === 'Decline') await bens.user.keyboard('{Enter}');
    expect(await bens.findByText(said)).toBeTruthy();
    expect(linhs.queryByText(said)).toBeNull();
    await bens.user.keyboard('{Enter}');
    await waitFor(() => expect(theAction()).toMatchObject({ owner: linh, offer: { to: ben } }));
    expect(await bens.findByText('Linh Nguyen asks you to take this over')).toBeTruthy();
    expect(bens.queryByText(said)).toBeNull();
    expect(await linhs.findByText(past)).toBeTruthy();
    expect(await linhs.findByText(/^Ben Okafor took that answer back/)).toBeTruthy();
    const group = bens.getByRole('group', { name: 'Hand-over of: Call the supplier' });
    expect(group.contains(document.activeElement)).toBe(true);
    await bens.user.click(bens.getByRole('button', { name: 'Take it over: Call the supplier' }));
    await waitFor(() => expect(theAction()?.owner).toEqual(ben));
  });

  test('taken back while nothing gets through is sent after the answer, and both are kept', async () => {
    const [linhs, bens] = [await openPanel(linh), await openPanel(ben)];
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    const accept = await bens.findByRole('button', { name: 'Take it over: Call the supplier' });
    act(() => meeting.cutOff(ben));
    await bens.user.click(accept);
    await bens.user.click(await bens.findByRole('button', { name: 'Undo your answer: Call the supplier' }));
    expect(await bens.findByText('Linh Nguyen asks you to take this over')).toBeTruthy();
    meeting.reconnect(ben);
    await bens.comeBack();
    await waitFor(() => expect(theAction()?.handOvers).toMatchObject([{ end: 'accepted', endedBy: ben }]));
    await waitFor(() => expect(theAction()).toMatchObject({ owner: linh, offer: { to: ben } }));
  });

  test('is seen at once by who asked and who answered, also while nothing gets through', async () => {
    const [linhs, bens] = [await openPanel(linh), await openPanel(ben)];
    await linhsAction(linhs);
    act(() => meeting.cutOff(linh));
    act(() => linhs.here.verbs.offerAction(theAction()!, ben));
    expect(await linhs.findByText('Ben Okafor was asked to take it over')).toBeTruthy();
    expect(theAction()?.offer).toBeUndefined();
    meeting.reconnect(linh);
    await linhs.comeBack();

    await bens.findByRole('button', { name: 'Take it over: Call the supplier' });
    act(() => meeting.cutOff(ben));
    await bens.user.click(bens.getByRole('button', { name: 'Take it over: Call the supplier' }));
    expect(await bens.findByText(/^Ben Okafor, due .*Sending/)).toBeTruthy();
    meeting.reconnect(ben);
    await bens.comeBack();
    await waitFor(() => expect(theAction()?.owner).toEqual(ben));
  });

  test('declined by keyboard says why, and stays with its owner', async () => {
    const [linhs, bens] = [await openPanel(linh), await openPanel(ben)];
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    const decline = await bens.findByRole('button', { name: 'Decline: Call the supplier' });
    decline.focus();
    await bens.user.keyboard('{Enter}');
    const reason = await bens.findByLabelText('Why not? You need not say.');
    expect(document.activeElement).toBe(reason);
    await bens.user.keyboard('I am away until March{Enter}');
    expect(await linhs.findByText('Ben Okafor declined: I am away until March')).toBeTruthy();
    expect(theAction()).toMatchObject({ owner: linh, handOvers: [{ end: 'declined' }] });
  });

  test('declined by “send what you are writing”, like all that is written', async () => {
    const [linhs, bens] = [await openPanel(linh), await openPanel(ben)];
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    await bens.user.click(await bens.findByRole('button', { name: 'Decline: Call the supplier' }));
    await bens.findByLabelText('Why not? You need not say.');
    await bens.user.keyboard('I am away{Control>}{Enter}{/Control}');
    await waitFor(() => expect(theAction()?.handOvers).toMatchObject([{ end: 'declined', reason: 'I am away' }]));
    expect(meeting.times('answerOffer')).toBe(1);
  });

  test('a no may be thought over: Escape leaves it open, and what was typed survives closing the panel', async () => {
    const linhs = await openPanel(linh);
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    const bens = await openPanel(ben);
    await bens.user.click(await bens.findByRole('button', { name: 'Decline: Call the supplier' }));
    await bens.user.type(await bens.findByLabelText('Why not? You need not say.'), 'I am aw');
    bens.close();
    const again = await openPanel(ben);
    const reason = await again.findByDisplayValue('I am aw');
    await again.user.type(reason, '{Escape}');
    expect(await again.findByRole('button', { name: 'Take it over: Call the supplier' })).toBeTruthy();
    expect(theAction()?.offer?.to).toEqual(ben);
    await again.user.click(again.getByRole('button', { name: 'Decline: Call the supplier' }));
    expect(again.getByLabelText('Why not? You need not say.')).toMatchObject({ value: 'I am aw' });
    await again.user.click(again.getByRole('button', { name: 'Cancel' }));
    await again.user.click(await again.findByRole('button', { name: /^Undo/ }));
    expect(await again.findByDisplayValue('I am aw')).toBeTruthy();
  });

  test('is taken back by who asked; whoever answers too late is told', async () => {
    const [linhs, bens] = [await openPanel(linh), await openPanel(ben)];
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    await bens.findByRole('button', { name: 'Take it over: Call the supplier' });
    act(() => meeting.cutOff(ben));
    // What can be read on it begins its name: so it is found by voice, too.
    const back = await linhs.findByRole('button', { name: 'Take it back: ask Ben Okafor no longer' });
    expect(back.textContent).toBe('Take it back');
    await linhs.user.click(back);
    await waitFor(() => expect(theAction()?.offer).toBeUndefined());
    await bens.user.click(bens.getByRole('button', { name: 'Take it over: Call the supplier' }));
    meeting.reconnect(ben);
    await bens.comeBack();
    expect(await bens.findByText('This offer was answered or taken back meanwhile.')).toBeTruthy();
    expect(theAction()?.owner).toEqual(linh);
  });

  test('is one tap away, to anybody but its owner, once it is not its maker’s to give', async () => {
    const [linhs, mais] = [await openPanel(linh), await openPanel(mai)];
    await linhsAction(linhs);
    const opener = await mais.findByRole('button', { name: 'Hand over: Call the supplier' });
    expect(opener.textContent).toBe('Hand over');
    await mais.user.click(opener);
    const people = await mais.findByLabelText('Hand over to');
    expect(within(people).queryByRole('option', { name: linh.name })).toBeNull();
    await mais.user.selectOptions(people, ben.name);
    await mais.user.click(mais.getByRole('button', { name: 'Ask them to take over: Call the supplier' }));
    await waitFor(() => expect(theAction()?.offer).toMatchObject({ to: ben, by: mai }));
    expect(document.activeElement).toBe(opener);
    await mais.user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await mais.findByLabelText('Hand over to'));
    await mais.user.keyboard('{Escape}');
    expect(mais.queryByLabelText('Hand over to')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  test('where nobody else is left to ask, that is said', async () => {
    meeting.more = { ...meeting.more, people: [linh] };
    const [linhs, mais] = [await openPanel(linh), await openPanel(mai)];
    await linhsAction(linhs);
    await mais.user.click(await mais.findByRole('button', { name: 'Hand over: Call the supplier' }));
    expect(await mais.findByText('Nobody else of this meeting can be asked to take it over.')).toBeTruthy();
    expect(mais.queryByLabelText('Hand over to')).toBeNull();
  });

  test('speaks Vietnamese', async () => {
    const linhs = await openPanel(linh);
    await linhsAction(linhs);
    await offerTo(linhs, ben);
    const bens = await openPanel(ben, 'vi');
    expect(await bens.findByText('Linh Nguyen đề nghị bạn nhận việc này')).toBeTruthy();
  });
});

test('done and opened again keeps who did it and when', async () => {
  const panel = await openPanel(linh);
  await linhsAction(panel);
  await panel.user.click(panel.getByRole('checkbox', { name: 'Done: Call the supplier' }));
  await waitFor(() => expect(theAction()?.state).toBe('done'));
  await panel.user.click(panel.getByRole('checkbox', { name: 'Done: Call the supplier' }));
  expect(await panel.findByText(/^Linh Nguyen marked it done/)).toBeTruthy();
  expect(panel.getByText(/^Linh Nguyen opened it again/)).toBeTruthy();
});

test('that an action stands still is said to whoever runs the meeting', async () => {
  const [linhs, mais] = [await openPanel(linh), await openPanel(mai)];
  await linhsAction(linhs);
  const action = theAction();
  if (action) meeting.actions.set(action.id, escalate(action, { at: '2026-12-06T09:00:00.000Z', to: mai.id }));
  await act(async () => meeting.turn({}));
  expect(await mais.findByText(/^Has not moved since/)).toBeTruthy();
  expect(linhs.queryByText(/^Has not moved since/)).toBeNull();
});

test('that somebody asked how an action stands is on every panel, and stays in what happened', async () => {
  const [linhs, bens] = [await openPanel(linh), await openPanel(ben)];
  await linhsAction(linhs);
  await act(async () => {
    await meeting.fetchOf(mai)(`/api/meetings/m/actions/${theAction()?.id}/inquiry`, {
      method: 'PUT',
      headers: { 'Idempotency-Key': 'asked-by-mai' },
    });
  });
  expect(await bens.findByText(/^Mai Tran asked how it stands, on /)).toBeTruthy();
  expect(await linhs.findByText(/^Mai Tran asked Linh Nguyen how it stands/)).toBeTruthy();
  await linhs.user.click(linhs.getByRole('checkbox', { name: /Call the supplier/ }));
  await waitFor(() => expect(bens.queryByText(/^Mai Tran asked how it stands, on /)).toBeNull());
  expect(bens.getByText(/^Mai Tran asked Linh Nguyen how it stands/)).toBeTruthy();
});
