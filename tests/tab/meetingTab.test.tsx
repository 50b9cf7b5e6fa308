import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { MeetingView } from '../../domain/meetingView';
import type { Pin } from '../../domain/meetings';
import { projectMoment } from '../../domain/momentProjections';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { customerNamed, momentAbout } from '../support/library';
import { actionOf, earlierOccurrence, occurrenceOf, opensWith, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { findingAnswers } from './libraryHomeScene';
import { leaveAll, showMeeting } from './meetingTabScene';

const ken = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
const lotus = momentAbout(customerNamed('Tiệm bánh Hoa Sen'), 'Bánh mì phải kịp giờ', { language: 'vi' });
const late = momentAbout(customerNamed('Harbor Street Clinic'), 'The clinic waited', {
  kind: 'commitment',
  dueOn: '2026-01-01',
  slips: 'The waiting room.',
});
const library = {
  customers: [ken.customer, lotus.customer, late.customer],
  moments: [ken, lotus, late].map(({ moment }) => projectMoment(moment)),
};
const suggested = opensWith(ken, { reason: 'neverShownHere', choices: 16 });
const now = '2026-11-22T09:00:00.000Z';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const organizersVerbs = () => screen.queryByRole('group', { name: 'For the organizer' });

describe('before the meeting', () => {
  test('everybody sees what will open it, why, and who is in it', async () => {
    await showMeeting(<MeetingTab />, () => viewFor(ben, suggested), { person: ben });
    expect(await screen.findByRole('heading', { name: 'Ken counts on Friday’s pallet' })).toBeTruthy();
    expect(await screen.findByText(/has not seen it yet.*16/)).toBeTruthy();
    expect(screen.getByText('3 people, all internal')).toBeTruthy();
    expect(screen.getByText('Before the meeting')).toBeTruthy();
  });

  test('a participant can’t change it, and reads who can', async () => {
    await showMeeting(<MeetingTab />, () => viewFor(ben, suggested), { person: ben });
    expect(await screen.findByText('Mai Tran, who organizes this meeting, can change it.')).toBeTruthy();
    expect(organizersVerbs()).toBeNull();
  });

  test('opening the tab claims nothing', async () => {
    const { api } = await showMeeting(<MeetingTab />, () => viewFor(mai, suggested));
    await screen.findByRole('group', { name: 'For the organizer' });
    const opened = api.heard.filter(({ name }) => name === 'openMeeting').map(({ body }) => body);
    expect(opened).toEqual([{ surface: 'meetingTab', onlyISeeThis: false }]);
  });

  test('what is still open from earlier is done, and open again, in one tap', async () => {
    const view = viewFor(mai, {
      ...suggested,
      actions: [actionOf('Call the training supplier', ben, { occurrence: earlierOccurrence })],
    });
    const { api, user } = await showMeeting(<MeetingTab />, () => view);
    const earlier = within(await screen.findByRole('region', { name: 'Still open from earlier' }));
    await user.click(earlier.getByRole('button', { name: 'Done: Call the training supplier' }));
    await user.click(await earlier.findByRole('button', { name: 'Open again: Call the training supplier' }));
    await waitFor(() => expect(api.times('reopenAction')).toBe(1));
    expect(api.times('closeAction')).toBe(1);
  });

  test('an empty library leads to the library, in place, and back', async () => {
    const { user } = await showMeeting(<MeetingTab />, () => viewFor(mai, { libraryEmpty: true }));
    await user.click(await button('Add a moment to the library'));
    expect(await button('Load the samples')).toBeTruthy();
    await user.click(await button('Back to the meeting'));
    expect(await screen.findByRole('heading', { name: 'Payment terms review' })).toBeTruthy();
  });
});

describe('the organizer', () => {
  const pinned = (told: typeof ken, when: Pin['when']): MeetingView =>
    viewFor(mai, {
      ...opensWith(told, { reason: 'pinned', by: mai, every: when === 'every' }),
      pins: [{ moment: told.moment.id, when, by: mai, at: now, headline: told.moment.headline }],
    });

  test('pins another for every meeting, after looking at it, and unpins it again', async () => {
    let view = viewFor(mai, suggested);
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        ...findingAnswers(() => library),
        readMoment: () => lotus,
        pinMoment: ({ body }) => (view = pinned(lotus, body.when)),
        unpinMoment: () => (view = viewFor(mai, suggested)),
      },
    });
    await user.click(await button('Choose another'));
    const chooser = await screen.findByRole('region', { name: 'Choose the moment' });
    await within(chooser).findByRole('button', { name: 'Ken counts on Friday’s pallet' });
    expect(within(chooser).queryByText('The clinic waited')).toBeNull();
    await user.type(within(chooser).getByRole('searchbox', { name: 'Find in the library' }), 'banh mi');
    expect(await within(chooser).findByText('1 moment found')).toBeTruthy();
    await user.click(within(chooser).getByRole('button', { name: 'Bánh mì phải kịp giờ' }));
    expect(await within(chooser).findByText('What happened: Bánh mì phải kịp giờ.')).toBeTruthy();
    await user.click(within(chooser).getByRole('button', { name: 'Pin for every one: Bánh mì phải kịp giờ' }));

    expect(await screen.findByText('Pinned for every meeting: “Bánh mì phải kịp giờ”.')).toBeTruthy();
    expect(await screen.findByText(/Mai Tran pinned it for every meeting/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('What opens the next meeting');
    expect(api.heard.find(({ name }) => name === 'pinMoment')?.body).toEqual({
      moment: lotus.moment.id,
      when: 'every',
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    });

    await user.click(await button('Unpin: Bánh mì phải kịp giờ'));
    expect(await screen.findByRole('heading', { name: 'Ken counts on Friday’s pallet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Unpin/ })).toBeNull();
  });

  test('sets one aside and the next best is suggested', async () => {
    const { api, user } = await showMeeting(<MeetingTab />, () => viewFor(mai, suggested), {
      answers: { skipMoment: () => viewFor(mai, opensWith(lotus, { reason: 'neverShownHere', choices: 15 })) },
    });
    await user.click(await button('Not this time'));
    expect(await screen.findByRole('heading', { name: 'Bánh mì phải kịp giờ' })).toBeTruthy();
    expect(api.heard.find(({ name }) => name === 'skipMoment')?.body).toEqual({ moment: ken.moment.id });
  });

  test('hears it when the API refuses, and nothing changes', async () => {
    const { api, user } = await showMeeting(<MeetingTab />, () => viewFor(mai, suggested));
    api.refuseNext('pinMoment', { code: 'notAllowed', sentence: 'Only the organizer can do that.' });
    await user.click(await button('Pin it for the next meeting'));
    expect((await screen.findByRole('alert')).textContent).toContain('Only the organizer can do that.');
    expect(screen.getByRole('heading', { name: 'Ken counts on Friday’s pallet' })).toBeTruthy();
  });
});

describe('with somebody from outside', () => {
  const mixed = { audience: { kind: 'mixed', people: 4, outsiders: 1 }, opening: { kind: 'veiled' } };

  test('no customer is shown until one says that only they look', async () => {
    const { user } = await showMeeting(<MeetingTab />, () => viewFor(mai, mixed), {
      answers: {
        openMeeting: ({ body }) => viewFor(mai, body.onlyISeeThis ? { ...suggested, audience: mixed.audience } : mixed),
      },
    });
    expect(await screen.findByText('Customers are hidden here')).toBeTruthy();
    expect(organizersVerbs()).toBeNull();
    await user.click(await button('Only I can see this'));
    expect(await screen.findByRole('heading', { name: 'Ken counts on Friday’s pallet' })).toBeTruthy();
    expect(organizersVerbs()).not.toBeNull();
  });

  test('the record of the last meeting names no customer either', async () => {
    const ended = { how: 'event', at: now };
    const view = viewFor(linh, {
      audience: { kind: 'unknown' },
      lastOccurrence: occurrenceOf(ken, ended),
    });
    const { api } = await showMeeting(<MeetingTab />, () => view, { person: linh });
    expect(await screen.findByText('Ended with the meeting', { exact: false })).toBeTruthy();
    expect(screen.queryByText('Opened with')).toBeNull();
    expect(api.times('readMoment')).toBe(0);
  });
});

test('during the meeting the tab leads to the side panel', async () => {
  const { host, user } = await showMeeting(<MeetingTab />, () =>
    viewFor(ben, { ...suggested, occurrence: occurrenceOf(ken) }),
  );
  await user.click(await button('Open the side panel in the meeting'));
  expect(host.links).toHaveLength(1);
  expect(new URL(host.links[0]!).pathname).toMatch(/^\/l\/entity\/[^/]+\/meeting$/);
  expect(organizersVerbs()).toBeNull();
});
