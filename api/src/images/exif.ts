import { startsWith, viewOf } from './bytes';
import type { Orientation } from './header';

const orientationTag = 0x0112;
const shortNumber = 3;

/** From a block of EXIF, with or without its mark; what can't be read is upright. */
export function orientationIn(block: Uint8Array): Orientation {
  const tiff = startsWith(block, 'Exif\0\0') ? block.subarray(6) : block;
  try {
    return readOrientation(tiff) ?? 1;
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

function readOrientation(tiff: Uint8Array): Orientation | undefined {
  const isLittle = startsWith(tiff, 'II*\0');
  if (!isLittle && !startsWith(tiff, 'MM\0*')) return undefined;
  const view = viewOf(tiff);
  const directory = view.getUint32(4, isLittle);
  const entries = view.getUint16(directory, isLittle);
  for (let n = 0; n < entries; n += 1) {
    const entry = directory + 2 + n * 12;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    if (view.getUint16(entry + 2, isLittle) !== shortNumber) return undefined;
    return known(view.getUint16(entry + 8, isLittle));
  }
  return undefined;
}

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

function known(value: number): Orientation | undefined {
  return orientations.find((orientation) => orientation === value);
}
