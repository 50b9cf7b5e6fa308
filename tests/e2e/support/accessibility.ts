import axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import type { LocalTeams } from './teams';
import type { TeamsWindow } from './window';

export const themes = ['default', 'contrast'] as const;

/** The theme is changed in Teams, and the page has put it on. */
export async function wear(teams: LocalTeams, page: FrameLocator, theme: (typeof themes)[number]): Promise<void> {
  await teams.running.teams.do('mai', { verb: 'setTheme', theme });
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of a page of ours can't be read in a window of this size: beyond its edge, or cut off by a box around it. */
export async function cutOffIn({ page }: TeamsWindow, title: string, { width, height }: Size): Promise<string[]> {
  const place = await page.waitForSelector(`iframe[title="${title}"]`);
  await place.evaluate(
    (frame, css) => frame.setAttribute('style', css),
    `flex: none; width: ${width}px; height: ${height}px`,
  );
  const frame = await place.contentFrame();
  if (!frame) throw new Error(`There is no page in “${title}”.`);
  await frame.waitForFunction((wanted) => window.innerWidth === wanted, width);
  return frame.evaluate((): string[] => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.closest('.visually-hidden') === null &&
      element.getBoundingClientRect().width > 0;
    const isCut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      const cuts = getComputedStyle(element).overflowX !== 'visible' && !element.matches('input, textarea, select');
      return left < -1 || right > window.innerWidth + 1 || (cuts && element.scrollWidth > element.clientWidth + 1);
    };
    return [...document.querySelectorAll('body *')]
      .filter((element) => isShown(element) && isCut(element))
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

/** What would keep somebody from reading or using this page of ours, with the first place where it does. */
export async function barriersIn({ page }: TeamsWindow, title: string): Promise<string[]> {
  const frame = await (await page.waitForSelector(`iframe[title="${title}"]`)).contentFrame();
  if (!frame) throw new Error(`There is no page in “${title}”.`);
  await frame.evaluate(axe.source);
  return frame.evaluate(async (where): Promise<string[]> => {
    const { run } = Reflect.get(window, 'axe') as typeof axe;
    // What is all right stays in the page: it is long.
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) => `${where}: ${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  }, title);
}
