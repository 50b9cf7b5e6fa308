import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const built = path.resolve('dist/api');

/** The app's files in a folder of their own, as a deployment puts them there. */
export async function deployTo(folder: string): Promise<void> {
  await cp(built, folder, { recursive: true, dereference: true });
}

/**
 * Another build takes the place of the one that runs: each script and style has another name, whoever leads to it knows
 * only that one, and the old ones are gone.
 */
export async function deployAnother(folder: string): Promise<void> {
  const tab = path.join(folder, 'tab');
  const assets = await readdir(path.join(tab, 'assets'));
  const named = assets.filter((name) => /\.(js|css)$/.test(name));
  const renamed = new Map(named.map((name) => [name, name.replace(/\.(?=\w+$)/, 'Z.')]));
  const names = new RegExp(named.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const another = async (file: string) =>
    (await readFile(file, 'utf8')).replace(names, (name) => renamed.get(name) ?? name);
  // What was compressed before is of the old build; the plain files are served instead.
  const files = (await readdir(tab, { recursive: true })).map((name) => path.join(tab, name));
  await Promise.all(files.filter((name) => /\.(br|gz)$/.test(name)).map((name) => rm(name)));
  for (const page of files.filter((name) => name.endsWith('.html'))) await writeFile(page, await another(page));
  for (const [old, name] of renamed) {
    const file = path.join(tab, 'assets', old);
    await writeFile(path.join(tab, 'assets', name), await another(file));
    await rm(file);
  }
}
