import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { median, type Group } from '../measure';

const name = 'start.second';

/** `npm start` when everything is installed and built and there are data already. */
export const start: Group = {
  measures: [name],
  async run({ root, quick }) {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'customer-moment-'));
    try {
      await startOnce(root, dataDir);
      const times: number[] = [];
      for (let run = 0; run < (quick ? 3 : 7); run += 1) times.push(await startOnce(root, dataDir));
      return { measures: [{ name, value: median(times), unit: 's', runs: times.length, budget: { value: 5 } }] };
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** Seconds from the command to the line that says it is ready; it is stopped as by Ctrl-C. */
async function startOnce(root: string, dataDir: string): Promise<number> {
  const began = performance.now();
  // A group of its own, as a terminal gives it: what stops it reaches npm and what npm started.
  const npm = spawn('npm', ['start', '--', '--port', '0', '--data', dataDir], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => npm.once('close', () => resolve()));
  try {
    await readyLine(npm);
    return (performance.now() - began) / 1000;
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGINT');
    await ended;
  }
}

function readyLine({ stdout, stderr }: Pick<ChildProcess, 'stdout' | 'stderr'>): Promise<void> {
  if (!stdout || !stderr) throw new Error('npm start says nothing.');
  const said: string[] = [];
  createInterface({ input: stderr }).on('line', (line) => said.push(line));
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      said.push(line);
      if (line.startsWith('Ready after')) resolve();
    });
    lines.once('close', () => reject(new Error(`npm start ended before it was ready:\n${said.join('\n')}`)));
  });
}
