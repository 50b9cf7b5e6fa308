import { startsWith, textAt, viewOf } from './bytes';
import { orientationIn } from './exif';
import type { ImageHeader, Orientation } from './header';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Lossy, lossless or extended. A moving picture has no frame of its own in the file, and is none that is kept. */
export function readWebp(file: Uint8Array): ImageHeader | undefined {
  if (!startsWith(file, 'RIFF') || !startsWith(file, 'WEBP', 8)) return undefined;
  let orientation: Orientation = 1;
  let canvas: Size | undefined;
  let frame: Size | undefined;
  for (const { name, data } of chunksOf(file)) {
    if (name === 'VP8X') canvas = canvasOf(data);
    if (name === 'VP8 ') frame ??= lossyFrame(data);
    if (name === 'VP8L') frame ??= losslessFrame(data);
    if (name === 'EXIF') orientation = orientationIn(data);
  }
  if (!frame || (canvas && (canvas.width !== frame.width || canvas.height !== frame.height))) return undefined;
  return { type: 'image/webp', ...frame, orientation };
}

function* chunksOf(file: Uint8Array): Generator<{ readonly name: string; readonly data: Uint8Array }> {
  const view = viewOf(file);
  const end = 8 + view.getUint32(4, true);
  if (end > file.length) throw new RangeError('The file ends too early.');
  for (let at = 12; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) throw new RangeError('The file ends within a chunk.');
    yield { name: textAt(file, at, 4), data: file.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

function canvasOf(data: Uint8Array): Size {
  const view = viewOf(data);
  const side = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { width: side(4), height: side(7) };
}

function lossyFrame(data: Uint8Array): Size | undefined {
  const view = viewOf(data);
  if (!startsWith(data, '\x9d\x01\x2a', 3)) return undefined;
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

function losslessFrame(data: Uint8Array): Size | undefined {
  const view = viewOf(data);
  if (view.getUint8(0) !== 0x2f) return undefined;
  const bits = view.getUint32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
