import { existsSync } from 'node:fs';
import { command } from './program.mjs';

export const chromiumPath = '/usr/bin/chromium';
const packages = ['chromium', 'fonts-noto-core'];
const advice = `The browser stories need ${chromiumPath}: install it with "apt-get install ${packages.join(' ')}" as root.`;

/** Debian's Chromium with a font that has every Vietnamese letter. */
export async function installChromiumWhenMissing() {
  if (existsSync(chromiumPath)) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) throw new Error(advice);
  console.log(`Installing ${packages.join(' and ')} with apt-get, once.`);
  try {
    await aptGet('update');
    await aptGet('install', '-y', '--no-install-recommends', ...packages);
  } catch (cause) {
    throw new Error(`${cause.message}\n${advice}`, { cause });
  }
}

const aptGet = (...args) =>
  command('/usr/bin/apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], 'apt-get ended', {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
