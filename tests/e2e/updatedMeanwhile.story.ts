import { beforeAll, expect, test } from '@jest/globals';
import { ask } from './support/callApi';
import { momentIn } from './support/meeting';
import { addDecision, answerQuestion, appears, beginAnswer, decisionIn } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams({ isUpdatable: true });

const terms = 'Pay all suppliers after 60 days';
const trainers = 'The IT supplier can’t fund its trainers';
const halfTyped = 'They plan with it, and then';

/** What the browser says of scripts and styles that the server has no more, and React of the part that could not be drawn. */
const gone = /status of 404 .*\/tab\/assets\/|apply style from '[^']*\/tab\/assets\/|The app was updated\./;

let ben: TeamsWindow;

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  await teams().running.teams.do('mai', { verb: 'startMeeting' });
  ben = await teams().window('ben');
  await ben.press('Join');
  await ben.openPanel();
  await appears(momentIn(ben));
});

const noteOf = (text: string) => decisionIn(ben.panel, terms).getByRole('listitem').filter({ hasText: text });
const halfTypedBox = () => decisionIn(ben.panel, terms).getByRole('textbox', { name: 'How?' });

test('a panel that is open while the app is updated says so where something new is asked for', async () => {
  await addDecision(ben, terms);
  await answerQuestion(ben, { of: terms, effect: 'Hurts', text: trainers });
  await beginAnswer(ben, { of: terms, effect: 'Helps', text: halfTyped });
  ben.forgive(gone);
  await teams().update();

  await decisionIn(ben.panel, terms).getByText('More', { exact: true }).click();
  await appears(decisionIn(ben.panel, terms).getByRole('alert').getByText('Customer Moment was updated.'));
  await appears(ben.panel.getByText('What you wrote is kept.'));
  expect(await halfTypedBox().inputValue()).toBe(halfTyped);
});

test('what it did meanwhile is kept, and is said to wait for the page, not for the connection', async () => {
  await noteOf(trainers).getByText('Raised', { exact: true }).click();
  await noteOf(trainers).getByRole('button', { name: 'Move to: Accepted', exact: true }).click();
  await appears(ben.panel.locator('main > .notice').getByText('Customer Moment was updated.'));
  expect(await ben.panel.getByText('Waiting for connection').count()).toBe(0);
});

test('loaded again in one tap, it has what was typed and done, and what was asked for', async () => {
  await ben.panel.getByRole('button', { name: 'Load it again' }).first().click();
  await appears(noteOf(trainers).getByText('Accepted', { exact: true }));
  await appears(ben.panel.getByText('Saved', { exact: true }));
  expect(await ben.panel.getByText('Customer Moment was updated.').count()).toBe(0);
  expect(await halfTypedBox().inputValue()).toBe(halfTyped);
  await decisionIn(ben.panel, terms).getByText('More', { exact: true }).click();
  await appears(decisionIn(ben.panel, terms).getByRole('combobox', { name: 'Step 1' }));
});
