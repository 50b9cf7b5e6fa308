import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { azureSettings, givenByAzure } from '../../infra/azureSettings';
import { median, type Group } from '../measure';

const name = 'api.coldStart';

/** The API's bundle in a fresh process until its functions are registered, beside the least that such a bundle has to load. */
export const coldStart: Group = {
  measures: [name],
  async run({ root, quick }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'customer-moment-'));
    try {
      const ours = await bundleIn(path.join(folder, 'api'), path.join(root, 'dist', 'api', 'main.cjs'), root);
      const least = await bundleIn(
        path.join(folder, 'floor'),
        path.join(root, '.build/bench/coldFloor/main.cjs'),
        root,
      );
      const runs = quick ? 5 : 15;
      const times: { ours: number; floor: number }[] = [];
      for (let run = 0; run <= runs; run += 1) {
        const pair = { floor: await startOnce(least), ours: await startOnce(ours) };
        if (run > 0) times.push(pair);
      }
      return {
        measures: [
          {
            ...{ name, value: median(times.map((pair) => pair.ours)), unit: 'ms', runs },
            ...{ floor: median(times.map((pair) => pair.floor)), budget: { ratio: 1.5 } },
          },
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** With nothing near it but what starts it. */
async function bundleIn(folder: string, bundle: string, root: string): Promise<string> {
  await cp(bundle, path.join(folder, 'main.cjs'));
  await cp(path.join(root, 'tests', 'bench', 'floor', 'timeStart.mjs'), path.join(folder, 'timeStart.mjs'));
  return folder;
}

/** Milliseconds that the bundle took to load. */
function startOnce(cwd: string): Promise<number> {
  const env = { PATH: process.env['PATH'], ...azureSettings, ...givenByAzure };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['timeStart.mjs'], { cwd, env }, (failure, out, complaint) => {
      if (failure) reject(new Error(complaint || failure.message));
      else resolve(Number(out));
    });
  });
}
