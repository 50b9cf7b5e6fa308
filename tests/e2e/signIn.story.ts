import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonState } from '../../local/teams/protocol';
import { ask } from './support/callApi';
import { addDecision, appears } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let ben: TeamsWindow;
/** Scripts of the tab that Ben's window has fetched. */
const fetched: string[] = [];

const noScriptOfConsent = expect.not.arrayContaining([expect.stringMatching(/\/consent-/)]);
const notSignedIn = 'You are not signed in to Customer Moment.';

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  await bensSignIn('consentNeeded');
  await teams().running.teams.do('mai', { verb: 'startMeeting' });
  ben = await teams().window('ben');
  ben.page.on('request', (request) => void fetched.push(request.url()));
  await ben.press('Join');
});

const bensSignIn = (signIn: PersonState['signIn']) => teams().running.teams.do('ben', { verb: 'setSignIn', signIn });

/** Presses the button that opens Microsoft's page, and answers there. */
async function answerConsent(button: string, answer: 'Accept' | 'Cancel'): Promise<void> {
  const [popup] = await Promise.all([
    ben.page.waitForEvent('popup'),
    ben.panel.getByRole('button', { name: button }).click(),
  ]);
  await popup.waitForURL((url) => url.host === 'login.microsoftonline.com');
  await appears(popup.getByText('Ben Okafor, Customer Moment would like to sign you in.'));
  await Promise.all([closed(popup), popup.getByRole('button', { name: answer }).click()]);
}

const closed = (popup: Page) => popup.waitForEvent('close');

test('where consent is needed the panel offers it, and only then fetches what asks for it', async () => {
  await ben.openPanel();
  await appears(ben.panel.getByRole('alert').getByText(notSignedIn));
  await appears(ben.panel.getByRole('button', { name: 'Allow Customer Moment to sign you in' }));
  expect(fetched.filter((url) => url.includes('/tab/assets/')).length).toBeGreaterThan(1);
  expect(fetched).toEqual(noScriptOfConsent);
});

test('whoever cancels is told that nothing was shared, and can try again', async () => {
  await answerConsent('Allow Customer Moment to sign you in', 'Cancel');
  await appears(ben.panel.getByText('Signing in was canceled. Nothing was shared.'));
  await appears(ben.panel.getByRole('button', { name: 'Try again' }));
  expect(fetched).not.toEqual(noScriptOfConsent);
});

test('whoever accepts is in the meeting at once, and writes', async () => {
  await answerConsent('Try again', 'Accept');
  await appears(ben.panel.locator('.card-moment').getByRole('heading'));
  await addDecision(ben, 'Sign the lease');
});

test('a sign-in that ends mid-meeting is asked for where one writes, and what was written goes out after it', async () => {
  await bensSignIn('consentNeeded');
  await addDecision(ben, 'Rent for two years');
  await appears(ben.panel.getByRole('alert').getByText(notSignedIn));
  await appears(ben.panel.getByText('Not signed in: 1 kept here'));
  await answerConsent('Allow Customer Moment to sign you in', 'Accept');
  await appears(ben.panel.locator('.connection').getByText('Live'));
  expect(await ben.panel.getByRole('alert').count()).toBe(0);
});

test('when Teams’ own sign-in is cancelled the panel says so, and trying again opens it', async () => {
  await bensSignIn('cancelled');
  await ben.closePanel();
  await ben.openPanel();
  await appears(ben.panel.getByRole('alert').getByText(notSignedIn));
  await bensSignIn('token');
  await ben.panel.getByRole('button', { name: 'Try again' }).click();
  await appears(ben.panel.getByRole('heading', { name: 'Sign the lease' }));
  await appears(ben.panel.getByRole('heading', { name: 'Rent for two years' }));
});
