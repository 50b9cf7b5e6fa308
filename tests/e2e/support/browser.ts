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

/** Debian's Chromium, to which each of `hosts` is this machine's port. */
export async function openBrowser(
  hosts: readonly string[],
  port: number,
  storage: StorageInFrames = 'kept',
): Promise<Browser> {
  const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(',');
  const features = storageInFrames[storage].join(',');
  return chromium.launch({
    executablePath,
    args: [...quiet, `--host-resolver-rules=${rules}`, `--disable-features=${features}`],
    downloadsPath: await mkdtemp(path.join(tmpdir(), 'customer-moment-')),
  });
}
