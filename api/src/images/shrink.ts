import type { Pixels } from './pixels';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size within a square of `side`, and never larger than it was. */
export function sizeWithin({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Each new pixel is the average of the area it covers, in linear light and by opacity. Row by row: beside the picture
 * itself it needs two rows of memory, where the resizing codec wanted three times the picture (1.5 GB for 40 megapixels).
 */
export function shrink(pixels: Pixels, to: Size): Pixels {
  if (to.width === pixels.width && to.height === pixels.height) return pixels;
  const data = new Uint8ClampedArray(to.width * to.height * 4);
  const row = new Float32Array(to.width * 4);
  const sum = new Float32Array(to.width * 4);
  const columns = coverage(pixels.width, to.width);
  const perRow = to.height / pixels.height;
  let [target, filled] = [0, 0];
  for (let y = 0; y < pixels.height; y += 1) {
    averageRow(pixels, y, columns, row);
    const room = 1 - filled;
    const isLast = y === pixels.height - 1;
    if (perRow < room && !isLast) {
      add(sum, row, perRow);
      filled += perRow;
      continue;
    }
    add(sum, row, Math.min(room, perRow));
    write(sum, data, target * to.width * 4);
    target += 1;
    filled = perRow - room;
    sum.fill(0);
    if (filled > 0) add(sum, row, filled);
    else filled = 0;
  }
  return { ...to, data };
}

interface Columns {
  /** Which new column each old one falls into first. */
  readonly first: Uint32Array;
  /** How much of the new column it fills there; the rest falls into the next one. */
  readonly share: Float32Array;
  readonly width: number;
}

function coverage(from: number, to: number): Columns {
  const [first, share] = [new Uint32Array(from), new Float32Array(from)];
  const width = to / from;
  for (let x = 0; x < from; x += 1) {
    const start = x * width;
    const column = Math.min(to - 1, Math.floor(start));
    first[x] = column;
    share[x] = column === to - 1 ? width : Math.min(width, column + 1 - start);
  }
  return { first, share, width };
}

function averageRow({ data, width }: Pixels, y: number, columns: Columns, row: Float32Array): void {
  row.fill(0);
  for (let x = 0, from = y * width * 4; x < width; x += 1, from += 4) {
    const alpha = at(data, from + 3) / 255;
    const red = at(linear, at(data, from)) * alpha;
    const green = at(linear, at(data, from + 1)) * alpha;
    const blue = at(linear, at(data, from + 2)) * alpha;
    const share = at(columns.share, x);
    const to = at(columns.first, x) * 4;
    put(row, to, share, red, green, blue, alpha);
    if (share < columns.width) put(row, to + 4, columns.width - share, red, green, blue, alpha);
  }
}

function put(row: Float32Array, to: number, share: number, red: number, green: number, blue: number, alpha: number) {
  row[to] = at(row, to) + red * share;
  row[to + 1] = at(row, to + 1) + green * share;
  row[to + 2] = at(row, to + 2) + blue * share;
  row[to + 3] = at(row, to + 3) + alpha * share;
}

function add(sum: Float32Array, row: Float32Array, share: number): void {
  for (let n = 0; n < sum.length; n += 1) sum[n] = at(sum, n) + at(row, n) * share;
}

function write(sum: Float32Array, data: Uint8ClampedArray, start: number): void {
  for (let n = 0; n < sum.length; n += 4) {
    const alpha = at(sum, n + 3);
    for (let colour = 0; alpha > 0 && colour < 3; colour += 1)
      data[start + n + colour] = at(display, Math.round((at(sum, n + colour) / alpha) * finest));
    data[start + n + 3] = alpha * 255;
  }
}

/** Of an index that is known to lie within. */
function at(values: Uint8ClampedArray | Uint32Array | Float32Array, index: number): number {
  return values[index] ?? 0;
}

/** From the value that a file holds (sRGB) to the light it stands for, and back in 16,384 steps. */
const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});
const finest = 16_383;
const display = Uint8ClampedArray.from({ length: finest + 1 }, (_, step) => {
  const light = step / finest;
  return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
});
