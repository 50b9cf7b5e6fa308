import type { FrameLocator } from 'playwright-core';
import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, themes, wear } from './support/accessibility';
import { loadSamples, pinForNext } from './support/library';
import { addDecision, answerQuestion, appears, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;

const bakery = 'Hoa’s Bakery';
const ovens = 'Hoa fires her ovens at three, whether our flour is there or not';
const story = 'Twice this month the truck came at five. She bought flour at the corner shop, at three times the price.';
const addToLibrary = () => mai.library.getByRole('button', { name: 'Add to the library' }).click();
const field = (name: string) => mai.library.getByRole('textbox', { name, exact: true });

beforeAll(async () => {
  mai = await teams().window('mai');
});

test('the first customer is added by hand', async () => {
  await mai.openLibrary();
  await mai.library.getByRole('button', { name: 'Add the first customer' }).click();
  await field('Name').fill(bakery);
  await field('What they do').fill('Bread for four schools and a hospital');
  await addToLibrary();
  const missing = mai.library.getByRole('alert');
  await appears(missing.getByText('Their daily challenge: this is still empty.'));
  await appears(missing.getByText('What they hope for: this is still empty.'));
  expect(await field('Name').inputValue()).toBe(bakery);

  await field('Their daily challenge').fill('The dough rises when it rises');
  await field('What they hope for').fill('A second shop, near the station');
  await addToLibrary();
  await appears(mai.library.getByText(`${bakery} is in the library.`));
});

test('a moment is shown as its card while it is written, and not taken without source and consent', async () => {
  await mai.library.getByRole('button', { name: 'Add a moment' }).first().click();
  await mai.library.getByRole('radio', { name: 'Struggle' }).check();
  await mai.library.getByRole('combobox', { name: 'Customer', exact: true }).selectOption(bakery);
  await field('Headline').fill(ovens);
  await field('The story').fill(story);
  const preview = mai.library.getByRole('complementary', { name: 'How the card will look' });
  await appears(preview.getByRole('heading', { name: ovens }));
  await appears(preview.getByText(story));
  await appears(preview.getByText('Struggle'));

  await addToLibrary();
  const missing = mai.library.getByRole('alert');
  await appears(missing.getByText('Source: this is still empty.'));
  await appears(missing.getByText('May be told: nothing is chosen yet.'));
  await mai.page.reload();
  await mai.openLibrary();
  await mai.library.getByRole('button', { name: 'Add a moment' }).first().click();
  expect(await field('The story').inputValue()).toBe(story);

  await field('Source').fill('A morning at the bakery');
  await mai.library.getByLabel('Heard on').fill('2026-01-15');
  await mai.library.getByRole('combobox', { name: 'May be told' }).selectOption('Inside the company, with their name');
  await field('How they agreed').fill('Over the counter');
  await addToLibrary();
  await appears(mai.library.getByText(`“${ovens}” is in the library.`));
  await appears(mai.library.getByRole('listitem', { name: ovens }));
});

test('samples are marked as such and go in one tap; what was added by hand stays and opens the meeting', async () => {
  await mai.library.getByRole('button', { name: 'Load the samples' }).click();
  const ken = mai.library.getByRole('listitem', { name: 'Ken is counting on us to complete this order' });
  await appears(ken.getByText('Sample', { exact: true }));
  expect(await mai.library.getByRole('listitem', { name: ovens }).getByText('Sample').count()).toBe(0);

  await mai.library.getByRole('button', { name: 'Remove the samples' }).click();
  await appears(mai.library.getByText('The samples are gone. What you added yourselves is still here.'));
  await vanishes(ken);
  await appears(mai.library.getByRole('listitem', { name: ovens }));

  await mai.openMeetings();
  await pinForNext(mai, ovens);
  await mai.press('Start meeting');
  await mai.openPanel();
  await appears(mai.panel.getByRole('heading', { name: ovens }));
});

test('nothing on our pages keeps anybody out, in the light theme and in high contrast', async () => {
  await loadSamples(mai);
  await addDecision(mai, 'Deliver flour with the first truck');
  await answerQuestion(mai, { of: 'Deliver flour with the first truck', effect: 'Helps', text: 'Bread at six' });
  await mai.panel.getByRole('button', { name: 'Make an action of: Bread at six' }).click();
  await mai.panel.getByRole('button', { name: 'Share to stage' }).click();
  await appears(mai.stage.getByRole('heading', { name: ovens }));
  const found: string[] = [];
  const look = async (page: FrameLocator, ...titles: readonly string[]) => {
    for (const theme of themes) {
      await wear(teams(), page, theme);
      for (const title of titles) found.push(...(await barriersIn(mai, title)));
    }
  };
  await look(mai.panel, 'Customer Moment side panel', 'Customer Moment stage');
  await mai.openMeetings();
  await look(mai.tab, 'Customer Moment tab');
  await mai.openLibrary();
  await appears(mai.library.getByRole('listitem', { name: ovens }));
  await look(mai.library, 'Customer Moment library');
  await mai.library.getByRole('button', { name: 'Add a moment' }).click();
  await appears(field('Headline'));
  await look(mai.library, 'Customer Moment library');
  expect(found).toEqual([]);
});
