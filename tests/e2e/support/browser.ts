import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { executablePath, ownPages, quiet } from '../../support/browser';

/**
 * Chrome keeps what a page stores inside Teams apart from what it stores elsewhere. Playwright turns that off, and then
 * a window like ours may store nothing inside Teams at all: as where a company's policy blocks it.
 */
const turnedOff = [...ownPages, 'MediaRouter', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable'];
const storageInFrames = { kept: turnedOff, blocked: [...turnedOff, 'ThirdPartyStoragePartitioning'] };
export type StorageInFrames = keyof typeof storageInFrames;

/**
 * Making code fast for long use costs more than pages that live for seconds get back, and so does a process of its own
 * for drawing what nobody looks at: a fifth of what a story costs.
 */
const thrifty = ['--js-flags=--no-turbofan,--no-maglev', '--in-process-gpu', '--disable-breakpad'];

export interface Surroundings {
  /** The port of this machine that each host is. */
  readonly ports: Readonly<Record<string, number>>;
  /** The key that all of them have. */
  readonly pin: string;
}

/** Debian's Chromium. */
export async function openBrowser(surroundings: Surroundings, storage: StorageInFrames = 'kept'): Promise<Browser> {
  return chromium.launch(await startedAs(surroundings, storage));
}

/** A browser that keeps what it stores in a folder, as one at work does. */
export async function openProfile(surroundings: Surroundings, folder: string): Promise<BrowserContext> {
  const options = await startedAs(surroundings, 'kept');
  return chromium.launchPersistentContext(folder, { ...options, viewport: { width: 1280, height: 800 } });
}

/** Its process is killed, as when it crashes: nothing can be saved any more. */
export async function crash(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const { id } = processInfo.find(({ type }) => type === 'browser') ?? {};
  if (id === undefined) throw new Error('This browser does not say which process it is.');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(id, 'SIGKILL');
  await gone;
}

async function startedAs({ ports, pin }: Surroundings, storage: StorageInFrames) {
  const rules = Object.entries(ports).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  const features = storageInFrames[storage].join(',');
  return {
    executablePath,
    args: [
      ...quiet,
      ...thrifty,
      `--host-resolver-rules=${rules.join(',')}`,
      `--ignore-certificate-errors-spki-list=${pin}`,
      `--disable-features=${features}`,
    ],
    downloadsPath: await mkdtemp(path.join(tmpdir(), 'customer-moment-')),
  };
}
