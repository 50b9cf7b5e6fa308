import '../support/teamsDomains';
import { afterEach, expect, jest, test } from '@jest/globals';
import { app } from '@microsoft/teams-js';
import { flatContext } from '../../local/teams/window/host/context';
import { openFrameHost } from '../../local/teams/window/host/frameHost';
import { functionsOf, type WindowForPage } from '../../local/teams/window/host/functions';
import { startTeamsHost } from '../../src/teams/teamsHost';
import { mai, northwind } from './windowScene';

const tab = 'https://tab.northwind.example';

/** The tab's door to Teams, which gives no token and says why. */
async function openTab(error: string) {
  const page = { frameContext: 'content' as const, entityId: 'library', subPageId: undefined, inMeetingSurface: false };
  const window: Partial<WindowForPage> = {
    context: () => flatContext(northwind, mai, page, 'session-1'),
    news: () => undefined,
    token: async () => ({ error }),
    canPickPeople: () => true,
  };
  let hear: ((event: unknown) => void) | undefined;
  const hostWindow = {};
  const origin = 'https://teams.microsoft.com';
  const frame = { postMessage: (data: unknown) => hear?.({ source: hostWindow, origin, data }) };
  const host = openFrameHost({
    frame: () => frame,
    validOrigins: () => [tab],
    functions: () => functionsOf(window as WindowForPage),
    unsupported: (func) => {
      throw new Error(`${func} is not known.`);
    },
    refusedOrigin: () => undefined,
  });
  Object.assign(hostWindow, {
    postMessage: (data: unknown) => void host.hear({ source: frame, origin: tab, data }),
  });
  app._initialize({
    parent: hostWindow,
    top: hostWindow,
    addEventListener: (_kind: string, listener: typeof hear) => (hear = listener),
    removeEventListener: () => (hear = undefined),
  });
  return startTeamsHost((script) => script());
}

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
