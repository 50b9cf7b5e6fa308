import type { FrameLocator } from 'playwright-core';
import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, themes, wear } from './support/accessibility';
import { loadSamples, pinForNext } from './support/library';
import { addDecision, answerQuestion, appears, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
/** A curator, and two members. */
let mai: TeamsWindow;
let ben: TeamsWindow;
let linh: TeamsWindow;

const bakery = 'Tiệm bánh Hoa';
const ovens = 'Hoa fires her ovens at three, whether our flour is there or not';
const story = 'Twice this month the truck came at five. She bought flour at the corner shop, at three times the price.';
const road = 'Đường ngập, xe bột đến trễ hai tiếng';
const field = ({ library }: TeamsWindow, name: string) => library.getByRole('textbox', { name, exact: true });
const press = ({ library }: TeamsWindow, name: string) => library.getByRole('button', { name, exact: true }).click();
const follow = ({ library }: TeamsWindow, name: string | RegExp) => library.getByRole('link', { name }).first().click();
const row = ({ library }: TeamsWindow, headline: string) => library.getByRole('listitem', { name: headline });
const find = async ({ library }: TeamsWindow, words: string) => {
  await library.getByRole('combobox', { name: 'Find in the library' }).fill(words);
  await library.getByRole('combobox', { name: 'Find in the library' }).press('Enter');
};
const addressOf = ({ library }: TeamsWindow) => library.locator('html').evaluate(() => window.location.hash);

beforeAll(async () => {
  [mai, ben, linh] = await Promise.all([teams().window('mai'), teams().window('ben'), teams().window('linh')]);
});

test('the first customer is added by hand', async () => {
  await mai.openLibrary();
  await press(mai, 'Add the first customer');
  await field(mai, 'Name').fill(bakery);
  await field(mai, 'What they do').fill('Bread for four schools and a hospital');
  await press(mai, 'Add to the library');
  const missing = mai.library.getByRole('alert');
  await appears(missing.getByText('Their daily challenge: this is still empty.'));
  await appears(missing.getByText('What they hope for: this is still empty.'));
  expect(await field(mai, 'Name').inputValue()).toBe(bakery);

  await field(mai, 'Their daily challenge').fill('The dough rises when it rises');
  await field(mai, 'What they hope for').fill('A second shop, near the station');
  await press(mai, 'Add to the library');
  await appears(mai.library.getByText(`${bakery} is in the library.`));
});

test('a moment is shown as its card while it is written, and not taken without source and consent', async () => {
  await follow(mai, 'Add a moment about them');
  await mai.library.getByRole('radio', { name: 'Struggle' }).check();
  await field(mai, 'Headline').fill(ovens);
  await field(mai, 'The story').fill(story);
  const preview = mai.library.getByRole('complementary', { name: 'How the card will look' });
  await appears(preview.getByRole('heading', { name: ovens }));
  await appears(preview.getByText(story));

  await press(mai, 'Publish');
  const missing = mai.library.getByRole('alert');
  await appears(missing.getByText('Source: this is still empty.'));
  await appears(missing.getByText('May be told: nothing is chosen yet.'));
  await mai.page.reload();
  await mai.openLibrary();
  await follow(mai, 'Add a moment');
  expect(await field(mai, 'The story').inputValue()).toBe(story);

  await press(mai, 'Publish');
  await field(mai, 'Source').fill('A morning at the bakery');
  await mai.library.getByLabel('Heard on').fill('2026-01-15');
  await mai.library.getByRole('combobox', { name: 'May be told' }).selectOption('Inside the company, with their name');
  await field(mai, 'How they agreed').fill('Over the counter');
  await press(mai, 'Publish');
  await appears(mai.library.getByText(`“${ovens}” is in the library.`));
});

test('what one adds the other finds; what a member writes waits for a curator', async () => {
  await ben.openLibrary();
  await appears(ben.library.getByText('Drafts are published by a curator.'));
  await find(ben, 'flour corner');
  await appears(row(ben, ovens));

  await follow(ben, 'Capture a moment');
  await ben.library.getByRole('combobox', { name: 'Customer' }).fill('tiem banh');
  await ben.library.getByRole('option', { name: bakery }).click();
  await field(ben, 'What happened?').fill(road);
  await field(ben, 'Who told it?').fill('Hoa, on the phone');
  await press(ben, 'Keep it as a draft');
  await press(ben, 'Close');
  await follow(ben, '1 draft to finish');
  await appears(row(ben, road).getByText('Draft'));

  await linh.openLibrary();
  await appears(linh.library.getByText('Bản nháp do người biên tập công bố.'));
  await linh.library.getByRole('combobox', { name: 'Tìm trong thư viện' }).fill('duong ngap');
  await appears(linh.library.getByText('Không tìm thấy câu chuyện nào'));

  await follow(mai, 'The library');
  await find(mai, 'duong ngap');
  await appears(row(mai, road));
});

test('a search stands in the address: the page can be loaded again, left, and come back to', async () => {
  await find(mai, 'TIEM banh');
  await mai.library.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Struggle (1)' });
  await appears(mai.library.getByText('1 moment found'));
  expect(await addressOf(mai)).toBe('#/?q=TIEM+banh&kind=struggle');
  await mai.library.locator('html').evaluate(() => window.location.reload());
  await appears(mai.library.getByText('1 moment found'));
  expect(await mai.library.getByRole('combobox', { name: 'Find in the library' }).inputValue()).toBe('TIEM banh');

  await follow(mai, ovens);
  await appears(mai.library.getByRole('heading', { name: ovens }));
  await mai.library.locator('html').evaluate(() => window.history.back());
  await appears(row(mai, ovens));
  expect(await row(mai, ovens).locator('a:focus').count()).toBe(1);
  await press(mai, 'Clear');
});

test('samples are marked as such and go in one tap; what was added by hand stays and opens the meeting', async () => {
  await mai.library.getByRole('combobox', { name: 'Kind' }).selectOption({ index: 0 });
  await press(mai, 'Load the samples');
  const ken = row(mai, 'Ken is counting on us to complete this order');
  await appears(ken.getByText('Sample', { exact: true }));
  expect(await row(mai, ovens).getByText('Sample').count()).toBe(0);

  await press(mai, 'Remove the samples');
  await appears(mai.library.getByText('The samples are gone. What you added yourselves is still here.'));
  await vanishes(ken);
  await appears(row(mai, ovens));

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
  await appears(mai.tab.getByRole('heading', { level: 1 }));
  await look(mai.tab, 'Customer Moment tab');
  await mai.openLibrary();
  await appears(row(mai, ovens));
  await press(mai, 'Select several');
  await find(mai, 'hoa');
  await look(mai.library, 'Customer Moment library');
  await follow(mai, /^Customers/);
  await appears(row(mai, bakery));
  await look(mai.library, 'Customer Moment library');
  await follow(mai, 'Add a moment');
  await appears(field(mai, 'Headline'));
  await look(mai.library, 'Customer Moment library');
  expect(found).toEqual([]);
});
