import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, root } from './folders.mjs';

const installedMark = inRoot('node_modules', '.customer-moment-installed');

/** Installs what package-lock.json lists, when that is not what is installed already. */
export async function installWhenStale() {
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === wanted) return;
  console.log('Installing the packages of package-lock.json: two minutes or so, the first time only.');
  const { code, said } = await npmInstall();
  if (code !== 0)
    throw new Error(`${tail(said)}\nThe packages could not be installed: npm says why in the lines above.`);
  writeFileSync(installedMark, wanted);
}

/**
 * Not `npm ci`: it refuses a lock file that lacks the binaries of another platform, and ours was written where only
 * Linux's are on offer. With --no-save the lock file still decides the versions and stays as it is.
 */
function npmInstall() {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['install', '--no-save', '--no-progress'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    const hear = (chunk) => (said += chunk);
    npm.stdout.on('data', hear);
    npm.stderr.on('data', hear);
    npm.on('error', reject);
    npm.on('close', (code) => resolve({ code, said }));
  });
}

const tail = (text) => text.trimEnd().split('\n').slice(-20).join('\n');
