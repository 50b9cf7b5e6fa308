import { expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { Problem } from '../../domain/problems';
import { customerNamed, momentAbout } from '../support/library';
import { actionOf, earlierOccurrence, occurrenceOf } from '../support/meetingView';
import { ben } from '../support/people';
import { meeting, open } from './meetingOfPanels';

const at = '2026-11-22T09:00:00.000Z';
const told = momentAbout(customerNamed('Ken’s Plumbing Supply'), 'Ken counts on this order');

test('the moment stands first, with why it is this one', async () => {
  const occurrence = occurrenceOf(told);
  const why = { reason: 'neverShownHere' as const, choices: 4 };
  meeting.more = {
    opening: { kind: 'moment', told },
    occurrence: { ...occurrence, showing: { ...occurrence.showing, why } },
  };
  const panel = await open();
  expect(panel.getByRole('heading', { name: 'Ken counts on this order' })).toBeTruthy();
  expect(await panel.findByText(/This meeting has not seen it yet; chosen from 4/)).toBeTruthy();
});

test('the moment that was read is one line when the panel is opened again', async () => {
  meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
  const first = await open();
  expect(first.getByText(told.moment.story)).toBeTruthy();
  first.close();
  const second = await open();
  expect(second.queryByText(told.moment.story)).toBeNull();
  await second.user.click(second.getByRole('button', { name: 'Read the moment' }));
  expect(second.getByText(told.moment.story)).toBeTruthy();
});

test('a moment that was read in one meeting is told in full again in the next that it opens', async () => {
  meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
  (await open()).close();
  meeting.more = { opening: { kind: 'moment', told }, occurrence: { ...occurrenceOf(told), key: earlierOccurrence } };
  expect((await open()).getByText(told.moment.story)).toBeTruthy();
});

test('after the end the panel says when that was, and keeps what opens the next meeting to itself', async () => {
  const why = { reason: 'neverShownHere' as const, choices: 4 };
  const ended = { how: 'event', at: new Date(Date.now() - 7 * 86_400_000).toISOString() };
  meeting.more = {
    opening: { kind: 'moment', told },
    suggestion: { moment: told.moment.id, why, at },
    occurrence: undefined,
    lastOccurrence: occurrenceOf(told, ended),
  };
  const panel = await open();
  expect(panel.getByText(/^Wrapped up on .+ \d{4} at .*; what was recorded is in the chat/)).toBeTruthy();
  expect(panel.queryByRole('heading', { name: 'Ken counts on this order' })).toBeNull();
  // A week later somebody may be here before the start.
  expect(panel.getByRole('button', { name: 'Open it now' })).toBeTruthy();
  meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
  expect((await open()).getByText(told.moment.story)).toBeTruthy();
});

test('with outsiders present the moment is covered until a person says that only they can see it', async () => {
  meeting.more = {
    opening: { kind: 'moment', told },
    audience: { kind: 'mixed', people: 4, outsiders: 1 },
    occurrence: occurrenceOf(told),
  };
  const panel = await open();
  expect(panel.queryByText('Ken counts on this order')).toBeNull();
  expect(panel.getByText('4 people, 1 of them not internal')).toBeTruthy();
  await panel.user.click(panel.getByRole('button', { name: 'Only I can see this' }));
  expect(await panel.findByRole('heading', { name: 'Ken counts on this order' })).toBeTruthy();
});

test('an outsider who joins later covers the moment on the open panel', async () => {
  meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
  const panel = await open();
  expect(panel.getByText('3 people, all internal')).toBeTruthy();
  await act(async () => meeting.turn({ audience: { kind: 'mixed', people: 4, outsiders: 1 } }));
  expect(await panel.findByRole('button', { name: 'Only I can see this' })).toBeTruthy();
  expect(panel.queryByText('Ken counts on this order')).toBeNull();
});

test('an empty library opens with the question and the way to the first customer', async () => {
  meeting.more = { ...meeting.more, libraryEmpty: true };
  const panel = await open();
  expect(panel.getByRole('heading', { name: /Name one customer/ })).toBeTruthy();
  expect(panel.getByRole('button', { name: 'Add the first customer' })).toBeTruthy();
});

test('of seven actions left open three are shown, and four more are one tap away', async () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    const action = actionOf(`Call customer ${number}`, ben, {
      occurrence: earlierOccurrence,
      dueOn: `2026-12-0${number}`,
    });
    meeting.actions.set(action.id, action);
  }
  const panel = await open();
  expect(panel.getAllByRole('checkbox')).toHaveLength(3);
  expect(panel.queryByText('Call customer 4')).toBeNull();
  await panel.user.click(panel.getByRole('button', { name: 'and 4 more' }));
  expect(panel.getAllByRole('checkbox')).toHaveLength(7);
});

test('an action is closed and opened again by whoever did it', async () => {
  const action = actionOf('Call Ken', ben, { occurrence: earlierOccurrence });
  meeting.actions.set(action.id, action);
  const panel = await open();
  await panel.user.click(panel.getByRole('checkbox', { name: 'Done: Call Ken' }));
  expect(await panel.findByText('Done, closed by Mai Tran')).toBeTruthy();
  await panel.user.click(panel.getByRole('checkbox', { name: 'Done: Call Ken' }));
  await waitFor(() => expect(meeting.actions.get(action.id)?.state).toBe('open'));
});

test('the organizer wraps up after being asked once; late notes are still taken', async () => {
  const panel = await open();
  await panel.user.click(panel.getByRole('button', { name: 'Wrap up' }));
  await panel.user.click(panel.getByRole('button', { name: 'Wrap up now' }));
  expect(await panel.findByText(/^Wrapped up at/)).toBeTruthy();
  expect(panel.queryByRole('button', { name: 'Open it now' })).toBeNull();
  await panel.user.type(panel.getByLabelText('Add a decision in one line'), 'One more thing{Enter}');
  await waitFor(() => expect(meeting.decisions.size).toBe(1));
});

test('a participant can neither share nor wrap up', async () => {
  const panel = await open({ person: ben });
  expect(panel.queryByRole('button', { name: 'Wrap up' })).toBeNull();
  expect(panel.queryByRole('button', { name: 'Share to stage' })).toBeNull();
});

test('the question is put on the stage as a moment is; where nothing opens there is nothing to share', async () => {
  meeting.more = { opening: { kind: 'question' }, occurrence: occurrenceOf(undefined) };
  const asking = await open();
  expect(asking.getByRole('button', { name: 'Share to stage' })).toBeTruthy();
  meeting.more = { opening: { kind: 'off' }, occurrence: occurrenceOf(undefined) };
  const nothing = await open();
  expect(nothing.getByRole('button', { name: 'Wrap up' })).toBeTruthy();
  expect(nothing.queryByRole('button', { name: 'Share to stage' })).toBeNull();
});

test('a stage that may not carry customers says why', async () => {
  meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
  const panel = await open();
  meeting.refuseNext('prepareStage', 'audienceMixed', 'Not everyone is internal.');
  await panel.user.click(panel.getByRole('button', { name: 'Share to stage' }));
  expect(await panel.findByText(/Not everyone here is internal, so customer content/)).toBeTruthy();
});

test('where the browser keeps nothing, the panel works and says so', async () => {
  const panel = await open({
    storage: () => {
      throw new Problem('unexpected', 'Access is denied for this document.');
    },
  });
  expect(panel.getByText(/This browser keeps nothing for us/)).toBeTruthy();
  await panel.user.type(panel.getByLabelText('Add a decision in one line'), 'Still works{Enter}');
  await waitFor(() => expect(meeting.decisions.size).toBe(1));
});

test('the whole panel speaks Vietnamese', async () => {
  const panel = await open({ language: 'vi' });
  await panel.user.type(panel.getByLabelText('Thêm quyết định bằng một dòng'), 'Trả sau 60 ngày{Enter}');
  expect(await panel.findByText('Việc này sẽ ảnh hưởng đến khách hàng ra sao?')).toBeTruthy();
  expect(panel.getByRole('radio', { name: 'Có hại' })).toBeTruthy();
  expect(panel.getByText('3 người, đều là người nội bộ')).toBeTruthy();
});

test('somebody taken out of the meeting is told, and keeps what was read', async () => {
  const panel = await open();
  meeting.refuseNext('openMeeting', 'notInMeeting', 'You are not in this meeting.');
  await act(async () => meeting.turn({}));
  expect(await panel.findByText('You are not in this meeting.')).toBeTruthy();
  expect(panel.getByRole('heading', { name: 'Decisions' })).toBeTruthy();
});

test('who turns out to be an outsider sees nothing any more', async () => {
  const panel = await open();
  meeting.refuseNext('openMeeting', 'outsider', 'Only for internal people.');
  await act(async () => meeting.turn({}));
  expect(await panel.findByText(/only for people inside the organization/)).toBeTruthy();
  expect(panel.queryByRole('heading', { name: 'Decisions' })).toBeNull();
});

test('wrapped up by somebody else while one was asked, the meeting that begins again is asked about anew', async () => {
  const occurrence = occurrenceOf(undefined);
  const panel = await open();
  await panel.user.click(panel.getByRole('button', { name: 'Wrap up' }));
  expect(panel.getByRole('button', { name: 'Wrap up now' })).toBeTruthy();
  await act(async () => meeting.turn({ occurrence: undefined, lastOccurrence: occurrence }));
  await waitFor(() => expect(panel.queryByRole('button', { name: 'Wrap up now' })).toBeNull());
  await act(async () => meeting.turn({ occurrence, lastOccurrence: undefined }));
  expect(await panel.findByRole('button', { name: 'Wrap up' })).toBeTruthy();
  expect(panel.queryByRole('button', { name: 'Wrap up now' })).toBeNull();
});
