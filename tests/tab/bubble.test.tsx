import { afterEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Bubble } from '../../src/surfaces/bubble/Bubble';
import { surfaceOf } from '../../src/surfaceOf';
import { customerNamed, momentAbout } from '../support/library';
import { occurrenceOf, opensWith, viewFor } from '../support/meetingView';
import { mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const ken = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken is counting on us', { story: 'Six people wait.' });
const overTheMeeting = (more: object) =>
  showMeeting(<Bubble />, () => viewFor(mai, { occurrence: occurrenceOf(ken), ...more }), { surface: 'meetingTab' });

afterEach(leaveAll);

test('the bubble over the meeting says who opens it, and leaves the story to the panel', async () => {
  await overTheMeeting(opensWith(ken, { reason: 'neverShownHere', choices: 3 }));
  expect(await screen.findByRole('heading', { name: 'Ken is counting on us' })).toBeTruthy();
  expect(screen.getByText("Ken's Plumbing Supply")).toBeTruthy();
  expect(screen.queryByText('Six people wait.')).toBeNull();
});

test('the bubble names no customer where one may not be shown', async () => {
  await overTheMeeting({ opening: { kind: 'veiled' }, audience: { kind: 'mixed', people: 4, outsiders: 1 } });
  expect(await screen.findByText(/no customer is shown/)).toBeTruthy();
  expect(screen.queryByText("Ken's Plumbing Supply")).toBeNull();
});

test('the bubble lets go of a moment that was skipped while it stood there', async () => {
  const told = occurrenceOf(ken);
  const occurrence = { ...told, showing: { ...told.showing, state: 'skipped' as const } };
  await overTheMeeting({ ...opensWith(ken, { reason: 'neverShownHere', choices: 3 }), occurrence });
  expect(await screen.findByText('This moment was skipped.')).toBeTruthy();
  expect(screen.queryByText("Ken's Plumbing Supply")).toBeNull();
});

test('the bubble of a meeting that nothing opens is not empty', async () => {
  await overTheMeeting({ opening: { kind: 'off' } });
  expect(await screen.findByText('This meeting opens without a customer’s moment.')).toBeTruthy();
});

test('Teams opens it as a task over the meeting', () => {
  const context = { app: { locale: 'en', theme: 'default' as const, appId: undefined } };
  expect(surfaceOf({ ...context, page: { id: 'meeting', frameContext: 'task' } })).toBe('bubble');
});

test('a dialog that saves a message is the library’s page, and asks for no meeting', () => {
  const before = location.href;
  window.history.replaceState(null, '', '?tab=save#/capture');
  const context = { app: { locale: 'en', theme: 'default' as const }, page: { id: '', frameContext: 'task' } };
  expect(surfaceOf({ ...context, chat: { id: '19:chat' } })).toBe('library');
  window.history.replaceState(null, '', before);
});
