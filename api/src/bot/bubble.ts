import type { BotSettings } from './botSettings';

/** The link by which Teams shows a page of ours over the running meeting, to everybody in it. */
export function bubbleLink({ teamsAppId, botAppId, tabOrigin }: BotSettings, title: string): string {
  const asked = new URLSearchParams({
    url: `${tabOrigin}/tab/index.html?tab=meeting`,
    height: '160',
    width: '280',
    title,
    completionBotId: botAppId,
  });
  // Teams reads %20, not the + that URLSearchParams writes for a blank.
  return `https://teams.microsoft.com/l/bubble/${teamsAppId}?${asked.toString().replaceAll('+', '%20')}`;
}
