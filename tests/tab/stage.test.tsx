import { afterEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Stage } from '../../src/surfaces/stage/Stage';
import { customerNamed, momentAbout } from '../support/library';
import { occurrenceOf, opensWith, viewFor } from '../support/meetingView';
import { mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const clinic = momentAbout(
  customerNamed('Harbor Street Clinic', { alias: 'A clinic by the sea' }),
  'The room was full',
  {
    quote: 'We stopped counting.',
    whatChanged: 'One quiet morning a week.',
    question: 'Which form of ours keeps them waiting?',
    typicality: { count: 3, of: 40 },
  },
);
const told = opensWith(clinic, { reason: 'neverShownHere', choices: 16 });
const onStage = (more: object) => showMeeting(<Stage />, () => viewFor(mai, more), { surface: 'stage' });

afterEach(leaveAll);

test('the stage shows who, what happened, what changed, how typical it is and one question', async () => {
  const { api } = await onStage({ ...told, occurrence: occurrenceOf(clinic) });
  expect(await screen.findByRole('heading', { name: 'The room was full' })).toBeTruthy();
  for (const text of [
    'A clinic by the sea',
    'We stopped counting.',
    'One quiet morning a week.',
    'Some: 3 of 40 customers said so',
  ])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText(/keeps them waiting/)).toBeTruthy();
  expect(screen.queryByText('Harbor Street Clinic')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(api.heard[0]?.body).toEqual({ surface: 'stage', onlyISeeThis: false });
});

test.each([
  ['an outsider', { audience: { kind: 'mixed', people: 4, outsiders: 1 } }],
  ['a roster nobody can read', { audience: { kind: 'unknown' } }],
])('with %s the stage names no customer', async (_, audience) => {
  await onStage({ ...told, ...audience, occurrence: occurrenceOf(clinic) });
  expect(await screen.findByText(/no customer is shown/)).toBeTruthy();
  expect(screen.queryByText('The room was full')).toBeNull();
});

test('the stage waits before the meeting and says thank you after it', async () => {
  const { unmount } = await onStage(told);
  expect(await screen.findByText(/appears here when the meeting opens/)).toBeTruthy();
  unmount();
  const ended = { how: 'event', at: '2026-11-22T10:30:00.000Z' };
  await onStage({ ...told, lastOccurrence: occurrenceOf(clinic, ended) });
  expect(await screen.findByText('Thank you for listening.')).toBeTruthy();
  expect(screen.queryByText('The room was full')).toBeNull();
});

test('without a moment the room is asked to name a customer', async () => {
  await onStage({ occurrence: occurrenceOf(undefined) });
  expect(await screen.findByText(/Name one customer/)).toBeTruthy();
});
