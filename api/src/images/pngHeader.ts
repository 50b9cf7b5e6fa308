import { startsWith, textAt, viewOf } from './bytes';
import { orientationIn } from './exif';
import type { ImageHeader, Orientation } from './header';

const signature = '\x89PNG\r\n\x1a\n';
/** What pixels are made of. */
const needed = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

interface Chunk {
  readonly name: string;
  readonly start: number;
  readonly data: Uint8Array;
  readonly end: number;
}

export function readPng(file: Uint8Array): ImageHeader | undefined {
  if (!startsWith(file, signature)) return undefined;
  let orientation: Orientation = 1;
  for (const { name, data } of chunksOf(file)) {
    if (name === 'eXIf') orientation = orientationIn(data);
    if (name === 'IDAT') break;
  }
  const [first] = chunksOf(file);
  if (first?.name !== 'IHDR' || first.data.length !== 13) return undefined;
  const view = viewOf(first.data);
  return { type: 'image/png', width: view.getUint32(0), height: view.getUint32(4), orientation };
}

/** The file without its notes and profiles: packed text in them unfolds to a thousand times its size. */
export function onlyPixels(file: Uint8Array): Uint8Array {
  const chunks = [...chunksOf(file)].filter(({ name }) => needed.includes(name));
  const parts = [file.subarray(0, signature.length), ...chunks.map(({ start, end }) => file.subarray(start, end))];
  return new Uint8Array(Buffer.concat(parts));
}

/** Up to the end that the file itself names: what is hung on behind it is no part of the picture. */
function* chunksOf(file: Uint8Array): Generator<Chunk> {
  const view = viewOf(file);
  for (let start = signature.length; start < file.length;) {
    const length = view.getUint32(start);
    const name = textAt(file, start + 4, 4);
    const end = start + 12 + length;
    if (end > file.length) throw new RangeError('The file ends within a chunk.');
    yield { name, start, data: file.subarray(start + 8, start + 8 + length), end };
    if (name === 'IEND') return;
    start = end;
  }
}
