import { beforeAll, expect, test } from '@jest/globals';
import type { Network } from '../../local/teams/protocol';
import { ask, meetingOf } from './support/callApi';
import { addDecision, answerQuestion, appears, decisionIn } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
const terms = 'Pay all suppliers after 60 days';
const note = 'The IT supplier can’t fund its trainers';
let mai: TeamsWindow;
let ben: TeamsWindow;

const bensNetwork = (network: Network) =>
  teams().running.teams.do('mai', { verb: 'setNetwork', person: 'ben', network });

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
  ben.forgive(/^WebSocket connection to 'wss:\/\/[^']*\/live\/client\/hubs\//);
  ben.forgive(/^Failed to load resource: net::ERR_\w+ \(https:\/\/[^/]+\/api\//);
  await mai.press('Start meeting');
  await ben.press('Join');
  for (const { openPanel, panel } of [mai, ben]) {
    await openPanel();
    await appears(panel.getByText('Live', { exact: true }));
  }
});

test('a note written without a connection arrives from the next meeting one is in, and a colleague sees it', async () => {
  await addDecision(mai, terms);
  await appears(decisionIn(ben.panel, terms));
  await bensNetwork('cut');
  await answerQuestion(ben, { of: terms, effect: 'Hurts', text: note });
  await appears(ben.panel.getByText('Waiting for connection: 1 kept here'));
  const { id } = teams().running.teams.state('ben').meeting;
  const first = meetingOf(teams());

  await teams().running.teams.do('ben', { verb: 'meetNow' });
  // The panel of the first meeting has gone from his window.
  await ben.page.locator('.app-frame[hidden] iframe').first().waitFor({ state: 'detached' });
  expect(await notesIn(first)).toEqual([]);
  await bensNetwork('up');
  await ben.openPanel();
  await appears(ben.panel.getByText('Live', { exact: true }));
  while ((await notesIn(first)).length === 0) await ben.panel.getByRole('main').waitFor();
  await ben.page.close();

  await teams().running.teams.do('mai', { verb: 'switchMeeting', meetingId: id });
  await mai.openPanel();
  await appears(decisionIn(mai.panel, terms).getByText(note));
  expect(await notesIn(first)).toEqual([{ text: note, by: 'Ben Okafor' }]);
});

/** As Mai reads it, from wherever she is. */
async function notesIn(meeting: string) {
  const body = { surface: 'meetingTab', onlyISeeThis: false };
  const { considerations } = await ask(teams(), 'mai', 'openMeeting', { params: { meeting }, body });
  return considerations.map(({ text, by }) => ({ text, by: by.name }));
}
