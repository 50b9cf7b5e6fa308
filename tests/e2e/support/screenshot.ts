/** The README's picture: two people in one meeting, Mai with the stage and her panel, Ben with the chat. */
import type { Page } from 'playwright-core';
import { ask, openFromPanel } from './callApi';
import { cardThat } from './meetingChat';
import { openTeams, type LocalTeams } from './teams';
import type { TeamsWindow } from './window';

const ken = 'Ken is counting on us to complete this order';
const terms = { id: 'decision-terms', text: 'Pay all suppliers after 60 days' };
const size = { width: 1280, height: 800 };
const margin = 16;
const inner = size.height - 2 * margin;
const chatWidth = 269;
const mainWidth = size.width - chatWidth - 3 * margin;
/** Both windows are drawn this much smaller than they stand on a screen. */
const scale = 0.84;

export async function drawPicture(file: string): Promise<void> {
  const teams = await openTeams({ storage: 'memory' });
  try {
    await holdMeeting(teams);
    const mai = await maiAtWork(teams);
    const ben = await benInChat(teams);
    await compose(await mai.context.newPage(), [await pictureOf(mai.page), await pictureOf(ben.page)], file);
  } finally {
    await teams.close();
  }
}

async function holdMeeting(teams: LocalTeams): Promise<void> {
  await ask(teams, 'mai', 'loadSamples');
  const { moments } = await ask(teams, 'mai', 'findMoments');
  const moment = moments.find(({ headline }) => headline === ken)?.id;
  await ask(teams, 'mai', 'openMeeting', { body: { surface: 'meetingTab', onlyISeeThis: false } });
  await ask(teams, 'mai', 'pinMoment', { body: { moment, when: 'next' } });
  await teams.running.teams.do('mai', { verb: 'startMeeting' });
  for (const person of ['ben', 'linh'] as const) await teams.running.teams.do(person, { verb: 'join' });
  await cardThat(teams, 'opens the meeting', () => true);
  await ask(teams, 'mai', 'openMeeting', openFromPanel);
  await ask(teams, 'mai', 'proposeDecision', { body: terms });
  for (const [person, body] of considerations) await ask(teams, person, 'raiseConsideration', { body });
}

const considerations = [
  [
    'ben',
    {
      id: 'consideration-ben',
      decision: terms.id,
      effect: 'hurts',
      text: 'The valve maker can’t wait that long, and Ken’s crew stands idle.',
      who: 'Ken’s Plumbing Supply',
      pathway: 'supplier',
    },
  ],
  [
    'mai',
    {
      id: 'consideration-mai',
      decision: terms.id,
      effect: 'unsure',
      text: 'Would instalments as work completes help them?',
    },
  ],
] as const;

async function maiAtWork(teams: LocalTeams): Promise<TeamsWindow> {
  const mai = await teams.window('mai');
  await fit(mai, mainWidth);
  await mai.openPanel();
  await mai.panel.getByRole('button', { name: 'Share to stage' }).click();
  await mai.stage.getByRole('heading', { name: ken }).waitFor();
  // Opened a second time, the panel has the moment in one line and the decisions at hand.
  await mai.closePanel();
  await mai.openPanel();
  await mai.panel.getByText(considerations[1][1].text).waitFor();
  await mai.panel.getByText('Live', { exact: true }).waitFor();
  return mai;
}

async function benInChat(teams: LocalTeams): Promise<TeamsWindow> {
  const ben = await teams.window('ben');
  await fit(ben, mainWidth);
  await ben.page.getByRole('toolbar', { name: 'Meeting controls' }).getByRole('button', { name: 'Chat' }).click();
  await ben.chat.getByText(ken).waitFor();
  await ben.chat.getByRole('log').evaluate((messages) => messages.scrollTo(0, 0));
  return ben;
}

async function fit({ context, page }: TeamsWindow, width: number): Promise<void> {
  const [wide, high] = [Math.round(width / scale), Math.round(inner / scale)];
  await page.setViewportSize({ width: wide, height: high });
  const devTools = await context.newCDPSession(page);
  const metrics = { width: wide, height: high, deviceScaleFactor: scale, mobile: false };
  await devTools.send('Emulation.setDeviceMetricsOverride', metrics);
}

async function pictureOf(page: Page): Promise<string> {
  const png = await page.screenshot({ animations: 'disabled' });
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Both windows side by side; of Ben's the right end, where the chat is. */
async function compose(page: Page, [mai, ben]: [string, string], file: string): Promise<void> {
  const place = (left: number, width: number, picture: string, from: string) =>
    `<div style="left:${left}px;width:${width}px;background:url(${picture}) ${from} top / auto ${inner}px no-repeat"></div>`;
  await page.setViewportSize(size);
  await page.setContent(`<!doctype html><style>
body { margin: 0; background: #d9dcef; }
div { position: absolute; top: ${margin}px; height: ${inner}px; border-radius: 8px; box-shadow: 0 2px 10px #0003; }
</style>${place(margin, mainWidth, mai, 'left')}${place(mainWidth + 2 * margin, chatWidth, ben, 'right')}`);
  await page.screenshot({ path: file });
}
