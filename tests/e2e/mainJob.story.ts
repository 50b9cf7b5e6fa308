import { beforeAll, expect, test } from '@jest/globals';
import { loadSamples, pinForNext } from './support/library';
import { cardsIn, cardThat } from './support/meetingChat';
import { addDecision, answerQuestion, appears, decisionIn, recordOutcome } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
let ben: TeamsWindow;

const ken = 'Ken is counting on us to complete this order';
const terms = 'Pay all suppliers after 60 days';
const letters = 'Print fewer letters';
/** What a browser says by itself of a server that is away. */
const serverIsAway = [
  /^WebSocket connection to 'wss:\/\/[^']*' failed/,
  /^Failed to load resource: net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|CONNECTION_CLOSED) /,
  /^Failed to load resource: the server responded with a status of 502 .*\/api\//,
];

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

test('a meeting opens with a pinned customer, asks what a decision means for customers, and is summarised in the chat', async () => {
  await loadSamples(mai);
  await pinForNext(mai, ken);

  await mai.press('Start meeting');
  await ben.press('Join');
  await mai.openPanel();
  await ben.openPanel();
  await appears(mai.panel.getByRole('heading', { name: ken }));
  await appears(ben.panel.getByRole('heading', { name: ken }));
  await appears(ben.panel.getByText('Mai Tran pinned it for this meeting.'));

  await addDecision(mai, terms);
  await appears(decisionIn(ben.panel, terms));
  await answerQuestion(ben, { of: terms, effect: 'Hurts', text: 'The IT supplier can’t fund its trainers' });
  await answerQuestion(mai, { of: terms, effect: 'Not sure', text: 'Small suppliers may ask for higher prices' });
  await appears(mai.panel.getByText('The IT supplier can’t fund its trainers'));
  await appears(ben.panel.getByText('Small suppliers may ask for higher prices'));

  await ben.panel.getByRole('button', { name: 'Make an action of: The IT supplier can’t fund its trainers' }).click();
  await appears(ben.panel.getByText('Action made'));
  await appears(mai.panel.getByText(/Ben Okafor, due/));
  await recordOutcome(mai, { of: terms, outcome: 'Instalments as work completes', effect: 'Changed by asking' });
  await appears(ben.panel.getByText('Instalments as work completes'));

  await mai.press('End meeting');
  await appears(mai.chat.getByText('Meeting summary'));
  await appears(mai.chat.getByText('Changed because of customers'));
  await appears(mai.chat.getByText('Instalments as work completes'));
  await appears(ben.chat.getByText(ken));
  expect(Object.values(teams().running.teams.connector.log().posts)).toEqual([2]);
});

test('the next occurrence begins with the open action, and closing it updates the card it came from', async () => {
  await mai.press('Next occurrence');
  await mai.press('Start meeting');
  await mai.openPanel();
  const carried = mai.panel.getByRole('region', { name: 'Still open from earlier' });
  await appears(carried.getByText('The IT supplier can’t fund its trainers'));

  await carried.getByRole('checkbox', { name: 'Done: The IT supplier can’t fund its trainers' }).check();
  await mai.page.getByRole('toolbar', { name: 'Meeting controls' }).getByRole('button', { name: 'Chat' }).click();
  await appears(mai.chat.getByText(/done on/));
  await mai.press('End meeting');
  // Nothing else was recorded: the card that opened it shows that it is over, and no other message comes.
  const isThird = ({ id }: { id: string }) => id === cardsIn(teams())[2]?.id;
  await cardThat(teams(), 'is over', (one) => isThird(one) && JSON.stringify(one.card).includes('Open the record'));
  expect(cardsIn(teams())).toHaveLength(3);
});

test('everything is stopped and started in the middle of a meeting: nothing is lost, and nothing is posted again', async () => {
  const before = cardsIn(teams()).length;
  await mai.press('Next occurrence');
  await mai.press('Start meeting');
  await ben.press('Join');
  await mai.openPanel();
  await ben.openPanel();
  await addDecision(mai, letters);
  await appears(decisionIn(ben.panel, letters));
  // The bubble's page comes with the card: what is still on its way when the server goes would never arrive.
  for (const { press } of [mai, ben]) await press('Dismiss notification');
  const opening = await cardThat(teams(), 'opens this meeting', () => cardsIn(teams()).length > before);
  for (const { forgive } of [mai, ben]) serverIsAway.forEach(forgive);

  await teams().restart();
  for (const { panel } of [mai, ben]) await appears(panel.getByText('Live', { exact: true }));
  await answerQuestion(ben, { of: letters, effect: 'Hurts', text: 'Some have no computer' });
  await appears(mai.panel.getByText('Some have no computer'));
  expect(
    cardsIn(teams())
      .map(({ id }) => id)
      .slice(before),
  ).toEqual([opening.id]);
});

test('the functions are killed in the middle of a note: it is kept, sent when they are back, and there once', async () => {
  await teams().running.killFunctions();
  await addDecision(ben, 'Answer every letter in a week');
  await appears(ben.panel.getByText('Waiting for connection: 1 kept here'));
  await teams().running.restartFunctions();
  await appears(decisionIn(mai.panel, 'Answer every letter in a week'));
  expect(await decisionIn(ben.panel, 'Answer every letter in a week').count()).toBe(1);
});

test('that meeting ends with one summary of all of it', async () => {
  const before = cardsIn(teams()).length;
  await mai.press('End meeting');
  await appears(mai.chat.getByText(letters));
  await appears(mai.chat.getByText('Answer every letter in a week'));
  await appears(mai.chat.getByText('Some have no computer'));
  expect(cardsIn(teams())).toHaveLength(before + 1);
});
