import { beforeAll, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { seedNotes } from '../support/seedNotes';
import { barriersIn, cutOffIn } from './support/accessibility';
import { ask, openFromPanel } from './support/callApi';
import { addDecision, appears, decisionIn, vanishes } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const terms = 'Pay all suppliers after 60 days';
const panel = 'Customer Moment side panel';
const thousand = 1_000;

let mai: TeamsWindow;

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  mai = await teams().window('mai');
});

const notes = () => decisionIn(mai.panel, terms).locator('.considerations > ul > li');
const earlier = () => mai.panel.getByRole('button', { name: /^Show \d+ earlier ones?$/ });
/** The first that is in the page says which of all it is. */
const numbered = (at: number) =>
  notes()
    .and(mai.panel.locator(`[aria-posinset="${at}"][aria-setsize="${thousand}"]`))
    .waitFor({ state: 'attached' });
const textOf = (note: Locator) => note.locator('.said-text').textContent();
const focused = () => textOf(mai.panel.locator('.considerations > ul > li:focus'));

test('the bubble over the meeting keeps nobody out', async () => {
  await mai.press('Start meeting');
  const bubble = 'Customer moment notification';
  await appears(mai.page.frameLocator(`iframe[title="${bubble}"]`).getByRole('article'));
  expect(await barriersIn(mai, bubble)).toEqual([]);
  await mai.press('Dismiss notification');
});

test('of a thousand notes the newest are there at once, each with its number', async () => {
  await mai.openPanel();
  await addDecision(mai, terms);
  await mai.closePanel();
  const { series, occurrence, decisions, people } = await ask(teams(), 'mai', 'openMeeting', openFromPanel);
  const [decision] = decisions;
  if (!occurrence || !decision) throw new Error('The meeting has nothing to decide.');
  await seedNotes(teams().rows(), {
    ...{ series, occurrence: occurrence.key, decision: decision.id, people, notes: thousand },
    from: new Date(Date.parse(occurrence.startedAt) - 3_600_000).toISOString(),
    textOf: (number) => `Note ${number + 1}: the supplier waits, and so do its trainers and our new colleagues`,
  });
  await mai.openPanel();
  await appears(mai.panel.getByRole('button', { name: 'Show 970 earlier ones' }));
  await numbered(971);
  expect(await textOf(notes().last())).toMatch(/^Note 1000:/);
  expect(await barriersIn(mai, panel)).toEqual([]);
});

test('all of them are read back by keyboard, and walked from note to note', async () => {
  const { keyboard } = mai.page;
  for (let before = await notes().count(); before < thousand; before = await notes().count()) {
    await appears(earlier());
    await earlier().focus();
    await keyboard.press('Enter');
    await notes().nth(before).waitFor({ state: 'attached' });
  }
  await vanishes(earlier());
  expect(await notes().count()).toBe(thousand);
  await numbered(1);
  await notes().first().getByRole('button').first().focus();
  for (const key of ['PageDown', 'PageDown', 'PageUp']) await keyboard.press(key);
  expect(await focused()).toMatch(/^Note 2:/);
  await keyboard.press('Control+End');
  expect(await mai.panel.locator('.considerations :focus').count()).toBe(0);
});

test('only what is near the screen is drawn; what has the keyboard stays where it is when a note comes in', async () => {
  const drawn = () =>
    notes().evaluateAll(
      (all) => all.filter((note) => note.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).length,
    );
  const middle = notes().nth(500);
  await middle.getByRole('button').first().focus();
  const top = async () => Math.round((await middle.boundingBox())?.y ?? -1);
  const before = await top();
  expect(await drawn()).toBeLessThan(60);
  // What stands apart is gone through with every frame: bundles, and the notes of the last one.
  const apart = await mai.panel
    .locator('.considerations *')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).contentVisibility === 'auto').length);
  expect(apart).toBeLessThan(thousand / 10);

  const [decision] = (await ask(teams(), 'mai', 'openMeeting', openFromPanel)).decisions;
  const note = { id: 'consideration-late', decision: decision?.id, effect: 'helps', text: 'One more from Ben' };
  await teams().running.teams.do('ben', { verb: 'join' });
  await ask(teams(), 'ben', 'raiseConsideration', { body: note });
  await notes().nth(thousand).waitFor({ state: 'attached' });
  expect(await textOf(notes().last())).toBe('One more from Ben');
  expect(await top()).toBe(before);
  expect(await middle.locator(':focus').count()).toBe(1);
});

test.each([
  ['at 280 by 400', { width: 280, height: 400 }],
  ['at 400 % on a screen of 1280 by 1024', { width: 320, height: 256 }],
])('%s nothing of the panel is cut off', async (_, size) => {
  await mai.closePanel();
  await mai.openPanel();
  await appears(notes().last());
  const form = decisionIn(mai.panel, terms);
  await form.getByText('Hurts', { exact: true }).last().click();
  await form.getByText('More', { exact: true }).click();
  await appears(form.getByRole('combobox', { name: 'Step 1' }));
  expect(await cutOffIn(mai, panel, size)).toEqual([]);
});

test('in forced colours a button that looks like a link is told from text', async () => {
  await mai.page.emulateMedia({ forcedColors: 'active' });
  const lines = await mai.panel
    .locator('.link-button')
    .evaluateAll((all) => all.map((button) => getComputedStyle(button).textDecorationLine));
  expect(new Set(lines)).toEqual(new Set(['underline']));
});
