import type { Orientation } from './header';
import type { Pixels } from './pixels';

/** Of a picture of this size: which pixel stands at x, y once it is upright. */
type From = (x: number, y: number, right: number, bottom: number) => readonly [x: number, y: number];

const froms: Readonly<Record<Orientation, From>> = {
  1: (x, y) => [x, y],
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _right, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _right, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
};

/** The picture upright: the number that says how the camera was held goes with the rest of the metadata. */
export function turn({ data, width, height }: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return { data, width, height };
  const from = froms[orientation];
  const size = orientation >= 5 ? { width: height, height: width } : { width, height };
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const turned = new Uint32Array(pixels.length);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const [fromX, fromY] = from(x, y, width - 1, height - 1);
      turned[y * size.width + x] = pixels[fromY * width + fromX] ?? 0;
    }
  }
  return { ...size, data: new Uint8ClampedArray(turned.buffer) };
}
