import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, themes, wear } from './support/accessibility';
import { loadSamples } from './support/library';
import { momentIn, tabTo } from './support/meeting';
import { addDecision, answerQuestion, appears, decisionIn, recordOutcome, vanishes } from './support/saying';
import { causedOnPurpose, withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const terms = 'Pay all suppliers after 60 days';
const path = ['60-day terms', 'Supplier can’t fund trainers', 'Weaker training', 'Customers wait longer'];
const waiting = 'Staff with poor support serve customers badly';
const instalments = 'Suppliers are paid in instalments as they complete work';
const both = `${instalments}, within 30 days; the IT supplier first`;

let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

test('a meeting opens, and a decision stands with its question', async () => {
  await loadSamples(mai);
  await mai.press('Start meeting');
  await ben.press('Join');
  for (const window of [mai, ben]) {
    await window.openPanel();
    await appears(momentIn(window));
  }
  await addDecision(mai, terms);
  await appears(decisionIn(ben.panel, terms));
});

test('a path of four steps, its weight and what it rests on are written without a mouse, at 280 px', async () => {
  const { keyboard } = ben.page;
  const decision = decisionIn(ben.panel, terms);
  await decision.getByRole('radio', { name: 'Hurts' }).focus();
  await keyboard.press('Space');
  await tabTo(ben, decision.getByRole('textbox', { name: 'How?' }));
  await keyboard.type(waiting);
  await tabTo(ben, decision.getByText('More', { exact: true }));
  await keyboard.press('Enter');
  await tabTo(ben, decision.getByRole('combobox', { name: 'Step 1' }));
  for (const step of path) {
    await keyboard.type(step);
    await keyboard.press('Enter');
  }
  await tabTo(ben, decision.getByRole('radio', { name: 'Barely noticed' }));
  for (const key of ['Space', 'ArrowRight', 'ArrowRight']) await keyboard.press(key);
  await tabTo(ben, decision.getByRole('radio', { name: 'Unlikely' }));
  for (const key of ['ArrowRight', 'ArrowRight']) await keyboard.press(key);
  await tabTo(ben, decision.getByRole('radio', { name: 'One', exact: true }));
  // Chosen, and the same key again: left out after all.
  for (const key of ['Space', 'Space']) await keyboard.press(key);
  const weight = decision.getByRole('group', { name: 'How much does it weigh?' });
  await appears(weight.getByText('High priority. Real trouble for their day or business; likely.'));
  expect(await weight.getByRole('radio', { checked: true }).count()).toBe(2);
  await tabTo(ben, decision.getByRole('combobox', { name: 'What it rests on' }));
  await keyboard.type('A guess');
  expect(await barriersIn(ben, 'Customer Moment side panel')).toEqual([]);
  await keyboard.press('Control+Enter');

  const drawn = decisionIn(mai.panel, terms).getByRole('list', { name: 'Path to the customer' });
  await appears(drawn);
  expect(await drawn.getByRole('listitem').allTextContents()).toEqual(path);
  await appears(decisionIn(mai.panel, terms).getByText('High priority.'));
  await appears(decisionIn(mai.panel, terms).getByText('A guess so far'));
});

test('the next path is offered the steps of the first, and the customers that we know are named', async () => {
  const decision = decisionIn(mai.panel, terms);
  await decision.getByRole('group', { name: 'How will this impact our customers?' }).getByText('Hurts').click();
  await decision.getByRole('textbox', { name: 'How?' }).fill('Ken’s crew stands idle');
  await decision.getByText('More', { exact: true }).click();
  const first = decision.getByRole('combobox', { name: 'Step 1' });
  await first.fill('fund');
  await appears(decision.getByRole('option', { name: path[1] ?? '' }));
  await first.press('ArrowDown');
  await first.press('Enter');
  expect(await first.inputValue()).toBe(path[1]);

  const find = decision.getByRole('combobox', { name: /^Find them by what they do/ });
  await find.fill('ken');
  await decision.getByRole('option', { name: /^Ken’s Plumbing|^Ken's Plumbing/ }).click({ delay: 80 });
  // Its list open again, for another one: what a hand is about to click stays where it is, and one click counts.
  await find.fill('bright');
  await appears(decision.getByRole('option', { name: /^Bright Path/ }));
  const add = decision.getByRole('button', { name: 'Add', exact: true });
  await add.evaluate((button) => button.scrollIntoView({ block: 'end' }));
  await add.click({ trial: true });
  const stood = await add.boundingBox();
  await find.press('Escape');
  expect(await add.boundingBox()).toEqual(stood);
  await find.press('ArrowDown');
  await add.click({ delay: 80 });
  await appears(decisionIn(ben.panel, terms).getByText(/^We know: Ken.s Plumbing/));
});

test('support is one tap and taken back with another; where a note stands is moved by anybody', async () => {
  const support = mai.panel.getByRole('button', { name: new RegExp(`^Support.*: ${waiting}`) });
  await support.click();
  await appears(ben.panel.getByText('Supported by Mai Tran'));
  await support.click();
  await vanishes(ben.panel.getByText('Supported by Mai Tran'));
  await support.click();
  await mai.panel.getByText('Raised', { exact: true }).first().click();
  await mai.panel.getByRole('button', { name: 'Move to: Accepted', exact: true }).click();
  await appears(ben.panel.getByText('Accepted', { exact: true }));
});

test('nothing in it keeps anybody from reading or using it, whatever the theme', async () => {
  for (const theme of themes) {
    await wear(teams(), mai.panel, theme);
    expect(await barriersIn(mai, 'Customer Moment side panel')).toEqual([]);
  }
  const isTooWide = await mai.panel.locator('html').evaluate((page) => page.scrollWidth > page.clientWidth);
  expect(isTooWide).toBe(false);
});

test('the question changed the decision', async () => {
  await answerQuestion(ben, { of: terms, effect: 'Helps', text: 'Prices stay low' });
  await recordOutcome(mai, { of: terms, outcome: instalments, effect: 'Changed by asking' });
  await appears(decisionIn(ben.panel, terms).getByText(instalments));
});

test('two who change its outcome at once: the second sees both, and makes one of both', async () => {
  for (const { panel } of [mai, ben]) await panel.getByRole('button', { name: 'Change the outcome' }).click();
  const box = ({ panel }: TeamsWindow) => panel.getByRole('textbox', { name: 'What was decided' });
  await box(mai).fill(`${instalments}, within 30 days`);
  await box(ben).fill(`${instalments}; the IT supplier first`);
  await mai.panel.getByRole('button', { name: 'Save the outcome' }).click();
  await appears(decisionIn(mai.panel, terms).getByText(`${instalments}, within 30 days`));
  await appears(mai.panel.getByText('Saved', { exact: true }));
  await ben.panel.getByRole('button', { name: 'Save the outcome' }).click();

  const choice = ben.panel.getByRole('alert').filter({ hasText: 'Somebody changed this while you were writing.' });
  await appears(choice.getByText('Yours'));
  await appears(choice.getByText('From Mai Tran'));
  for (const verb of ['Use mine', 'Keep theirs']) await appears(choice.getByRole('button', { name: verb }));
  await choice.getByRole('button', { name: 'Make one of both' }).click();
  await choice.getByRole('textbox', { name: 'One text out of both' }).fill(both);
  await choice.getByRole('button', { name: 'Use this' }).click();
  for (const { panel } of [mai, ben]) await appears(decisionIn(panel, terms).getByText(both));
  await vanishes(choice);
  causedOnPurpose(ben, /responded with a status of 409 .*\/outcome/);
});

test('its record tells what was decided, and by which path it reaches customers', async () => {
  await mai.openMeetings();
  await mai.page.getByRole('tab', { name: 'Customer Moment' }).click();
  await appears(mai.tab.getByText(both));
  await mai.tab.getByText('3 considerations').click();
  await appears(mai.tab.getByRole('list', { name: 'Path to the customer' }));
  await appears(mai.tab.getByText('Accepted · Supported by Mai Tran'));
});
