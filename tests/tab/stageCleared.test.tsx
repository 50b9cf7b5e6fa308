import { beforeEach, expect, test } from '@jest/globals';
import { act } from '@testing-library/react';
import type { Audience } from '../../domain/audience';
import { Problem } from '../../domain/problems';
import { FakeMeeting } from '../support/fakeMeeting';
import { customerNamed, momentAbout } from '../support/library';
import { occurrenceOf } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { openPanel } from './panelScene';

const told = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
const mixed: Audience = { kind: 'mixed', people: 4, outsiders: 1 };

let meeting: FakeMeeting;
beforeEach(() => {
  localStorage.clear();
  meeting = new FakeMeeting();
  meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
});

/** What Teams has on the stage, out of the panel's point of view. */
async function panelWithStage(person = mai, clear?: () => Promise<boolean>) {
  const stage = { isShared: false };
  const panel = await openPanel({ meeting, person });
  panel.host.shareToStage = async () => void (stage.isShared = true);
  panel.host.clearStage = async () => {
    if (clear) return clear();
    const was = stage.isShared;
    stage.isShared = false;
    return was;
  };
  return { panel, stage };
}

const outsiderJoins = () => act(async () => meeting.turn({ audience: mixed, opening: { kind: 'veiled' } }));

test('when somebody from outside joins, the moment leaves the stage, and whoever shared it reads so', async () => {
  const { panel, stage } = await panelWithStage();
  await panel.user.click(panel.getByRole('button', { name: 'Share to stage' }));
  expect(await panel.findByText('The moment is on its way to the stage.')).toBeTruthy();
  await outsiderJoins();
  expect(await panel.findByText('Somebody from outside joined: the moment was taken off the stage.')).toBeTruthy();
  expect(panel.queryByText('The moment is on its way to the stage.')).toBeNull();
  expect(stage.isShared).toBe(false);
});

test('where it is only no longer known who is here, nobody is said to have joined', async () => {
  const { panel } = await panelWithStage();
  await panel.user.click(panel.getByRole('button', { name: 'Share to stage' }));
  await act(async () => meeting.turn({ audience: { kind: 'unknown' }, opening: { kind: 'veiled' } }));
  expect(await panel.findByText(/^It is no longer certain .*: the moment was taken off the stage\.$/)).toBeTruthy();
});

test('where Teams does not take it off, it is said that the stage shows no customer any more', async () => {
  const { panel } = await panelWithStage(mai, async () => {
    throw new Problem('notAllowed', '');
  });
  await panel.user.click(panel.getByRole('button', { name: 'Share to stage' }));
  await outsiderJoins();
  expect(await panel.findByText('Somebody from outside joined: the stage shows no customer any more.')).toBeTruthy();
});

test('where nothing was shared, nothing is said; and only whoever runs the meeting touches the stage', async () => {
  const { panel } = await panelWithStage();
  const other = await panelWithStage(ben, async () => {
    throw new Error('Ben touched the stage.');
  });
  await outsiderJoins();
  await panel.findByRole('button', { name: 'Only I can see this' });
  await other.panel.findByRole('button', { name: 'Only I can see this' });
  expect(panel.queryByText(/Somebody from outside joined/)).toBeNull();
});

test('what clears the stage is fetched before anything is on it: an update of the app can’t take it away', async () => {
  const { panel } = await panelWithStage();
  const other = await panelWithStage(ben);
  await panel.findByRole('button', { name: 'Share to stage' });
  expect(panel.host.isStageReady).toBe(true);
  expect(other.panel.host.isStageReady).toBe(false);
});
