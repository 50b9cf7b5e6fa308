import { beforeAll, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { barriersIn, cutOffIn, themes, wear } from './support/accessibility';
import { ask as callApi, openFromPanel } from './support/callApi';
import { loadSamples } from './support/library';
import { tabTo } from './support/meeting';
import { appears, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const text = 'Ask the IT supplier for a plan';
const reason = 'I am away until March';

let mai: TeamsWindow;
let ben: TeamsWindow;

beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

test('what Ben made is Mai’s to do, and she asks him to take it over', async () => {
  await loadSamples(mai);
  await mai.press('Meet now');
  await ben.press('Join');
  await Promise.all([mai.openPanel(), ben.openPanel()]);
  const line = ben.panel.getByRole('textbox', { name: 'Add an action in one line' });
  await line.fill(text);
  await line.press('Enter');
  // By keyboard, past Linh: she is given nothing.
  const owner = ben.panel.getByRole('combobox', { name: 'Owner' });
  await owner.press('End');
  await owner.press('Home');
  expect(await owner.locator('option:checked').textContent()).toBe('Mai Tran');
  expect(await mai.panel.getByText(/^Mai Tran, due/).count()).toBe(0);
  await owner.press('Enter');
  await appears(mai.panel.getByText(/^Mai Tran, due/));
  await mai.panel.getByText('What happened so far').click();
  expect(await mai.panel.getByText(/gave it to/).allTextContents()).toEqual([
    expect.stringMatching(/^Ben Okafor gave it to Mai Tran ·/),
  ]);

  await ask(mai);
  await appears(mai.panel.getByText('Ben Okafor was asked to take it over'));
  await appears(ben.panel.getByText('Mai Tran asks you to take this over'));
});

async function ask({ panel }: TeamsWindow): Promise<void> {
  await panel.getByRole('button', { name: `Hand over: ${text}` }).click();
  await panel.getByRole('combobox', { name: 'Hand over to' }).selectOption({ label: 'Ben Okafor' });
  await panel.getByRole('button', { name: `Ask them to take over: ${text}` }).click();
}

test('Ben declines with a reason, by keyboard alone; it stays with Mai, who reads why', async () => {
  await tabTo(ben, ben.panel.getByRole('button', { name: `Decline: ${text}` }));
  await ben.page.keyboard.press('Enter');
  await appears(ben.panel.getByRole('textbox', { name: 'Why not? You need not say.' }));
  // Narrower than any panel, so that a field is beyond its edge before it is beyond its card.
  expect(await cutOffIn(ben, 'Customer Moment side panel', { width: 256, height: 640 })).toEqual([]);
  await ben.page.keyboard.type(reason);
  await ben.page.keyboard.press('Enter');
  await appears(mai.panel.getByText(`Ben Okafor declined: ${reason}`).first());
  await appears(mai.panel.getByText(/^Mai Tran, due/));
  await vanishes(ben.panel.getByText('Mai Tran asks you to take this over'));
});

test('among Mai’s items it stands as hers, asked about by Ben; asked once more, Ben takes it over among his', async () => {
  const [action] = (await callApi(teams(), 'ben', 'openMeeting', openFromPanel)).actions;
  if (!action) throw new Error('There is no action.');
  await callApi(teams(), 'ben', 'askOwner', { params: { action: action.id } });
  await appears(mai.panel.getByText(/^Ben Okafor asked how it stands, on /));
  await openItems(mai);
  const hers = mai.library.getByRole('region', { name: /^Your actions/ });
  await appears(hers.getByText(text));
  await appears(hers.getByText(/^Ben Okafor asked how it stands, on /));
  for (const theme of [...themes].reverse()) {
    await wear(teams(), mai.library, theme);
    expect(await barriersIn(mai, 'Customer Moment library')).toEqual([]);
  }
  await mai.openMeetings();
  await mai.openPanel();
  await ask(mai);
  await appears(mai.panel.getByText('Ben Okafor was asked to take it over'));

  await openItems(ben);
  expect(await barriersIn(ben, 'Customer Moment library')).toEqual([]);
  await ben.library.getByRole('button', { name: `Take it over: ${text}` }).click();
  const his = ben.library.getByRole('region', { name: /^Your actions/ });
  await appears(his.getByText(text));
  await appears(mai.panel.getByText(/^Ben Okafor, due/));
  await mai.panel.getByText('What happened so far').click();
  await appears(mai.panel.getByText(/^Ben Okafor took it over from Mai Tran/));
});

test('done among his items it is done in the meeting, and open again in one tap', async () => {
  await ben.library.getByRole('button', { name: `Done: ${text}` }).click();
  await appears(mai.panel.getByText('Done, closed by Ben Okafor'));
  await ben.library.getByRole('button', { name: `Undo: Done: ${text}` }).click();
  await appears(mai.panel.getByText(/^Ben Okafor, due/));
});

test('among his items Ben asks one of the meeting’s people, offline first, and reads why they said no', async () => {
  const { library, context } = ben;
  ben.forgive(/ERR_INTERNET_DISCONNECTED/);
  await teams().running.teams.do('mai', { verb: 'addToRoster', person: 'gil' });
  await library.getByRole('button', { name: `Hand over: ${text}` }).press('Enter');
  const people = library.getByRole('combobox', { name: 'Hand over to' });
  await people.waitFor();
  expect(await people.getByRole('option').allTextContents()).toEqual(['Choose a person', 'Mai Tran', 'Linh Nguyen']);
  expect(await barriersIn(ben, 'Customer Moment library')).toEqual([]);
  await people.selectOption({ label: 'Linh Nguyen' });
  await context.setOffline(true);
  await library.getByRole('button', { name: `Ask them to take over: ${text}` }).press('Enter');
  await appears(library.getByText(`Linh Nguyen is not asked to take over: ${text}`));
  expect(await barriersIn(ben, 'Customer Moment library')).toEqual([]);
  await context.setOffline(false);
  await library.getByRole('alert').getByRole('button', { name: 'Try again' }).press('Enter');
  const his = library.getByRole('region', { name: /^Your actions/ });
  await appears(his.getByText('Linh Nguyen is asked to take it over'));
  const asked = (await callApi(teams(), 'ben', 'openMeeting', openFromPanel)).actions.find((one) => one.text === text);
  const body = { offeredAt: asked?.offer?.at, accepted: false, reason };
  await callApi(teams(), 'linh', 'answerOffer', { params: { action: asked?.id ?? '' }, body });
  await lookUntil(ben, his.getByText(`Linh Nguyen declined: ${reason}`));
  expect(await cutOffIn(ben, 'Customer Moment library', { width: 280, height: 640 })).toEqual([]);
});

async function openItems(window: TeamsWindow): Promise<void> {
  const { page, library, openLibrary } = window;
  await openLibrary();
  await page.getByRole('button', { name: 'My items', exact: true }).click();
  await library.getByRole('heading', { name: 'My items' }).waitFor();
  await lookUntil(window, library.getByText(text));
}

/** What stands here follows what is done in meetings within seconds: looked at until it is there. */
async function lookUntil({ library }: TeamsWindow, told: Locator): Promise<void> {
  while (!(await told.first().isVisible())) {
    await library.getByRole('link', { name: 'Customers and their moments' }).click();
    await library.getByRole('link', { name: 'My items' }).click();
    await library
      .getByText(/^(Your actions|You are asked|Nothing waits|Try again)/)
      .first()
      .waitFor();
  }
}
