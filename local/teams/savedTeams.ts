/** The local Teams' one file: its world and its keys, written whole and swapped in. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { newSigningKey, SigningKey } from './signingKeys';
import { firstWorld, World } from './world';

const Keys = z.object({
  /** Signs what Entra would sign. */
  issuer: SigningKey,
  /** Signs what the Bot Framework would sign. */
  channel: SigningKey,
  identitySecret: z.string(),
  identityHeader: z.string(),
  hubAccessKey: z.string(),
});
export type Keys = z.infer<typeof Keys>;

const SavedTeams = z.object({ v: z.literal(1), keys: Keys, world: World });
export type SavedTeams = z.infer<typeof SavedTeams>;

export interface TeamsFile {
  saved: SavedTeams;
  saveSoon: () => void;
  flush: () => Promise<void>;
}

/** Opens the file, or begins a new Teams; without a file nothing is kept. A file that can't be read is set aside. */
export async function openTeamsFile(
  file: string | undefined,
  log: (line: string) => void,
  keys = newKeys,
): Promise<TeamsFile> {
  const saved = (file && (await read(file, log))) || { v: 1, keys: await keys(), world: firstWorld(Date.now()) };
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const write = async () => {
    if (!file) return;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(saved), { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write).catch((error: unknown) => log(`Could not save the meeting: ${String(error)}`));
    return writing;
  };
  return {
    saved,
    saveSoon() {
      timer ??= setTimeout(() => void flush(), 300).unref();
    },
    flush,
  };
}

async function read(file: string, log: (line: string) => void): Promise<SavedTeams | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return SavedTeams.parse(JSON.parse(text));
  } catch {
    const aside = `${file}.unreadable-${Date.now()}`;
    await rename(file, aside);
    log(`The saved meeting could not be read; it is kept as ${path.basename(aside)} and a new one begins.`);
    return undefined;
  }
}

export async function newKeys(): Promise<Keys> {
  const [issuer, channel] = await Promise.all([newSigningKey(), newSigningKey()]);
  const secret = () => randomBytes(32).toString('base64url');
  return { issuer, channel, identitySecret: secret(), identityHeader: secret(), hubAccessKey: secret() };
}
