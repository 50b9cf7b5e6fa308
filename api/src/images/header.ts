import type { ImageType } from '../../../domain/images';
import { readJpeg } from './jpegHeader';
import { readPng } from './pngHeader';
import { readWebp } from './webpHeader';

/** How a camera was held, as EXIF numbers it: 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What a file says of its picture before anything is decoded. */
export interface ImageHeader {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}

/** By what stands in the file, never by its name; `undefined` where it is no picture that could be decoded. */
export function readHeader(file: Uint8Array): ImageHeader | undefined {
  try {
    const header = readJpeg(file) ?? readPng(file) ?? readWebp(file);
    return header && header.width > 0 && header.height > 0 ? header : undefined;
  } catch (error) {
    // The file ends before what it announces.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
