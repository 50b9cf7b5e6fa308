import { beforeAll, expect, test } from '@jest/globals';
import { ask } from './support/callApi';
import { cardsIn, cardSaying, cardThat } from './support/meetingChat';
import { addDecision, answerQuestion, appears, decisionIn } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
let ben: TeamsWindow;

const terms = 'Pay all suppliers after 60 days';
/** What a browser says by itself of a server that is away. */
const serverIsAway = [
  /^WebSocket connection to 'wss:\/\/[^']*' failed/,
  /^Failed to load resource: net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|CONNECTION_CLOSED) /,
  /^Failed to load resource: the server responded with a status of 502 .*\/api\//,
];

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
  for (const { forgive } of [mai, ben]) serverIsAway.forEach(forgive);
});

test('everything is stopped and started in the middle of a meeting: nothing is lost, and nothing is posted again', async () => {
  await mai.press('Start meeting');
  await ben.press('Join');
  await mai.openPanel();
  await ben.openPanel();
  await addDecision(mai, terms);
  await appears(decisionIn(ben.panel, terms));
  // The bubble's page comes with the card: what is still on its way when the server goes would never arrive.
  for (const { press } of [mai, ben]) await press('Dismiss notification');
  const opening = await cardThat(teams(), 'opens the meeting', () => true);

  await teams().restart();
  for (const { panel } of [mai, ben]) await appears(panel.getByText('Live', { exact: true }));
  await answerQuestion(ben, { of: terms, effect: 'Hurts', text: 'Small suppliers can’t wait' });
  await appears(mai.panel.getByText('Small suppliers can’t wait'));
  expect(cardsIn(teams()).map(({ id }) => id)).toEqual([opening.id]);
});

test('the functions are killed in the middle of a note: it is kept, sent when they are back, and there once', async () => {
  await teams().running.killFunctions();
  await addDecision(ben, 'Print fewer letters');
  await appears(ben.panel.getByText('Waiting for connection: 1 kept here'));
  await teams().running.restartFunctions();
  await appears(decisionIn(mai.panel, 'Print fewer letters'));
  expect(await decisionIn(ben.panel, 'Print fewer letters').count()).toBe(1);
});

test('the meeting ends with one summary of all of it', async () => {
  await mai.press('End meeting');
  await cardSaying(teams(), 'Meeting summary');
  await appears(mai.chat.getByText(terms));
  await appears(mai.chat.getByText('Print fewer letters'));
  await appears(mai.chat.getByText('Small suppliers can’t wait'));
  expect(cardsIn(teams())).toHaveLength(2);
});
