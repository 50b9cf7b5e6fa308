import { expect, test } from '@jest/globals';
import { loadSamples, pinForNext } from './support/library';
import { addDecision, answerQuestion, appears, decisionIn, recordOutcome } from './support/saying';
import { withTeams } from './support/story';

const teams = withTeams();

const ken = 'Ken is counting on us to complete this order';
const terms = 'Pay all suppliers after 60 days';

test('a meeting opens with a pinned customer, asks what a decision means for customers, and is summarised in the chat', async () => {
  const mai = await teams().window('mai');
  const ben = await teams().window('ben');
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
  const mai = await teams().window('mai');
  await mai.press('Next occurrence');
  await mai.press('Start meeting');
  await mai.openPanel();
  const carried = mai.panel.getByRole('region', { name: 'Still open from earlier' });
  await appears(carried.getByText('The IT supplier can’t fund its trainers'));

  await carried.getByRole('checkbox', { name: 'Done: The IT supplier can’t fund its trainers' }).check();
  await mai.page.getByRole('toolbar', { name: 'Meeting controls' }).getByRole('button', { name: 'Chat' }).click();
  await appears(mai.chat.getByText(/done on/));
  await mai.press('End meeting');
});
