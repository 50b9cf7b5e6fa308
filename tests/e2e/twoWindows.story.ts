import { beforeAll, expect, test } from '@jest/globals';
import type { Network } from '../../local/teams/protocol';
import { addDecision, appears, decisionIn } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
/** Two windows of Ben in one browser. */
let one: TeamsWindow;
let other: TeamsWindow;

const bensNetwork = (network: Network) =>
  teams().running.teams.do('mai', { verb: 'setNetwork', person: 'ben', network });
const lineIn = ({ panel }: TeamsWindow) => panel.getByRole('textbox', { name: 'Add a decision in one line' });
const lineSays = (window: TeamsWindow, text: string) =>
  appears(lineIn(window).and(window.panel.locator(`[value="${text}"]`)));
const waits = ({ panel }: TeamsWindow) => panel.getByText('Waiting for connection: 1 kept here');

beforeAll(async () => {
  mai = await teams().window('mai');
  await mai.press('Start meeting');
  one = await teams().window('ben');
  await one.press('Join');
  other = await teams().window('ben', { beside: one });
  for (const window of [one, other]) {
    window.forgive(/^WebSocket connection to 'wss:\/\/[^']*\/live\/client\/hubs\//);
    window.forgive(/^Failed to load resource: net::ERR_\w+ \(https:\/\/[^/]+\/api\//);
  }
  for (const window of [mai, one, other]) {
    await window.openPanel();
    await appears(window.panel.getByText('Live', { exact: true }));
    await appears(lineIn(window));
  }
});

test('what is typed in one window of a person stands in the other, is gone on with there, and is sent once', async () => {
  await lineIn(one).pressSequentially('Pay the trainers');
  await lineSays(other, 'Pay the trainers');
  await lineIn(other).press('End');
  await lineIn(other).pressSequentially(' first');
  await lineSays(one, 'Pay the trainers first');
  await lineIn(other).press('Enter');
  for (const window of [one, other, mai]) await appears(decisionIn(window.panel, 'Pay the trainers first'));
  await lineSays(one, '');
  expect(await decisionIn(mai.panel, 'Pay the trainers first').count()).toBe(1);
});

test('what one window could not send goes out from the other, once, when the first one is closed', async () => {
  await bensNetwork('cut');
  await addDecision(one, 'Answer within a day');
  await appears(waits(one));
  await appears(waits(other));
  await one.page.close();
  await bensNetwork('up');
  await appears(decisionIn(mai.panel, 'Answer within a day'));
  expect(await decisionIn(mai.panel, 'Answer within a day').count()).toBe(1);
});
