import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { ShownPin } from '../../domain/meetingView';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { customerNamed, momentAbout } from '../support/library';
import { opensWith, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const ken = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
const lotus = momentAbout(customerNamed('Tiệm bánh Hoa Sen'), 'Bánh mì phải kịp giờ', { language: 'vi' });
const at = '2026-11-22T09:00:00.000Z';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

const pin = (when: ShownPin['when'], more: Partial<ShownPin> = {}): ShownPin => ({
  moment: lotus.moment.id,
  when,
  by: mai,
  at,
  headline: lotus.moment.headline,
  ...more,
});
const everyTime = pin('every', { moment: ken.moment.id, headline: ken.moment.headline });
const opening = opensWith(ken, { reason: 'pinned', by: mai, every: true });
const says = () => screen.queryByText(/^If the next meeting is on/)?.textContent;

async function tabWith(pins: readonly ShownPin[], more: Parameters<typeof viewFor>[1] = opening) {
  const view = viewFor(ben, { ...more, pins: [...pins] });
  await showMeeting(<MeetingTab />, () => view, { person: ben });
  await screen.findByRole('heading', { name: 'What opens the next meeting' });
}

test('what is pinned for a day is named beforehand, also where something else is pinned for every meeting', async () => {
  await tabWith([everyTime, pin('date', { on: '2099-03-20', headline: 'Later' }), pin('date', { on: '2099-03-14' })]);
  expect(says()).toBe(
    'If the next meeting is on Mar 14, 2099, “Bánh mì phải kịp giờ” opens it instead: it is pinned for that day.',
  );
});

test('what is hidden is not named, and what can’t open is not promised', async () => {
  const { headline: _headline, ...hidden } = pin('date', { on: '2099-03-14' });
  await tabWith([pin('date', { on: '2099-03-10', trouble: 'withdrawn' }), hidden]);
  expect(says()).toBe(
    'If the next meeting is on Mar 14, 2099, another moment opens it instead: it is pinned for that day.',
  );
});

test('on its day it is what opens, and nothing else is said', async () => {
  const today = opensWith(lotus, { reason: 'pinned', by: mai, every: false, on: '2099-03-14' });
  await tabWith([everyTime, pin('date', { on: '2099-03-14' })], today);
  expect(says()).toBeUndefined();
});
