import '../support/teamsDomains';
import { afterEach, expect, jest, test } from '@jest/globals';
import { app } from '@microsoft/teams-js';
import { openTabInTeams } from './tabInTeams';

/** Teams gives no token, and says why. */
const openTab = (error: string) => openTabInTeams({ token: async () => ({ error }), canPickPeople: () => true });

const isOnline = jest.spyOn(navigator, 'onLine', 'get');

afterEach(() => app._uninitialize());

test.each([
  ['with a connection: one is not signed in', true, 'notSignedIn'],
  ['without one: nobody was refused, and it passes', false, 'unavailable'],
])('a token that Teams doesn’t give, %s', async (_what, online, code) => {
  isOnline.mockReturnValue(online);
  const host = await openTab('FailedToFetch');
  await expect(host.getToken()).rejects.toMatchObject({ code });
  expect(host.signIn).toBe('ready');
});

test('what has no connection asks for no consent', async () => {
  const host = await openTab('resourceRequiresConsent');
  isOnline.mockReturnValue(false);
  await expect(host.getToken()).rejects.toMatchObject({ code: 'unavailable' });
  expect(host.signIn).toBe('ready');
  isOnline.mockReturnValue(true);
  await expect(host.getToken()).rejects.toMatchObject({ code: 'notSignedIn' });
  expect(host.signIn).toBe('consentNeeded');
});
