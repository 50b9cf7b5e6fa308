import { afterEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Stage } from '../../src/surfaces/stage/Stage';
import { customerNamed, momentAbout } from '../support/library';
import { occurrenceOf, opensWith, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
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

const begunAt = () => new Date(Date.now() - 30_000).toISOString();
const showing = (told: typeof clinic, more: object) => {
  const occurrence = occurrenceOf(told);
  return { ...occurrence, showing: { ...occurrence.showing, ...more } };
};

test('the stage names who presents, and the two minutes run quietly', async () => {
  await onStage({ ...told, occurrence: showing(clinic, { presenter: ben, begunAt: begunAt() }) });
  expect(await screen.findByText('Ben Okafor presents')).toBeTruthy();
  const timer = screen.getByRole('img', { name: 'Two minutes' });
  expect(timer.closest('[aria-live]')?.getAttribute('aria-live')).toBe('off');
});

test('before a hard story the stage tells only what it is about, until whoever presents begins', async () => {
  const hard = momentAbout(customerNamed('Harbor Street Clinic'), 'The room was full', {
    contentNotice: 'Somebody dies in it.',
  });
  const hardTold = opensWith(hard, { reason: 'neverShownHere', choices: 16 });
  const { unmount } = await onStage({ ...hardTold, occurrence: showing(hard, { presenter: mai }) });
  expect(await screen.findByText('Somebody dies in it.')).toBeTruthy();
  expect(screen.queryByText(/The room was full/)).toBeNull();
  unmount();
  await onStage({ ...hardTold, occurrence: showing(hard, { presenter: mai, begunAt: begunAt() }) });
  expect(await screen.findByRole('heading', { name: 'The room was full' })).toBeTruthy();
});

test.each([
  ['skipped', 'This moment was skipped.'],
  ['released', 'This moment was taken out of this meeting.'],
])('a moment that is %s is not on the stage', async (state, said) => {
  await onStage({ ...told, occurrence: showing(clinic, { state }) });
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.queryByText('The room was full')).toBeNull();
});

test('once discussed, moment and question stay and the timer is gone', async () => {
  await onStage({ ...told, occurrence: showing(clinic, { state: 'discussed', begunAt: begunAt() }) });
  expect(await screen.findByText('Discussed')).toBeTruthy();
  expect(screen.getByText(/keeps them waiting/)).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('the more there is to read, the smaller it is written, and a long story is left to whoever tells it', async () => {
  const long = momentAbout(customerNamed('Tiệm bánh Hoa Sen'), 'Bánh mì phải kịp giờ '.repeat(5).trim(), {
    language: 'vi',
    story: 'Lò bánh tắt lúc bốn giờ sáng. '.repeat(18).trim(),
    quote: 'Chị không biết gọi cho ai cả. '.repeat(9).trim(),
    whatChanged: 'Từ đó có người trực đêm cho họ. '.repeat(8).trim(),
  });
  await onStage({ ...opensWith(long, { reason: 'neverShownHere', choices: 16 }), occurrence: occurrenceOf(long) });
  const article = await screen.findByRole('article');
  expect(article.getAttribute('data-length')).toBe('long');
  expect(screen.queryByText(/Lò bánh tắt/)).toBeNull();
});

test('where nothing is pinned and nothing chosen, the stage says so', async () => {
  await onStage({ opening: { kind: 'off' }, occurrence: occurrenceOf(undefined) });
  expect(await screen.findByText(/opens without a customer’s moment/)).toBeTruthy();
});
