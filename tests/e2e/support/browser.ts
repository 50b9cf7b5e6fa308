import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { executablePath, ownPages, quiet } from '../../support/browser';

/**
 * Chrome keeps what a page stores inside Teams apart from what it stores elsewhere. Playwright turns that off, and then
 * a window like ours may store nothing inside Teams at all: as where a company's policy blocks it.
 */
const turnedOff = [...ownPages, 'MediaRouter', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable'];
const storageInFrames = { kept: turnedOff, blocked: [...turnedOff, 'ThirdPartyStoragePartitioning'] };
export type StorageInFrames = keyof typeof storageInFrames;

/** Making code fast for long use costs more than pages that live for seconds get back. */
const thrifty = '--js-flags=--no-turbofan';

export interface Surroundings {
  /** The port of this machine that each host is. */
  readonly ports: Readonly<Record<string, number>>;
  /** The key that all of them have. */
  readonly pin: string;
}

/** Debian's Chromium. */
export async function openBrowser({ ports, pin }: Surroundings, storage: StorageInFrames = 'kept'): Promise<Browser> {
  const rules = Object.entries(ports).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  const features = storageInFrames[storage].join(',');
  return chromium.launch({
    executablePath,
    args: [
      ...quiet,
      thrifty,
      `--host-resolver-rules=${rules.join(',')}`,
      `--ignore-certificate-errors-spki-list=${pin}`,
      `--disable-features=${features}`,
    ],
    downloadsPath: await mkdtemp(path.join(tmpdir(), 'customer-moment-')),
  });
}
