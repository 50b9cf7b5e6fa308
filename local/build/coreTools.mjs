import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from './folders.mjs';

const binary = process.platform === 'win32' ? 'func.exe' : 'func';

/** The program itself, never the package's wrapper, which would download it. */
export function coreTools() {
  const besideUs = inRoot('node_modules', '.bin');
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder && folder !== besideUs);
  const places = [inRoot('node_modules', 'azure-functions-core-tools', 'bin'), ...onPath];
  return places.map((folder) => join(folder, binary)).find((path) => existsSync(path));
}

export const describeCoreTools =
  'Azure Functions Core Tools are not installed here: install them as Microsoft describes (https://aka.ms/azfunc-install) and run `npm run start:func` again, or use `npm start`.';
