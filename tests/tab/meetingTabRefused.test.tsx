import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Decision } from '../../domain/decisions';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { actionOf, decisionOn, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const decision: Decision = { ...decisionOn('Move the training', 'confirmed', 'In May'), options: ['Stay'] };
const action = actionOf('Call the trainers', mai);
const after = viewFor(mai, {
  lastOccurrence: occurrenceOf(undefined, { how: 'person', by: mai, at: '2026-11-22T10:30:00.000Z' }),
  decisions: [decision],
  actions: [action],
});

beforeEach(() => {
  localStorage.clear();
  window.location.hash = '';
});
afterEach(leaveAll);

const button = (name: string) => screen.findByRole('button', { name });

test('earlier decisions are those of this meeting; from there the library begins with its first page again', async () => {
  const { api, user } = await showMeeting(<MeetingTab />, () => after, {
    answers: { findDecisions: () => ({ decisions: [], total: 0, counts: { effect: {}, state: {} }, meetings: [] }) },
  });
  await user.click(await button('Earlier decisions'));
  expect(await screen.findByRole('heading', { name: 'Decision log' })).toBeTruthy();
  await waitFor(() => expect(api.times('findDecisions')).toBeGreaterThan(0));
  expect(api.heard.find(({ name }) => name === 'findDecisions')?.query).toEqual({ series: after.series });
  await user.click(await button('Back to the meeting'));
  await user.click(await button('Customers and moments'));
  await waitFor(() => expect(api.times('openLibrary')).toBeGreaterThan(0));
  expect(screen.queryByRole('heading', { name: 'Decision log' })).toBeNull();
});

test('what somebody else changed meanwhile shows both, of what it is, and either can be chosen', async () => {
  const theirs = { ...decision, options: ['Leave'], revision: 3, fields: { options: 3 }, changedBy: ben };
  const { api, meeting, user } = await showMeeting(<MeetingTab />, () => after, {
    answers: { editDecision: ({ body }) => ({ ...theirs, options: body.options ?? [], revision: 4 }) },
  });
  await screen.findByRole('region', { name: /^Record of/ });
  api.refuseNext('editDecision', { code: 'conflict', sentence: 'Somebody changed this.', theirs });
  act(() => meeting.verbs.editDecision(decision, { options: ['Stay', 'Wait'] }));
  const notice = await screen.findByRole('alert');
  expect(within(notice.parentElement!).getByRole('heading', { name: 'Move the training' })).toBeTruthy();
  expect(notice.textContent).toMatch(/Yours.*Stay · Wait.*From Ben Okafor.*Leave/);
  await user.click(within(notice).getByRole('button', { name: 'Keep theirs' }));
  await user.click(await screen.findByRole('button', { name: /^Undo/ }));
  await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Keep both' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(api.heard.findLast(({ name }) => name === 'editDecision')?.body).toEqual({
    base: 3,
    options: ['Leave', 'Stay', 'Wait'],
  });
});

test('an action that somebody reworded meanwhile shows both, and what is no conflict says why', async () => {
  const theirs = { ...action, text: 'Write to the trainers', revision: 3, fields: { text: 3 }, changedBy: ben };
  const { api, meeting, user } = await showMeeting(<MeetingTab />, () => after);
  await screen.findByRole('region', { name: /^Record of/ });
  api.refuseNext('editAction', { code: 'conflict', sentence: 'Somebody changed this.', theirs });
  act(() => meeting.verbs.editAction(action, { text: 'Ring the trainers' }));
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toMatch(/Yours.*Ring the trainers.*From Ben Okafor.*Write to the trainers/);
  await user.click(within(notice).getByRole('button', { name: 'Keep theirs' }));
  api.refuseNext('closeAction', { code: 'notAllowed', sentence: 'Only people of the meeting close its actions.' });
  act(() => meeting.verbs.closeAction(action));
  expect((await screen.findByRole('alert')).textContent).toContain('Only people of the meeting close its actions.');
  await user.click(await button('All right'));
  expect(screen.queryByRole('alert')).toBeNull();
});
