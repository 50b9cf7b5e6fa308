import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Pixels } from '../../api/src/images/pixels';
import type { ImageType } from '../../domain/images';

interface Draw {
  encode(kind: 'jpeg' | 'png' | 'webp', pixels: Pixels, options?: object): Promise<Uint8Array>;
  decode(file: Uint8Array, type: ImageType): Promise<Pixels>;
}

export interface Pictures extends Draw {
  readonly workerFile: string;
  close(): void;
}

/** The codecs as they are built, and their encoders to draw with. */
export function pictures(): Pictures {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(path.join(process.cwd(), '.build', 'pictures-test-'));
  execFileSync(process.execPath, ['tests/support/pictureBundles.mjs', folder], { stdio: 'inherit' });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it was built a moment ago
  const draw = require(path.join(folder, 'draw.cjs')) as Draw;
  return {
    ...draw,
    encode: draw.encode,
    decode: draw.decode,
    workerFile: path.join(folder, 'redrawWorker.cjs'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const colours = {
  red: [220, 30, 30],
  green: [30, 180, 30],
  blue: [30, 30, 220],
  white: [245, 245, 245],
} as const;
export type Colour = keyof typeof colours;

/** Four fields: red and green above, blue and white below. */
export function fourFields(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const half = Math.ceil(width / 2);
  const row = (left: Colour, right: Colour) => {
    const pixels = Array.from({ length: width }, (_, at) => [...colours[at < half ? left : right], 255]);
    return Uint8ClampedArray.from(pixels.flat());
  };
  const above = row('red', 'green');
  const below = row('blue', 'white');
  for (let at = 0; at < height; at += 1) data.set(at < height / 2 ? above : below, at * width * 4);
  return { data, width, height };
}

/** The colour in the middle of each field: above left and right, below left and right. */
export function fieldsOf({ data, width, height }: Pixels): (Colour | undefined)[] {
  const names = Object.keys(colours) as Colour[];
  return [1, 3].flatMap((row) =>
    [1, 3].map((column) => {
      const at = (Math.floor((height * row) / 4) * width + Math.floor((width * column) / 4)) * 4;
      return names.find((name) => colours[name].every((value, n) => Math.abs(value - (data[at + n] ?? 0)) < 25));
    }),
  );
}

const bytes = (...parts: (string | Uint8Array | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? latin(part) : part))));
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const number = (value: number, length: number, isLittle = false) => {
  const digits = Array.from({ length }, (_, n) => Math.floor(value / 256 ** n) % 256);
  return isLittle ? digits : digits.reverse();
};

export interface Exif {
  readonly orientation: number;
  readonly isLittle?: boolean;
}

/** Camera, orientation and a place, as a telephone writes them. */
export function exifOf({ orientation, isLittle = false }: Exif): Uint8Array {
  const short = (value: number) => number(value, 2, isLittle);
  const long = (value: number) => number(value, 4, isLittle);
  const entry = (tag: number, type: number, count: number, value: number[]) =>
    bytes(short(tag), short(type), long(count), value);
  const camera = 'Telephone\0';
  const afterDirectory = 8 + 2 + 3 * 12 + 4;
  return bytes(
    'Exif\0\0',
    isLittle ? 'II*\0' : 'MM\0*',
    long(8),
    short(3),
    entry(0x010f, 2, camera.length, long(afterDirectory)),
    entry(0x0112, 3, 1, [...short(orientation), 0, 0]),
    entry(0x8825, 4, 1, long(afterDirectory + camera.length)),
    long(0),
    camera,
    'GPS 10.7769 N 106.7009 E',
  );
}

/** The JPEG with a block put first, as cameras do. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array {
  return bytes(jpeg.subarray(0, 2), [0xff, 0xe1], number(exif.length + 2, 2), exif, jpeg.subarray(2));
}

/** A JPEG as far as the frame that says its size. */
export function jpegHead(width: number, height: number, before: Uint8Array = bytes()): Uint8Array {
  const frame = [0xff, 0xc0, 0, 17, 8, ...number(height, 2), ...number(width, 2), 3, 1, 34, 0, 2, 17, 1, 3, 17, 1];
  return bytes([0xff, 0xd8], before, frame);
}

export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const named = bytes(name, data);
  return bytes(number(data.length, 4), named, number(crc(named), 4));
}

export const pngSignature = bytes('\x89PNG\r\n\x1a\n');

export interface GreyParts {
  /** Instead of the size that it has. */
  readonly said?: { readonly width: number; readonly height: number };
  readonly before?: Uint8Array;
}

/** A PNG of one grey, with more chunks before its pixels and any size said in its head. */
export function greyPng(
  width: number,
  height: number,
  { said = { width, height }, before = bytes() }: GreyParts = {},
): Uint8Array {
  const head = bytes(number(said.width, 4), number(said.height, 4), [8, 0, 0, 0, 0]);
  const rows = bytes(...Array.from({ length: height }, () => new Uint8Array(width + 1).fill(120).fill(0, 0, 1)));
  return bytes(
    pngSignature,
    pngChunk('IHDR', head),
    before,
    pngChunk('IDAT', new Uint8Array(deflateSync(rows))),
    pngChunk('IEND', bytes()),
  );
}

export function webpOf(...chunks: (readonly [name: string, data: Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([name, data]) =>
    bytes(name, number(data.length, 4, true), data, [0].slice(0, data.length % 2)),
  );
  const body = bytes('WEBP', ...parts);
  return bytes('RIFF', number(body.length, 4, true), body);
}

/** The first chunk of a simple WebP, to be put into an extended one. */
export function webpFrame(webp: Uint8Array): readonly [string, Uint8Array] {
  const length = Buffer.from(webp).readUInt32LE(16);
  return [Buffer.from(webp.subarray(12, 16)).toString('latin1'), webp.subarray(20, 20 + length)];
}

export function webpCanvas(width: number, height: number, flags = 0): readonly [string, Uint8Array] {
  return ['VP8X', bytes([flags, 0, 0, 0], number(width - 1, 3, true), number(height - 1, 3, true))];
}

function crc(data: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
