import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, cutOffIn, themes, wear } from './support/accessibility';
import { loadSamples } from './support/library';
import { appears, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const plan = 'Ask the IT supplier for a plan';
const letter = 'Write the letter to suppliers';
const ask = (text: string) => `Ask the owner, Ben Okafor, how it stands: ${text}`;
const undo = (text: string) => `Undo: Ben Okafor is asked how it stands: ${text}`;
const sidePanel = 'Customer Moment side panel';

let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
  await loadSamples(mai);
});

/** Where each action begins, as whoever is about to press something sees it. */
async function places({ panel }: TeamsWindow): Promise<number[]> {
  return panel.locator('li.action').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
}

test('what Ben took on stands still for more than two weeks', async () => {
  await mai.press('Start meeting');
  await ben.press('Join');
  await ben.openPanel();
  for (const text of [plan, letter]) {
    const line = ben.panel.getByRole('textbox', { name: 'Add an action in one line' });
    await line.fill(text);
    await line.press('Enter');
    await appears(ben.panel.getByText(text).first());
  }
  await vanishes(ben.panel.getByText('Sending'));
  await mai.press('End meeting');
  await teams().running.teams.do('mai', { verb: 'dayLater', days: 16 });
  await mai.page.getByRole('tab', { name: 'Customer Moment' }).click();
  await appears(mai.tab.getByRole('button', { name: ask(plan) }));
});

test('in the side panel Mai asks him, and nothing moves when its part comes late, nor at her tap', async () => {
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await mai.context.route(/\/ActionStanding-[^/]+\.js/, async (route) => {
    await late;
    await route.continue();
  });
  await mai.press('Start meeting');
  await ben.press('Join');
  await Promise.all([mai.openPanel(), ben.openPanel()]);
  await appears(mai.panel.getByText(letter));
  expect(await cutOffIn(mai, sidePanel, { width: 280, height: 720 })).toEqual([]);
  await mai.panel.getByText(plan).scrollIntoViewIfNeeded();
  const before = await places(mai);
  arrive();
  await appears(mai.panel.getByRole('button', { name: ask(letter) }));
  expect(await places(mai)).toEqual(before);
  await mai.panel.getByRole('button', { name: ask(plan) }).click();
  await appears(ben.panel.getByText(/^Mai Tran asked how it stands, on /));
  expect(await places(mai)).toEqual(before);
  expect(await cutOffIn(mai, sidePanel, { width: 280, height: 720 })).toEqual([]);
  expect(await ben.panel.getByRole('button', { name: /^Ask the owner/ }).count()).toBe(0);
  await mai.panel.getByRole('button', { name: undo(plan) }).click();
  await vanishes(ben.panel.getByText(/^Mai Tran asked how it stands, on /));
  await mai.panel.getByRole('button', { name: ask(plan) }).waitFor();
  expect(await places(mai)).toEqual(before);
  for (const theme of themes) {
    await wear(teams(), mai.panel, theme);
    expect(await barriersIn(mai, sidePanel)).toEqual([]);
  }
});

test('on the meeting tab she asks again, and it is known in the panels', async () => {
  await mai.press('End meeting');
  await mai.page.getByRole('tab', { name: 'Customer Moment' }).click();
  await mai.tab.getByRole('button', { name: ask(letter) }).click();
  await appears(mai.tab.getByRole('button', { name: undo(letter) }));
  expect(await barriersIn(mai, 'Customer Moment tab')).toEqual([]);
  await openItems(mai);
  expect(await mai.library.getByRole('button', { name: ask(letter) }).count()).toBe(0);
});

/** What stands here follows what is done in meetings within seconds: looked at until it is there. */
async function openItems({ page, library, openLibrary }: TeamsWindow): Promise<void> {
  await openLibrary();
  await page.getByRole('button', { name: 'My items', exact: true }).click();
  const line = library.getByText(/^Mai Tran asked how it stands, on /);
  for (let looks = 0; looks < 20 && !(await line.first().isVisible()); looks += 1) {
    await library.getByRole('link', { name: 'Customers and their moments' }).click();
    await library.getByRole('link', { name: 'My items' }).click();
    await library.getByText(/^Not moving in your meetings/).waitFor();
  }
  await appears(line);
}
