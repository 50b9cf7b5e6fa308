import { decode, encode, type DrawnType } from './codecs';
import type { ImageHeader } from './header';
import type { Pixels } from './pixels';
import { onlyPixels } from './pngHeader';
import { shrink, sizeWithin } from './shrink';
import { turn } from './turn';

export interface Redrawn {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How large at most, and as what. */
export interface DrawAs {
  readonly side: number;
  readonly type: DrawnType;
}

const quality = 82;

/** Decoded, scaled down, upright and encoded anew. Throws where the file is not what its header says. */
export async function redraw(file: Uint8Array, header: ImageHeader, { side, type: as }: DrawAs): Promise<Redrawn> {
  const { type, width, height, orientation } = header;
  const pixels = await decode(type === 'image/png' ? onlyPixels(file) : file, type);
  if (pixels.width !== width || pixels.height !== height) throw new Error('The picture has another size than it says.');
  const upright = turn(shrink(pixels, sizeWithin(pixels, side)), orientation);
  const drawn = as === 'image/jpeg' ? onWhite(upright) : upright;
  return { bytes: await encode(drawn, as, quality), width: upright.width, height: upright.height };
}

/** A JPEG can't be seen through. */
function onWhite({ data, ...size }: Pixels): Pixels {
  const opaque = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255;
    for (let colour = 0; colour < 3; colour += 1)
      opaque[at + colour] = (data[at + colour] ?? 0) * alpha + 255 * (1 - alpha);
    opaque[at + 3] = 255;
  }
  return { ...size, data: opaque };
}
