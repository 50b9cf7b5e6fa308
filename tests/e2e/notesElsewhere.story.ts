import { beforeAll, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { cutOffIn } from './support/accessibility';
import { ask, openFromPanel } from './support/callApi';
import { beginAnswer } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();

const [elsewhere, here] = ['The first that we decide', 'The sixth that we decide'];
const decisions = [elsewhere, 'The second', 'The third', 'The fourth', 'The fifth', here, 'The seventh', 'The eighth'];

let ben: TeamsWindow;

beforeAll(async () => {
  await ask(teams(), 'mai', 'loadSamples');
  const mai = await teams().window('mai');
  await mai.press('Start meeting');
  await ask(teams(), 'mai', 'openMeeting', openFromPanel);
  for (const text of decisions) await ask(teams(), 'mai', 'proposeDecision', { body: { id: idOf(text), text } });
  ben = await teams().window('ben');
  await ben.press('Join');
  await ben.openPanel();
});

const idOf = (text: string) => `decision-${text.replaceAll(' ', '-').toLowerCase()}`;

/** Mai's, long, of a decision that is off Ben's screen. */
async function raise(notes: number, name: string): Promise<void> {
  const raised = Array.from({ length: notes }, async (_, index) => {
    const number = index + 1;
    const text = `${'Our shops wait for the goods, and so do those who buy there. '.repeat(12)}${name} ${number}.`;
    const body = { id: `consideration-${name}-${number}`, decision: idOf(elsewhere), effect: 'hurts', text };
    await ask(teams(), 'mai', 'raiseConsideration', { body });
  });
  await Promise.all(raised);
}

const topOf = (what: Locator) => what.evaluate((element) => element.getBoundingClientRect().top);

/** How far it is away from its place at most, in any frame until the 40th after all that is said is there. */
async function movedBy(what: Locator, notes: number, name: string): Promise<number> {
  const before = await topOf(what);
  const watched = what.evaluate(
    async (element, { top, said, all }) => {
      let most = 0;
      for (let frames = 0; frames < 40;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        most = Math.max(most, Math.abs(element.getBoundingClientRect().top - top));
        if (frames > 0 || document.body.textContent.split(said).length > all) frames += 1;
      }
      return most;
    },
    { top: before, said: `${name} `, all: notes },
  );
  await raise(notes, name);
  return watched;
}

test.each([
  ['at 280 by 628', { width: 280, height: 628 }],
  ['at 280 by 400', { width: 280, height: 400 }],
])('%s notes on a decision off the screen move nothing that is used', async (_, size) => {
  expect(await cutOffIn(ben, 'Customer Moment side panel', size)).toEqual([]);
  const decision = await beginAnswer(ben, { of: here, effect: 'Hurts', text: 'They wait' });
  const how = decision.getByRole('textbox', { name: 'How?' });
  await how.press('End');
  expect(await movedBy(how, 1, `typing-${size.height}`)).toBeLessThan(1);
  expect(await movedBy(how, 20, `typing-on-${size.height}`)).toBeLessThan(1);

  const add = decision.getByRole('button', { name: 'Add', exact: true });
  await add.hover();
  expect(await movedBy(add, 1, `pointing-${size.height}`)).toBeLessThan(1);
  expect(await movedBy(add, 20, `pointing-on-${size.height}`)).toBeLessThan(1);
});

test('nor does what is laid out late, until Ben scrolls by himself', async () => {
  const add = ben.panel.locator('.decision').nth(5).getByRole('button', { name: 'Add', exact: true });
  const before = await topOf(add);
  await laterTaller(200);
  expect(Math.abs((await topOf(add)) - before)).toBeLessThan(1);

  await ben.page.mouse.wheel(0, -60);
  await frames(20);
  await laterTaller(300);
  expect(Math.abs((await topOf(add)) - before - 160)).toBeLessThan(1);
});

/** The decision that notes were on, as when something in it is laid out late. */
async function laterTaller(px: number): Promise<void> {
  const first = ben.panel.locator('.decision').first();
  await first.evaluate((decision, by) => decision.style.setProperty('padding-block-end', `${by}px`), px);
  await frames(3);
}

const frames = (count: number) =>
  ben.panel.locator('html').evaluate(async (_, all) => {
    for (let frame = 0; frame < all; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
