import { beforeEach, expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { response } from '../support/fakeHttp';
import { mai } from '../support/people';
import { meeting, open } from './meetingOfPanels';
import type { Panel } from './panelScene';

let isSignedOut: boolean;

beforeEach(() => {
  isSignedOut = false;
});

/** Open as it should be, until Mai's sign-in ends and Teams wants to be asked for it. */
async function signedOutLater(): Promise<Panel> {
  const answer = meeting.fetchOf(mai);
  const panel = await open({
    fetch: async (address, init) =>
      isSignedOut ? response(401, { code: 'notSignedIn', sentence: 'You are not signed in.' }) : answer(address, init),
  });
  Object.assign(panel.host, {
    signIn: 'consentNeeded',
    askForConsent: async () => {
      isSignedOut = false;
      return true;
    },
  });
  isSignedOut = true;
  return panel;
}

const button = 'Allow Customer Moment to sign you in';
const status = (panel: Panel) => panel.element.querySelector('.connection')?.textContent;

test('a sign-in that ends while something is written is said at once, and what waits goes out after it', async () => {
  const panel = await signedOutLater();
  await panel.user.type(panel.getByLabelText('Add a decision in one line'), 'Pay at once{Enter}');
  expect((await panel.findByRole('alert')).textContent).toContain('You are not signed in to Customer Moment.');
  expect(status(panel)).toBe('Not signed in: 1 kept here');
  expect(panel.getByRole('heading', { name: 'Pay at once' })).toBeTruthy();
  await panel.user.click(panel.getByRole('button', { name: button }));
  await waitFor(() => expect(meeting.decisions.size).toBe(1));
  await waitFor(() => expect(status(panel)).toMatch(/Live$/));
  expect(panel.queryByRole('alert')).toBeNull();
});

test('it is said as well where nothing is written, with all that was read still there', async () => {
  meeting.pushes = false;
  const panel = await signedOutLater();
  await panel.comeBack();
  expect(await panel.findByRole('button', { name: button })).toBeTruthy();
  expect(status(panel)).toBe('Not signed in');
  expect(panel.getByRole('heading', { name: 'Decisions' })).toBeTruthy();
  await panel.user.click(panel.getByRole('button', { name: button }));
  await waitFor(() => expect(status(panel)).toMatch(/^Saved/));
  expect(panel.queryByRole('alert')).toBeNull();
});

test('a sign-in that comes back by itself needs no button any more', async () => {
  meeting.pushes = false;
  const panel = await signedOutLater();
  await panel.comeBack();
  await panel.findByRole('alert');
  isSignedOut = false;
  await panel.comeBack();
  await waitFor(() => expect(panel.queryByRole('alert')).toBeNull());
});

test('a whole read that meets the end of the sign-in is not the last one', async () => {
  const panel = await signedOutLater();
  await act(async () => meeting.turn({ title: 'Payment terms, second round' }));
  await panel.findByRole('alert');
  isSignedOut = false;
  expect(await panel.findByRole('heading', { name: 'Payment terms, second round' }, { timeout: 5_000 })).toBeTruthy();
});
