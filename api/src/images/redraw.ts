import { keptImageSide } from '../../../domain/images';
import { decode, encode } from './codecs';
import type { ImageHeader } from './header';
import { onlyPixels } from './pngHeader';
import { shrink, sizeWithin } from './shrink';
import { turn } from './turn';

export interface Redrawn {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const quality = 82;

/** Decoded, scaled down, upright and encoded anew. Throws where the file is not what its header says. */
export async function redraw(file: Uint8Array, { type, width, height, orientation }: ImageHeader): Promise<Redrawn> {
  const pixels = await decode(type === 'image/png' ? onlyPixels(file) : file, type);
  if (pixels.width !== width || pixels.height !== height) throw new Error('The picture has another size than it says.');
  const upright = turn(shrink(pixels, sizeWithin(pixels, keptImageSide)), orientation);
  return { bytes: await encode(upright, quality), width: upright.width, height: upright.height };
}
