import { expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { occurrenceOf } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { meeting, open, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

async function consider({ user, findByRole, getByLabelText }: Panel, effect: string, text: string) {
  await user.click(await findByRole('radio', { name: effect }));
  await user.type(getByLabelText('How?'), text);
  await user.keyboard('{Control>}{Enter}{/Control}');
}

async function begunPrivately() {
  const maisPanel = await openPanel(mai);
  const bensPanel = await openPanel(ben);
  await maisPanel.user.type(maisPanel.getByLabelText('Add a decision in one line'), 'Pay after 60 days{Enter}');
  await maisPanel.user.click(await maisPanel.findByRole('button', { name: 'Write privately first' }));
  await bensPanel.findByText('Notes are private for now: you see only your own.');
  return { maisPanel, bensPanel };
}

const secret = 'The IT supplier can’t fund its trainers';

test('while notes are private others see how many there are; shown, everybody reads them', async () => {
  const { maisPanel, bensPanel } = await begunPrivately();
  await consider(bensPanel, 'Hurts', secret);
  expect(await bensPanel.findByText('only you see this')).toBeTruthy();
  expect(await maisPanel.findByText('1 note by others, shown later')).toBeTruthy();
  expect(maisPanel.element.textContent).not.toContain(secret);
  expect(bensPanel.queryByText('1 note by others, shown later')).toBeNull();

  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show all notes' }));
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show them now' }));
  expect(await maisPanel.findByText(secret)).toBeTruthy();
  expect(maisPanel.queryByText(/shown later/)).toBeNull();
  await waitFor(() => expect(bensPanel.queryByText('only you see this')).toBeNull());
});

test.each([
  ['pushed', true],
  ['read', false],
])('one’s own private note, %s to another device, is one’s own there', async (_, isPushed) => {
  meeting.pushes = isPushed;
  const { maisPanel, bensPanel } = await begunPrivately();
  const bensPhone = await open({ person: ben, storage: () => window.sessionStorage });
  await bensPhone.findByText('Notes are private for now: you see only your own.');
  const reads = () => meeting.times('openMeeting') + meeting.times('readChanges');
  const readBefore = reads();
  await consider(bensPanel, 'Hurts', secret);
  if (!isPushed) for (const panel of [maisPanel, bensPhone]) await panel.comeBack();
  expect(await bensPhone.findByText(secret)).toBeTruthy();
  expect(bensPhone.getByText('only you see this')).toBeTruthy();
  expect(bensPhone.queryByText(/by others, shown later/)).toBeNull();
  expect(await maisPanel.findByText('1 note by others, shown later')).toBeTruthy();
  if (isPushed) expect(reads()).toBe(readBefore);

  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show all notes' }));
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show them now' }));
  await maisPanel.findByText(secret);
  if (!isPushed) for (const panel of [bensPanel, bensPhone]) await panel.comeBack();
  await waitFor(() => expect(bensPhone.queryByText('only you see this')).toBeNull());
  for (const panel of [maisPanel, bensPanel, bensPhone]) expect(panel.getAllByText(secret)).toHaveLength(1);
});

test('notes that come in above one’s own are not folded away when all are shown', async () => {
  const { maisPanel, bensPanel } = await begunPrivately();
  await consider(bensPanel, 'Hurts', secret);
  await bensPanel.findByText('only you see this');
  await consider(maisPanel, 'Helps', 'Cash stays in the house');
  await maisPanel.findByText('only you see this');
  maisPanel.close();
  const again = await openPanel(mai);
  await again.findByText('Cash stays in the house');
  await again.user.click(again.getByRole('button', { name: 'Show all notes' }));
  await again.user.click(again.getByRole('button', { name: 'Show them now' }));
  expect(await again.findByText(secret)).toBeTruthy();
});

test('what writing privately is, the organizer reads before it begins', async () => {
  const maisPanel = await openPanel(mai);
  expect(await maisPanel.findByText('Everybody writes alone; then all notes are shown at once.')).toBeTruthy();
});

test('asked whether to show them, the organizer can still leave them private', async () => {
  const { maisPanel } = await begunPrivately();
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show all notes' }));
  const focused = () => document.activeElement?.textContent;
  await waitFor(() => expect(focused()).toBe('Show them now'));
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Cancel' }));
  expect(focused()).toBe('Show all notes');
  await maisPanel.user.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toBe('Show them now'));
  await maisPanel.user.keyboard('{Escape}');
  expect(focused()).toBe('Show all notes');
  expect(meeting.times('revealNotes')).toBe(0);
});

test('the second round is asked about anew: what the first one answered shows nothing', async () => {
  const { maisPanel, bensPanel } = await begunPrivately();
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show all notes' }));
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show them now' }));
  await maisPanel.user.click(await maisPanel.findByRole('button', { name: 'Write privately first' }));
  await maisPanel.findByText('Notes are private for now: you see only your own.');
  await consider(bensPanel, 'Hurts', secret);
  await maisPanel.findByText('1 note by others, shown later');
  expect(maisPanel.queryByRole('button', { name: 'Show them now' })).toBeNull();
  const show = maisPanel.getByRole('button', { name: 'Show all notes' });
  show.focus();
  await maisPanel.user.keyboard('{Enter}');
  expect(meeting.times('revealNotes')).toBe(1);
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show them now' }));
  expect(await maisPanel.findByText(secret)).toBeTruthy();
  expect(meeting.times('revealNotes')).toBe(2);
});

test('private notes of a decision that was removed are shown to nobody, and not counted; had back, they are', async () => {
  const { maisPanel, bensPanel } = await begunPrivately();
  await consider(bensPanel, 'Hurts', secret);
  await maisPanel.findByText('1 note by others, not shown yet.');
  await consider(maisPanel, 'Helps', 'Cash stays in the house');
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Wrap up' }));
  expect(await maisPanel.findByText(/^2 private notes are shown/)).toBeTruthy();
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Remove: Pay after 60 days' }));
  await waitFor(() => expect(maisPanel.queryByText('1 note by others, not shown yet.')).toBeNull());
  expect(maisPanel.queryByText(/private notes? (is|are) shown/)).toBeNull();
  await maisPanel.user.click(maisPanel.getByRole('button', { name: /^Undo/ }));
  expect(await maisPanel.findByText('1 note by others, not shown yet.')).toBeTruthy();
});

test.each([
  ['en', 'Wrap up', [/^1 private note is shown to everybody then\.$/, /^2 private notes are shown/]],
  ['vi', 'Kết thúc', [/^Khi đó 1 ghi chú riêng tư/, /^Khi đó 2 ghi chú riêng tư/]],
] as const)('whoever wraps up is told how many private notes that shows (%s)', async (language, wrapUp, [one, two]) => {
  const { maisPanel, bensPanel } = await begunPrivately();
  maisPanel.close();
  const again = await openPanel(mai, language);
  await again.user.click(await again.findByRole('button', { name: wrapUp }));
  expect(again.queryByText(one)).toBeNull();
  await consider(bensPanel, 'Hurts', secret);
  expect(await again.findByText(one)).toBeTruthy();
  expect(again.getByText(one).closest('[role=group]')?.getAttribute('aria-label')).toContain(
    again.getByText(one).textContent,
  );
  await consider(bensPanel, 'Helps', 'Cash stays in the house');
  expect(await again.findByText(two)).toBeTruthy();
});

test('one’s own private notes are among those that wrapping up shows; none is, and nothing is said', async () => {
  const maisPanel = await openPanel(mai);
  await maisPanel.user.type(maisPanel.getByLabelText('Add a decision in one line'), 'Pay after 60 days{Enter}');
  await consider(maisPanel, 'Hurts', 'Shown at once');
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Wrap up' }));
  expect(maisPanel.queryByText(/shown to everybody then/)).toBeNull();
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Write privately first' }));
  await maisPanel.findByText('Notes are private for now: you see only your own.');
  await consider(maisPanel, 'Helps', 'Cash stays in the house');
  expect(await maisPanel.findByText('1 private note is shown to everybody then.')).toBeTruthy();
});

test('no action is made of a note that is private yet; once it is shown it can be', async () => {
  const { maisPanel, bensPanel } = await begunPrivately();
  await consider(bensPanel, 'Hurts', secret);
  await bensPanel.findByText('only you see this');
  expect(bensPanel.queryByRole('button', { name: `Make an action of: ${secret}` })).toBeNull();
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show all notes' }));
  await maisPanel.user.click(maisPanel.getByRole('button', { name: 'Show them now' }));
  expect(await bensPanel.findByRole('button', { name: `Make an action of: ${secret}` })).toBeTruthy();
});

test('who comes later reads that notes are private, in their language, and counts them', async () => {
  const { bensPanel } = await begunPrivately();
  await consider(bensPanel, 'Hurts', secret);
  await bensPanel.findByText('only you see this');
  const late = await openPanel(linh, 'vi');
  expect(await late.findByText('1 ghi chú của người khác, sẽ hiện sau')).toBeTruthy();
  expect(late.element.textContent).not.toContain(secret);
  expect(late.queryByRole('button', { name: 'Hiện mọi ghi chú' })).toBeNull();
});

test('a panel that missed the switching-on asks again when it hears of a hidden note', async () => {
  const panel = await openPanel(ben);
  const reads = meeting.times('openMeeting');
  await act(async () => {
    meeting.more = {
      ...meeting.more,
      occurrence: { ...meeting.more.occurrence!, private: { by: mai, at: '2026-11-22T09:41:00.000Z' } },
    };
  });
  const maisPanel = await openPanel(mai);
  await maisPanel.user.type(maisPanel.getByLabelText('Add a decision in one line'), 'Pay after 60 days{Enter}');
  await consider(maisPanel, 'Hurts', secret);
  expect(await panel.findByText('Notes are private for now: you see only your own.')).toBeTruthy();
  expect(meeting.times('openMeeting')).toBeGreaterThan(reads + 1);
  expect(panel.element.textContent).not.toContain(secret);
});

test('after the record is locked the panel says so to whoever still writes', async () => {
  const locked = { by: mai, at: '2026-11-22T10:10:00.000Z' };
  const ended = { how: 'event', at: '2026-11-22T10:00:00.000Z' };
  meeting.more = { lastOccurrence: { ...occurrenceOf(undefined, ended), locked } };
  const panel = await openPanel(ben);
  expect(await panel.findByText(/^Locked by Mai Tran on .*: later changes are marked as amendments\.$/)).toBeTruthy();
});

test('questions to think with come one at a time, are put away, and stay away in the next panel', async () => {
  const panel = await openPanel(ben);
  expect(panel.queryByRole('group', { name: 'A question to think with' })).toBeNull();
  await panel.user.type(panel.getByLabelText('Add a decision in one line'), 'Pay after 60 days{Enter}');
  const first = (await panel.findByRole('group', { name: 'A question to think with' })).querySelector('p');
  expect(first?.textContent).toBe('A year from now a customer has left over this. Why?');
  await panel.user.click(panel.getByRole('button', { name: 'Another question' }));
  expect(first?.textContent).toBe('Which customer would notice first, and by what?');
  await panel.user.click(panel.getByRole('button', { name: 'Hide' }));
  expect(document.activeElement).toBe(panel.getByRole('button', { name: 'Questions to think with' }));
  panel.close();
  const again = await openPanel(ben);
  await again.user.click(await again.findByRole('button', { name: 'Questions to think with' }));
  expect(again.getByText('Which customer would notice first, and by what?')).toBeTruthy();
});
