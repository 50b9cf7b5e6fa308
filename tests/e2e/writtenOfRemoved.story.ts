import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, cutOffIn } from './support/accessibility';
import { addDecision, appears, beginAnswer, decisionIn, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const panel = 'Customer Moment side panel';
const narrow = { width: 280, height: 640 };
const earlier = ['Move the training to the autumn', 'Hire two people for the helpdesk'];
const terms = 'Pay all suppliers after 60 days';
const training = 'Train the new colleagues ourselves';

let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
  await mai.press('Meet now');
  await ben.press('Join');
  await Promise.all([mai.openPanel(), ben.openPanel()]);
  for (const text of [...earlier, terms, training]) await addDecision(mai, text);
  await appears(decisionIn(ben.panel, training));
});

const written = () => ben.panel.getByRole('textbox', { name: 'What you wrote' });

test('whoever is writing of what somebody else removes goes on writing, where the eye and the caret are', async () => {
  const decision = await beginAnswer(ben, { of: terms, effect: 'Hurts', text: 'The trainers stop' });
  const how = decision.getByRole('textbox', { name: 'How?' });
  await how.press('ArrowLeft');
  const before = await how.boundingBox();
  await mai.panel.getByRole('button', { name: `Remove: ${terms}` }).click();
  await appears(ben.panel.getByText('Mai Tran removed this decision. What you wrote is kept here.'));
  await ben.page.keyboard.type('!?');
  expect(await written().inputValue()).toBe('The trainers sto!?p');
  expect(Math.abs(((await written().boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  expect(await cutOffIn(ben, panel, narrow)).toEqual([]);
  expect(await barriersIn(ben, panel)).toEqual([]);
});

test('after a reload the words are there, and go to another question in one tap', async () => {
  await ben.page.reload();
  await ben.openPanel();
  await appears(written());
  expect(await written().inputValue()).toBe('The trainers sto!?p');
  await ben.panel.getByLabel('Take it along to…').selectOption(`A note on: ${training}`);
  await ben.panel.getByRole('button', { name: 'Move', exact: true }).click();
  await vanishes(written());
  await ben.page.keyboard.type(' for good');
  const decision = decisionIn(ben.panel, training);
  expect(await decision.getByRole('textbox', { name: 'How?' }).inputValue()).toBe('The trainers sto!?p for good');
});

test('a double click on Add adds, and opens nothing of what moves up', async () => {
  const decision = decisionIn(ben.panel, training);
  await decision.getByRole('button', { name: 'Add', exact: true }).dblclick();
  await appears(decisionIn(mai.panel, training).getByText('The trainers sto!?p for good'));
  await appears(decision.getByText('The trainers sto!?p for good'));
  expect(await ben.panel.getByRole('textbox', { name: 'What was decided' }).count()).toBe(0);
});

test('an outcome that was left by Escape says that it is kept, and is gone on with', async () => {
  const decision = decisionIn(ben.panel, training);
  await decision.getByRole('button', { name: 'Record the outcome' }).click();
  await ben.page.keyboard.type('We train them in March');
  await ben.page.keyboard.press('Escape');
  await appears(decision.getByText('Not saved, kept here: We train them in March'));
  expect(await cutOffIn(ben, panel, narrow)).toEqual([]);
  expect(await barriersIn(ben, panel)).toEqual([]);
  await decision.getByRole('button', { name: 'Go on: We train them in March' }).click();
  await ben.page.keyboard.type(', all');
  await mai.panel.getByRole('button', { name: `Remove: ${training}` }).click();
  await appears(written());
  await ben.page.keyboard.type(' of them');
  expect(await written().inputValue()).toBe('We train them in March, all of them');
});
