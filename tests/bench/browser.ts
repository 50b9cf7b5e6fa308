import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { executablePath, ownPages, quiet } from '../support/browser';
import type { PageSettings } from './page/protocol';

/** As the browser's own tools emulate them. */
export const networks = {
  fast4g: { bitsPerSecond: 8_100_000, roundTripMs: 165 },
  slow4g: { bitsPerSecond: 1_440_000, roundTripMs: 562 },
} as const;
export type Network = keyof typeof networks;

const cpuSlowdown = 4;
const patienceMs = 60_000;

/** Only this machine answers: no page waits for, or shares its network with, anybody else. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...quiet,
      `--disable-features=${ownPages.join(',')}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
}

export interface OpenedPage {
  readonly frame: Frame;
  readonly readableMs: number;
  close(): Promise<void>;
}

interface Opening {
  readonly browser: Browser;
  readonly benchDir: string;
  readonly origin: string;
  readonly settings: PageSettings;
  readonly network?: Network;
}

/** Opens the page in the host with nothing cached, and waits until it can be read. */
export async function openPage({ browser, benchDir, origin, settings, network }: Opening): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addInitScript({ content: await readFile(path.join(benchDir, 'probe.js'), 'utf8') });
    const page = await context.newPage();
    await page.goto(`${origin}/bench-host`);
    await slowDown(page, network);
    const readableMs = await Promise.race([page.evaluate((asked) => window.openPage(asked), settings), tooLate(page)]);
    return { frame: framed(page), readableMs, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function slowDown(page: Page, network: Network | undefined): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  if (!network) return;
  const { bitsPerSecond, roundTripMs } = networks[network];
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 8,
  });
}

function framed(page: Page): Frame {
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  if (!frame) throw new Error('The host has no frame.');
  return frame;
}

async function tooLate(page: Page): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
  const shown = await framed(page).locator('body').innerText();
  throw new Error(`What was awaited is not there after ${patienceMs / 1000} s. The page shows: ${shown.slice(0, 500)}`);
}
