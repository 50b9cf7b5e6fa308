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
  openLibrary(): Promise<void>;
  openPanel(): Promise<void>;
  closePanel(): Promise<void>;
  /** What the browser itself says of a connection that the story cuts is no complaint from here on. */
  forgive(said: RegExp): void;
}

export interface WindowOptions {
  readonly path?: string;
  /** In the same browser profile as this one, in front of it until it is closed. */
  readonly beside?: TeamsWindow;
}

export async function openWindow(
  browser: Browser | BrowserContext,
  person: PersonKey,
  { path = `/?as=${person}`, beside }: WindowOptions = {},
): Promise<TeamsWindow> {
  const context = beside?.context ?? (await contextIn(browser));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  const forgiven: RegExp[] = [];
  page.on('console', (message) => {
    const complaint = complaintIn(message);
    if (complaint && !forgiven.some((said) => said.test(complaint))) complaints.push(`${person}: ${complaint}`);
  });
  page.on('pageerror', (error) => complaints.push(`${person}: ${error.message}`));
  await page.goto(`https://${teamsHost}${path}`);
  return { ...describeWindow(page, context), complaints, forgive: (said) => void forgiven.push(said) };
}

async function contextIn(browser: Browser | BrowserContext): Promise<BrowserContext> {
  return 'newContext' in browser ? browser.newContext({ viewport: { width: 1280, height: 800 } }) : browser;
}

function describeWindow(page: Page, context: BrowserContext): Omit<TeamsWindow, 'complaints' | 'forgive'> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  // A page that was just closed gets a moment to save, out of sight.
  const frame = (title: string) => page.frameLocator(`.app-frame:not([hidden]) iframe[title="${title}"]`);
  const apps = page.getByRole('navigation', { name: 'Apps' });
  const toggle = page
    .getByRole('toolbar', { name: 'Meeting controls' })
    .getByRole('button', { name: 'Customer Moment' });
  const setPanel = async (shown: 'true' | 'false') => {
    if ((await toggle.getAttribute('aria-pressed')) !== shown) await toggle.click();
  };
  const closePanel = async () => {
    await setPanel('false');
    await page.locator('iframe[title="Customer Moment side panel"]').waitFor({ state: 'detached' });
  };
  return {
    page,
    context,
    panel: frame('Customer Moment side panel'),
    tab: frame('Customer Moment tab'),
    library: frame('Customer Moment library'),
    stage: frame('Customer Moment stage'),
    chat: page.getByRole('region', { name: 'Meeting chat' }),
    press,
    openMeetings: () => apps.getByRole('link', { name: 'Meetings' }).click(),
    openLibrary: () => apps.getByRole('link', { name: 'Customer Moment' }).click(),
    openPanel: () => setPanel('true'),
    closePanel,
  };
}

function complaintIn(message: ConsoleMessage): string | undefined {
  if (message.type() !== 'error' && message.type() !== 'warning') return undefined;
  return `${message.text()} (${message.location().url})`;
}
