import { beforeAll, expect, test } from '@jest/globals';
import { ask, refusalIn, send } from './support/callApi';
import { pinForNext } from './support/library';
import { momentIn } from './support/meeting';
import { cardsIn, cardThat } from './support/meetingChat';
import { appears, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

const ken = 'Ken is counting on us to complete this order';
const hard = 'The waiting room that was full at six';
/** A week on; what still runs is ended by it. */
const nextOccurrence = () => teams().running.teams.do('mai', { verb: 'nextOccurrence' });
const openTab = ({ page }: TeamsWindow) => page.getByRole('tab', { name: 'Customer Moment' }).click();
const headlineIn = ({ tab }: TeamsWindow) =>
  tab.getByRole('article', { name: 'Customer moment' }).getByRole('heading').first();

async function openTogether(): Promise<void> {
  await mai.press('Start meeting');
  await ben.press('Join');
  await mai.openPanel();
  await ben.openPanel();
}

test('without a library the meeting opens with a question, and an answer to it becomes a draft', async () => {
  await openTogether();
  const { panel } = ben;
  await appears(panel.getByRole('heading', { name: /Name one customer who depends on this team/ }));
  await panel.getByRole('textbox', { name: 'Who is it?' }).fill('Ken’s Plumbing Supply');
  await panel.getByRole('textbox', { name: 'What do they count on this team for?' }).fill('Invoices before Monday');
  await panel.getByRole('button', { name: 'Keep it as a draft' }).click();
  await appears(panel.getByText('Kept as a draft: Ken’s Plumbing Supply.'));
  const { moments } = await ask(teams(), 'mai', 'findMoments');
  expect(moments).toMatchObject([{ state: 'draft', customerName: 'Ken’s Plumbing Supply' }]);
});

test('what is suggested is explained in one sentence, and a participant can’t change it', async () => {
  await ask(teams(), 'mai', 'loadSamples');
  await nextOccurrence();
  await Promise.all([mai, ben].map(openTab));
  await appears(ben.tab.getByText(/^Why this one\? .* moments that this meeting hasn’t heard in this round, /));
  expect(await ben.tab.getByRole('button', { name: /pin|choose|not this time|set it aside/i }).count()).toBe(0);
  const moment = (await lookAtTab()).suggestion?.moment ?? '';
  const sent = { params: { moment }, body: {} };
  expect(refusalIn(await send(teams(), 'ben', 'setMomentAside', sent))).toMatchObject({ code: 'notAllowed' });
});

const lookAtTab = () => ask(teams(), 'mai', 'openMeeting', { body: { surface: 'meetingTab', onlyISeeThis: false } });

test('two who run the meeting pin, swap and skip at the same time, and see the same', async () => {
  const { people } = await lookAtTab();
  const delegates = people.filter(({ name }) => name === 'Ben Okafor').map(({ id }) => id);
  await ask(teams(), 'mai', 'changeSettings', { body: { delegates } });
  await appears(ben.tab.getByRole('group', { name: 'For the organizer' }));
  const skipped = await headlineIn(ben).textContent();
  await mai.tab.getByRole('button', { name: 'Choose another' }).click();
  await Promise.all([
    mai.tab.getByRole('button', { name: `Pin for next: ${ken}` }).click(),
    ben.tab.getByRole('button', { name: 'Not this time' }).click(),
  ]);
  await appears(mai.tab.getByText(`Pinned for the next meeting: “${ken}”.`));
  await appears(ben.tab.getByText(`“${skipped}” waits for another time.`));
  for (const window of [mai, ben]) {
    await appears(window.tab.getByRole('button', { name: `Unpin: ${ken}` }));
    await appears(headlineIn(window).filter({ hasText: ken }));
  }
});

test('a pin for a day stands in everybody’s list, and its undo takes it out of both', async () => {
  await ben.tab.getByRole('button', { name: 'Choose another' }).click();
  await ben.tab
    .getByRole('button', { name: /^Pin for a day: / })
    .first()
    .click();
  await ben.tab.getByLabel('On which day?').fill('2099-03-16');
  await ben.tab.getByRole('button', { name: 'Pin it', exact: true }).click();
  await appears(ben.tab.getByText(/^Pinned for Mar 16, 2099: /));
  await appears(mai.tab.getByText('for Mar 16, 2099, by Ben Okafor'));
  await ben.tab.getByRole('button', { name: /^Undo: Pinned for / }).click();
  await vanishes(mai.tab.getByText('for Mar 16, 2099, by Ben Okafor'));
});

test('whoever presents begins, and two minutes run on every screen until it is discussed', async () => {
  await openTogether();
  for (const window of [mai, ben]) await appears(momentIn(window).filter({ hasText: ken }));
  await mai.panel.getByRole('button', { name: 'Share to stage' }).click();
  const stage = ben.stage.getByRole('main', { name: 'Customer moment' });
  await appears(stage.getByRole('heading', { name: ken }));
  await appears(stage.getByText(/ presents$/));

  await ben.panel.getByRole('button', { name: 'Begin' }).click();
  for (const screen of [mai.panel, ben.panel, stage]) await appears(screen.getByRole('img', { name: 'Two minutes' }));

  await mai.panel.getByRole('button', { name: 'Discussed' }).click();
  await appears(ben.panel.getByText('Mai Tran marked it as discussed'));
  await appears(stage.getByText('Discussed'));
  await appears(ben.panel.getByRole('button', { name: 'Read the moment' }));
  await mai.panel.getByRole('button', { name: 'Undo' }).click();
  for (const screen of [ben.panel, stage]) await appears(screen.getByRole('img', { name: 'Two minutes' }));

  await ben.panel.getByRole('button', { name: 'Skip' }).click();
  await appears(mai.panel.getByText('Ben Okafor skipped it; it comes another time'));
  await appears(stage.getByText('This moment was skipped.'));
});

test('a hard story is told of before it is told, on the stage and in the panels', async () => {
  await nextOccurrence();
  await addHardStory();
  await openTab(mai);
  await pinForNext(mai, hard);
  await openTogether();
  await mai.panel.getByRole('button', { name: 'Share to stage' }).click();
  const stage = ben.stage.getByRole('main', { name: 'Customer moment' });
  for (const screen of [mai.panel, ben.panel, stage]) await appears(screen.getByText('Somebody dies in it.'));
  expect(await stage.getByText('He died that night.').count()).toBe(0);
  await ben.panel.getByRole('button', { name: 'Show the story' }).click();
  await appears(ben.panel.getByText('He died that night.'));
  expect(await mai.panel.getByText('He died that night.').count()).toBe(0);
  await mai.panel.getByRole('button', { name: 'Begin' }).click();
  for (const screen of [mai.panel, stage]) await appears(screen.getByText('He died that night.'));
});

async function addHardStory(): Promise<void> {
  const { customers } = await ask(teams(), 'mai', 'findCustomers');
  const { people } = await lookAtTab();
  await ask(teams(), 'mai', 'addMoment', {
    body: {
      id: 'moment-hard',
      kind: 'struggle',
      customer: customers[0]?.id,
      headline: hard,
      story: 'He died that night.',
      contentNotice: 'Somebody dies in it.',
      language: 'en',
      source: 'A call',
      heardOn: '2025-11-01',
      consent: { scope: 'internal', basis: 'On the phone' },
      owner: people.find(({ name }) => name === 'Mai Tran'),
    },
  });
}

test('where the chat is to stay empty no card is posted; as a link it names no customer', async () => {
  await nextOccurrence();
  await openTab(mai);
  await mai.tab.getByText('Settings of these meetings').click();
  // By keyboard, past the link: that is never sent.
  await mai.tab.getByRole('radio', { name: /^Post the moment/ }).focus();
  await mai.page.keyboard.press('ArrowUp');
  await mai.page.keyboard.press('ArrowUp');
  expect(await mai.tab.getByRole('radio', { name: 'Post nothing' }).isChecked()).toBe(true);
  expect(await mai.tab.getByText(/^Saved:/).count()).toBe(0);
  await mai.page.keyboard.press('Enter');
  await appears(mai.tab.getByRole('button', { name: 'Undo: In the meeting’s chat' }));
  const known = new Set(cardsIn(teams()).map(({ id }) => id));
  const openings = () => cardsIn(teams()).filter(({ id, card }) => !known.has(id) && opens(card));
  await openTogether();
  await appears(momentIn(mai));
  const headline = (await momentIn(mai).textContent()) ?? '';
  expect(openings()).toEqual([]);
  await ask(teams(), 'mai', 'changeSettings', { body: { card: 'link' } });
  await cardThat(teams(), 'opens this meeting', ({ id, card }) => !known.has(id) && opens(card));
  expect(openings()).toHaveLength(1);
  expect(JSON.stringify(openings())).toContain('It is told in the side panel.');
  expect(JSON.stringify(openings())).not.toContain(headline);
});

const opens = (card: unknown) => JSON.stringify(card).includes('A customer moment opens this meeting.');
