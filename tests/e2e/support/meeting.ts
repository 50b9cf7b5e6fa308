import type { LocalTeams } from './teams';
import { appears } from './saying';
import type { TeamsWindow } from './window';

/** The customer's moment in the panel. */
export function momentIn({ panel }: TeamsWindow) {
  return panel
    .getByRole('article', { name: /^(Customer moment|Câu chuyện khách hàng)$/ })
    .getByRole('heading')
    .first();
}

/** How often the bot wrote into each chat so far, cards that replace themselves counted once. */
export function cardsPosted(teams: LocalTeams): number[] {
  return Object.values(teams.running.teams.connector.log().posts);
}

/** The chat beside the meeting; it takes the panel's place. */
export async function openChat({ page }: TeamsWindow): Promise<void> {
  await page.getByRole('toolbar', { name: 'Meeting controls' }).getByRole('button', { name: 'Chat' }).click();
}

/** The panel as it is after its window was closed and opened again. */
export async function reopenPanel(window: TeamsWindow): Promise<void> {
  await window.closePanel();
  await window.openPanel();
}

/** The tab key, until the keyboard is there. */
export async function tabTo({ page }: TeamsWindow, what: ReturnType<TeamsWindow['panel']['getByRole']>): Promise<void> {
  await appears(what);
  for (let presses = 0; presses < 80; presses += 1) {
    if (await what.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The tab key does not lead there.');
}
