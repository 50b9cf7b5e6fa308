import { beforeAll, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { loadSamples } from './support/library';
import { cardsPosted, momentIn, openChat, reopenPanel, tabTo } from './support/meeting';
import { addDecision, answerQuestion, appears, beginAnswer, decisionIn, vanishes } from './support/saying';
import { causedOnPurpose, withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const terms = 'Pay all suppliers after 60 days';
const training = 'Move the training to the autumn';
const trainers = 'The IT supplier can’t fund its trainers';
const line = 'Add a decision in one line';
const question = 'How will this impact our customers?';

let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

test('a meeting without a start event opens one moment with its first panel; looking at its tab opens none', async () => {
  await loadSamples(mai);
  await mai.press('Meet now');
  await mai.openMeetings();
  await mai.page.getByRole('tab', { name: 'Customer Moment' }).click();
  await appears(mai.tab.getByText('Before the meeting'));
  expect(cardsPosted(teams())).toEqual([]);

  await ben.press('Join');
  await ben.openPanel();
  await appears(momentIn(ben));
  await mai.press('Return to meeting');
  await mai.openPanel();
  await appears(momentIn(mai));
  const headline = (await momentIn(ben).textContent()) ?? '';
  expect(await momentIn(mai).textContent()).toBe(headline);

  await openChat(mai);
  await appears(mai.chat.getByText(headline));
  expect(cardsPosted(teams())).toEqual([1]);
  await mai.openPanel();
});

test('who joins late sees the same moment and the notes so far, with Vietnamese words around them', async () => {
  await addDecision(mai, terms);
  await appears(decisionIn(ben.panel, terms));
  await answerQuestion(ben, { of: terms, effect: 'Hurts', text: trainers });

  const linh = await teams().window('linh');
  await linh.press('Join');
  await linh.openPanel();
  await appears(momentIn(linh));
  expect(await momentIn(linh).textContent()).toBe(await momentIn(ben).textContent());
  const decision = decisionIn(linh.panel, terms);
  await appears(decision.getByText(trainers));
  await appears(decision.getByText('Có hại'));
  await appears(decision.getByRole('group', { name: 'Việc này sẽ ảnh hưởng đến khách hàng ra sao?' }));
  await appears(linh.panel.getByText('Trực tiếp'));
  expect(await linh.panel.locator('html').getAttribute('lang')).toBe('vi');
  expect(cardsPosted(teams())).toEqual([1]);
  await linh.page.close();
});

test('a note of somebody else moves neither what is typed in nor what the pointer is on', async () => {
  const decision = await beginAnswer(ben, { of: terms, effect: 'Hurts', text: 'They wait' });
  const how = decision.getByRole('textbox', { name: 'How?' });
  await staysWhereItIs(how, 'First: the supplier pays its trainers later. '.repeat(8).trim());

  await ben.panel.getByRole('textbox', { name: line }).focus();
  const add = decision.getByRole('button', { name: 'Add', exact: true });
  await add.hover();
  await staysWhereItIs(add, 'Second: our colleagues learn it in the winter. '.repeat(8).trim());
  await how.fill('');
});

/** On Ben's screen, when Mai says something long of the same decision. */
async function staysWhereItIs(what: Locator, said: string): Promise<void> {
  const before = (await what.boundingBox())?.y ?? -1;
  await answerQuestion(mai, { of: terms, effect: 'Helps', text: said });
  await decisionIn(ben.panel, terms).getByText(said).waitFor({ state: 'attached' });
  // What is laid out late moves the rest a frame or two later.
  await what.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  expect(Math.abs(((await what.boundingBox())?.y ?? -1) - before)).toBeLessThan(1.5);
}

test('what was half typed is there again when the panel is, also after a reload, and only for who typed it', async () => {
  await mai.panel.getByRole('textbox', { name: line }).fill('Ask for deposits from');
  await beginAnswer(mai, { of: terms, effect: 'Not sure', text: 'Small shops may' });

  await reopenPanel(mai);
  await halfTypedIsThere(mai);
  await mai.page.reload();
  await mai.openPanel();
  await halfTypedIsThere(mai);

  const atMais = await teams().window('ben', { beside: mai });
  await atMais.openPanel();
  const decision = decisionIn(atMais.panel, terms);
  await appears(decision.getByText(trainers));
  expect(await atMais.panel.getByRole('textbox', { name: line }).inputValue()).toBe('');
  expect(await decision.getByRole('radio', { name: 'Not sure' }).isChecked()).toBe(false);
  expect(await decision.getByRole('textbox', { name: 'How?' }).count()).toBe(0);
  await atMais.page.close();
});

async function halfTypedIsThere({ panel }: TeamsWindow): Promise<void> {
  const decision = decisionIn(panel, terms);
  await appears(decision);
  expect(await panel.getByRole('textbox', { name: line }).inputValue()).toBe('Ask for deposits from');
  expect(await decision.getByRole('radio', { name: 'Not sure' }).isChecked()).toBe(true);
  expect(await decision.getByRole('textbox', { name: 'How?' }).inputValue()).toBe('Small shops may');
}

test('of two people who reword the same decision, the second sees both versions and chooses', async () => {
  await addDecision(ben, training);
  await beginRewording(mai, 'Move the training to the winter');
  await beginRewording(ben, 'Move the training to the spring');
  await mai.panel.getByRole('button', { name: 'Save', exact: true }).click();
  await appears(decisionIn(mai.panel, 'Move the training to the winter'));

  await appears(ben.panel.getByText('changed by Mai Tran'));
  await ben.panel.getByRole('button', { name: 'Save', exact: true }).click();
  const choice = ben.panel.getByRole('alert').filter({ hasText: 'Somebody changed this while you were writing.' });
  await appears(choice.getByText('Move the training to the spring'));
  await appears(choice.getByText('From Mai Tran'));
  await appears(choice.getByText('Move the training to the winter'));
  await choice.getByRole('button', { name: 'Use mine' }).click();
  await appears(decisionIn(mai.panel, 'Move the training to the spring'));
  await vanishes(choice);
  causedOnPurpose(ben, /responded with a status of 409 .*\/decisions\//);
});

async function beginRewording({ panel }: TeamsWindow, text: string): Promise<void> {
  await panel.getByRole('button', { name: `Edit: ${training}` }).click();
  await panel.getByRole('textbox', { name: 'The decision' }).fill(text);
}

test('an action made in one tap is taken back in one tap, and a removed consideration comes back', async () => {
  await ben.panel.getByRole('button', { name: `Make an action of: ${trainers}` }).click();
  await appears(mai.panel.getByText(/^Ben Okafor, due/));
  await ben.panel.getByRole('button', { name: 'Undo' }).click();
  await vanishes(ben.panel.getByText('Action made'));
  await vanishes(mai.panel.getByText(/^Ben Okafor, due/));

  await ben.panel.getByRole('button', { name: `Remove: ${trainers}` }).click();
  await vanishes(mai.panel.getByText(trainers));
  await appears(ben.panel.getByText('Consideration removed'));
  await ben.panel.getByRole('button', { name: 'Undo' }).click();
  await appears(ben.panel.getByText(trainers));
  await appears(mai.panel.getByText(trainers));
});

test('owner and due day of an action are changed in its place, and others see it', async () => {
  await ben.panel.getByRole('button', { name: `Make an action of: ${trainers}` }).click();
  await ben.panel.getByRole('combobox', { name: 'Owner' }).selectOption('Linh Nguyen');
  await appears(mai.panel.getByText(/^Linh Nguyen, due/));
  await ben.panel.getByLabel('Due').fill('2031-03-14');
  await appears(mai.panel.getByText('Linh Nguyen, due Mar 14, 2031'));
});

test('a decision and what it means for customers are added without a mouse', async () => {
  const hiring = 'Hire two people for the helpdesk';
  const { keyboard } = ben.page;
  await ben.page.getByRole('toolbar', { name: 'Meeting controls' }).getByRole('button', { name: 'Leave' }).focus();
  await tabTo(ben, ben.panel.getByRole('textbox', { name: line }));
  await keyboard.type(hiring);
  await keyboard.press('Enter');

  const decision = decisionIn(ben.panel, hiring);
  await tabTo(ben, decision.getByRole('group', { name: question }).getByRole('radio', { name: 'Helps' }));
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowLeft');
  await tabTo(ben, decision.getByRole('textbox', { name: 'How?' }));
  await keyboard.type('Somebody answers before noon');
  await keyboard.press('Control+Enter');
  await appears(decisionIn(mai.panel, hiring).getByText('Somebody answers before noon'));
  await appears(decisionIn(mai.panel, hiring).locator('.effect', { hasText: 'Helps' }));
});
