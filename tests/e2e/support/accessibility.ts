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

/** What would keep somebody from reading or using this page of ours, with the first place where it does. */
export async function barriersIn({ page }: TeamsWindow, title: string): Promise<string[]> {
  const frame = await (await page.waitForSelector(`iframe[title="${title}"]`)).contentFrame();
  if (!frame) throw new Error(`There is no page in “${title}”.`);
  await frame.evaluate(axe.source);
  return frame.evaluate(async (where): Promise<string[]> => {
    const { run } = Reflect.get(window, 'axe') as typeof axe;
    // What is all right stays in the page: it is long.
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${where}: ${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, title);
}
