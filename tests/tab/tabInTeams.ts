import { app } from '@microsoft/teams-js';
import { flatContext } from '../../local/teams/window/host/context';
import { openFrameHost } from '../../local/teams/window/host/frameHost';
import { functionsOf, type WindowForPage } from '../../local/teams/window/host/functions';
import type { FrameContext } from '../../local/teams/window/host/messages';
import { startTeamsHost } from '../../src/teams/teamsHost';
import { mai, northwind } from './windowScene';

const tab = 'https://tab.northwind.example';
const origin = 'https://teams.microsoft.com';

/** The tab's door to Teams as it is, and the local Teams' host on the other side of it; closed by `app._uninitialize`. */
export async function openTabInTeams(answers: Partial<WindowForPage>, frameContext: FrameContext = 'content') {
  const page = { frameContext, entityId: 'library', subPageId: undefined, inMeetingSurface: false };
  const window: Partial<WindowForPage> = {
    context: () => flatContext(northwind, mai, page, 'session-1'),
    news: () => undefined,
    ...answers,
  };
  let hear: ((event: unknown) => void) | undefined;
  const hostWindow = {};
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
