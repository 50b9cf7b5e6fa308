import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** For each new window the browser would load pages of its own, some 400 files. */
const ownPages = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'OptimizationHints',
  'PaintHolding',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quiet, `--host-resolver-rules=${rules}`, `--disable-features=${features}`],
    downloadsPath: await mkdtemp(path.join(tmpdir(), 'customer-moment-')),
  });
}
