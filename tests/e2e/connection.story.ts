import { beforeAll, expect, test } from '@jest/globals';
import type { Network } from '../../local/teams/protocol';
import { crash } from './support/browser';
import { cardsPosted, openChat, reopenPanel } from './support/meeting';
import { addDecision, answerQuestion, appears, decisionIn, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
let ben: TeamsWindow;

/** What a browser says by itself of a socket that is refused, of a request without an answer, and of a dead server. */
const socketRefused = /^WebSocket connection to 'wss:\/\/[^']*\/live\/client\/hubs\//;
const notAnswered = /^Failed to load resource: net::ERR_\w+ \(https:\/\/[^/]+\/api\//;
const badGateway = /^Failed to load resource: the server responded with a status of 502 .*\/api\//;

const bensNetwork = (network: Network) =>
  teams().running.teams.do('mai', { verb: 'setNetwork', person: 'ben', network });

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
  ben.forgive(socketRefused);
  ben.forgive(notAnswered);
  await ben.context.clock.install();
});

test('a chat that keeps the opening card and then answers with an error has it once', async () => {
  const { connector, tellAgain } = teams().running.teams;
  connector.faults.add({ on: 'post', status: 502, afterStoring: true });
  await mai.press('Start meeting');
  await ben.press('Join');
  await openChat(mai);
  await appears(mai.chat.getByText('Name one customer who depends on this team’s work this week.'));
  tellAgain('start');
  await teams().running.teams.settled();
  for (const { openPanel, panel } of [mai, ben]) {
    await openPanel();
    await appears(panel.getByText('Live', { exact: true }));
  }
  expect(cardsPosted(teams())).toEqual([1]);
});

test('without sockets the panel says that it asks every few seconds, and the other’s note still arrives', async () => {
  await bensNetwork('socketsCut');
  await appears(ben.panel.getByText('Checking every few seconds'));
  await addDecision(mai, 'Answer suppliers within a day');
  await appears(decisionIn(ben.panel, 'Answer suppliers within a day'));
  await answerQuestion(ben, { of: 'Answer suppliers within a day', effect: 'Helps', text: 'They plan with it' });
  await appears(mai.panel.getByText('They plan with it'));

  await bensNetwork('up');
  await appears(ben.panel.getByText('Live', { exact: true }));
});

const kept = ['Close the night desk', 'Print fewer letters', 'Answer the phone until six'];

test('what is written while the network is cut for a minute is kept, also through a new panel, and sent once', async () => {
  await bensNetwork('cut');
  await appears(ben.panel.getByText('Waiting for connection', { exact: true }));
  for (const text of kept) await addDecision(ben, text);
  await ben.context.clock.fastForward('01:00');
  await appears(ben.panel.getByText('Waiting for connection: 3 kept here'));
  expect(await decisionIn(mai.panel, 'Close the night desk').count()).toBe(0);

  await reopenPanel(ben);
  await appears(ben.panel.getByText('Customer Moment can’t be reached.'));
  await appears(ben.panel.getByText('Waiting for connection: 3 kept here'));

  await bensNetwork('up');
  await appears(ben.panel.getByText('Back online: 3 sent'));
  for (const text of kept) {
    await appears(decisionIn(ben.panel, text));
    await appears(decisionIn(mai.panel, text));
    expect(await decisionIn(mai.panel, text).count()).toBe(1);
  }
});

test('while our own servers are down the panel says so, keeps what is written, and sends it when they are back', async () => {
  mai.forgive(badGateway);
  ben.forgive(badGateway);
  await teams().running.killFunctions();
  await addDecision(ben, 'Pay the cleaners weekly');
  await appears(ben.panel.getByText('Waiting for connection: 1 kept here'));
  await teams().running.restartFunctions();
  await appears(ben.panel.getByText('Back online: 1 sent'));
  await appears(decisionIn(mai.panel, 'Pay the cleaners weekly'));
  expect(await decisionIn(mai.panel, 'Pay the cleaners weekly').count()).toBe(1);
});

test('a browser that crashes loses nothing: not what was half typed, and not what waited to be sent', async () => {
  const networkOf = (network: Network) =>
    teams().running.teams.do('mai', { verb: 'setNetwork', person: 'ana', network });
  await teams().running.teams.do('mai', { verb: 'addToRoster', person: 'ana' });
  const before = await teams().windowKeptIn('ana', 'ana');
  for (const said of [socketRefused, notAnswered]) before.forgive(said);
  await before.press('Join');
  await before.openPanel();
  await appears(before.panel.getByText('Live', { exact: true }));
  await networkOf('cut');
  await addDecision(before, 'Pay the trainers first');
  await appears(before.panel.getByText('Waiting for connection: 1 kept here'));
  await before.panel.getByRole('textbox', { name: 'Add a decision in one line' }).fill('Ask the valve ma');
  await crash(before.context);

  await networkOf('up');
  const after = await teams().windowKeptIn('ana', 'ana');
  await after.openPanel();
  await appears(decisionIn(mai.panel, 'Pay the trainers first'));
  await appears(decisionIn(after.panel, 'Pay the trainers first'));
  expect(await decisionIn(mai.panel, 'Pay the trainers first').count()).toBe(1);
  const line = after.panel.getByRole('textbox', { name: 'Add a decision in one line' });
  expect(await line.inputValue()).toBe('Ask the valve ma');
  await line.fill('');
  await after.page.close();
});

test('where the browser stores nothing inside Teams the panel works, and says how long it keeps what is typed', async () => {
  const nothingIsKept = 'This browser keeps nothing for us: what you type lives only while this panel is open.';
  expect(await ben.panel.getByText(nothingIsKept).count()).toBe(0);
  const linh = await teams().window('linh', { storage: 'blocked' });
  await teams().running.teams.do('linh', { verb: 'setLocale', locale: 'en-US' });
  await linh.press('Join');
  await linh.openPanel();
  await appears(linh.panel.getByText(nothingIsKept));
  await addDecision(linh, 'Renew the laptops later');
  await appears(decisionIn(mai.panel, 'Renew the laptops later'));
  await vanishes(linh.panel.getByText('Sending'));
});

test('where not even the first script comes, the page says so by itself, and comes back at a tap', async () => {
  const firstScript = '**/tab/assets/start-*.js';
  const omar = await teams().window('omar');
  omar.forgive(/^Failed to load resource: the server responded with a status of 502 .*\/tab\/assets\/start-/);
  await omar.context.route(firstScript, (route) => route.fulfill({ status: 502 }));
  await omar.openLibrary();
  await appears(omar.library.getByText('This takes longer than it should. What you wrote is kept.'));
  await omar.context.unroute(firstScript);
  await omar.library.getByRole('link', { name: 'Try again' }).click();
  await appears(
    omar.library
      .getByRole('combobox', { name: 'Find in the library' })
      .or(omar.library.getByRole('button', { name: 'Load the samples' })),
  );
});

test('after all of that the chat has one card that opened the meeting and one that sums it up', async () => {
  await mai.press('End meeting');
  await appears(mai.chat.getByText('Meeting summary'));
  await appears(mai.chat.getByText('Pay the cleaners weekly'));
  expect(cardsPosted(teams())).toEqual([2]);
});
