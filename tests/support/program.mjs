import { spawn } from 'node:child_process';
import { inRoot, root } from '../../local/build/folders.mjs';

/** Runs a program of an installed package, its lines going straight through; a failing end rejects. */
export const program = (packageName, file, args) =>
  command(process.execPath, [inRoot('node_modules', packageName, file), ...args], `${packageName} ended`);

// Windows knows no groups of processes.
const grouped = process.platform !== 'win32';

// Whoever is told to end lets nobody go on alone: ending calls what every command under way listens to.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

export function command(path, args, ending, options = {}) {
  return new Promise((resolve, reject) => {
    // In a group of its own, so that what it starts itself ends with it.
    const child = spawn(path, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: grouped,
      ...options,
    });
    const stop = () => (grouped ? process.kill(-child.pid) : child.kill());
    process.once('exit', stop);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`${ending} with ${signal ?? `exit code ${code}`}.`));
    });
  });
}
