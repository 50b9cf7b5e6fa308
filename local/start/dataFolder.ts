/** The folder that keeps everything between starts, used by one process at a time. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const InUse = z.object({ pid: z.number(), url: z.string() });
const marker = 'in-use.json';

/** What in the folder is this program's: nothing else is ever removed from it. */
const ours = ['azurite', 'teams.json', marker];

/** The folder itself or, where another running Customer Moment has it, one beside its data. */
export async function freeDataFolder(wanted: string, log: (line: string) => void): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wanted : path.join(wanted, `beside-${number}`);
    const owner = await ownerOf(folder);
    if (!owner) {
      await mkdir(folder, { recursive: true });
      return folder;
    }
    log(`The data in ${folder} is in use at ${owner}; this one keeps its own beside it.`);
  }
}

export async function emptyDataFolder(folder: string): Promise<void> {
  for (const name of ours) await rm(path.join(folder, name), { recursive: true, force: true });
}

export async function markInUse(folder: string, url: string): Promise<() => Promise<void>> {
  const file = path.join(folder, marker);
  await writeFile(file, JSON.stringify({ pid: process.pid, url }));
  return () => rm(file, { force: true });
}

/** A mark left by a crash doesn't count: the owner has to answer. */
async function ownerOf(folder: string): Promise<string | undefined> {
  try {
    const { pid, url } = InUse.parse(JSON.parse(await readFile(path.join(folder, marker), 'utf8')));
    const answer = await fetch(`${url}/teams/alive`, { signal: AbortSignal.timeout(1000) });
    const alive = z.object({ pid: z.number() }).parse(await answer.json());
    return alive.pid === pid ? url : undefined;
  } catch {
    return undefined;
  }
}
