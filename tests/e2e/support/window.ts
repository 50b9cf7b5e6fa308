import type { Browser, BrowserContext, ConsoleMessage, FrameLocator, Locator, Page } from 'playwright-core';
import type { PersonKey } from '../../../local/teams/protocol';
import { teamsHost } from './teams';

/** One person in front of Teams. */
export interface TeamsWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly panel: FrameLocator;
  readonly tab: FrameLocator;
  readonly library: FrameLocator;
  readonly stage: FrameLocator;
  readonly chat: Locator;
  readonly complaints: string[];
  press(name: string): Promise<void>;
  openMeetings(): Promise<void>;
  openPanel(): Promise<void>;
  closePanel(): Promise<void>;
}

export async function openWindow(
  browser: Browser,
  person: PersonKey,
  { path = `/?as=${person}` }: { readonly path?: string } = {},
): Promise<TeamsWindow> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  await context.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({ json: { validOrigins: [teamsHost] }, headers: { 'access-control-allow-origin': '*' } }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => noteComplaint(complaints, person, message));
  page.on('pageerror', (error) => complaints.push(`${person}: ${error.message}`));
  await page.goto(`https://${teamsHost}${path}`);
  return describeWindow(page, context, complaints);
}

function describeWindow(page: Page, context: BrowserContext, complaints: string[]): TeamsWindow {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const frame = (title: string) => page.frameLocator(`iframe[title="${title}"]`);
  const toggle = page
    .getByRole('toolbar', { name: 'Meeting controls' })
    .getByRole('button', { name: 'Customer Moment' });
  const setPanel = async (shown: 'true' | 'false') => {
    if ((await toggle.getAttribute('aria-pressed')) !== shown) await toggle.click();
  };
  return {
    page,
    context,
    complaints,
    panel: frame('Customer Moment side panel'),
    tab: frame('Customer Moment tab'),
    library: frame('Customer Moment library'),
    stage: frame('Customer Moment stage'),
    chat: page.getByRole('region', { name: 'Meeting chat' }),
    press,
    openMeetings: () => page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name: 'Meetings' }).click(),
    openPanel: () => setPanel('true'),
    closePanel: () => setPanel('false'),
  };
}

/** A connection that a story cut on purpose is named by the browser in the console; all else is a complaint. */
function noteComplaint(complaints: string[], person: PersonKey, message: ConsoleMessage): void {
  if (message.type() !== 'error' && message.type() !== 'warning') return;
  complaints.push(`${person}: ${message.text()} (${message.location().url})`);
}
