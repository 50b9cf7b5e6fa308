import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { imageCodec } from '../../api/src/images/imageCodec';
import { shrink, sizeWithin } from '../../api/src/images/shrink';
import { turn } from '../../api/src/images/turn';
import type { ImageCodec } from '../../api/src/ports';
import {
  exifOf,
  fieldsOf,
  fourFields,
  greyPng,
  pictures,
  pngChunk,
  webpCanvas,
  webpFrame,
  webpOf,
  withExif,
  type Pictures,
} from '../support/pictures';

let drawn: Pictures;
let codec: ImageCodec;
beforeAll(() => {
  drawn = pictures();
  codec = imageCodec({ workerFile: drawn.workerFile });
});
afterAll(() => drawn.close());

const upright = ['red', 'green', 'blue', 'white'];
const told = /Telephone|GPS|Exif|ICC|XMP|script/;
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const text = (content: string) => new TextEncoder().encode(content);
const refusal = (redrawing: Promise<unknown>) =>
  redrawing.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a picture drawn anew', () => {
  test.each([
    ['jpeg', 'image/jpeg', {}],
    ['png', 'image/png', {}],
    ['webp', 'image/webp', { quality: 90 }],
    ['webp', 'image/webp', { lossless: 1 }],
  ] as const)('from %s shows the same', async (kind, type, options) => {
    const file = await drawn.encode(kind, fourFields(320, 200), options);
    const kept = await codec.redraw(file, type);
    expect(kept).toMatchObject({ type: 'image/webp', width: 320, height: 200 });
    const shown = await drawn.decode(kept.bytes, kept.type);
    expect([shown.width, shown.height, fieldsOf(shown)]).toEqual([320, 200, upright]);
  });

  test('is a JPEG for a card, no larger than Teams takes', async () => {
    const file = await drawn.encode('webp', fourFields(1600, 1000), { quality: 90 });
    const card = await codec.drawForCard(file, 'image/webp');
    expect(card).toMatchObject({ type: 'image/jpeg', width: 800, height: 500 });
    expect(card.bytes.length).toBeLessThan(1_000_000);
    const shown = await drawn.decode(card.bytes, card.type);
    expect([shown.width, shown.height, fieldsOf(shown)]).toEqual([800, 500, upright]);
  });

  test('has lost all that the camera wrote into it', async () => {
    const jpeg = withExif(await drawn.encode('jpeg', fourFields(64, 48)), exifOf({ orientation: 1 }));
    const webp = await drawn.encode('webp', fourFields(64, 48));
    const extended = webpOf(webpCanvas(64, 48, 8), webpFrame(webp), ['EXIF', exifOf({ orientation: 1 })]);
    const noted = greyPng(64, 48, { before: pngChunk('tEXt', text('Comment\0GPS 10.7769 N')) });
    for (const [file, type] of [
      [jpeg, 'image/jpeg'],
      [extended, 'image/webp'],
      [noted, 'image/png'],
    ] as const) {
      expect(latin(file)).toMatch(told);
      const kept = await codec.redraw(file, type);
      expect(latin(kept.bytes)).not.toMatch(told);
      expect(kept).toMatchObject({ width: 64, height: 48 });
    }
  });

  test('has lost what hung on behind it', async () => {
    const jpeg = await drawn.encode('jpeg', fourFields(64, 48));
    const polyglot = Uint8Array.from([...jpeg, ...text('<script>alert(1)</script>')]);
    expect(latin((await codec.redraw(polyglot, 'image/jpeg')).bytes)).not.toMatch(told);
  });

  test.each([
    [1, [64, 48], ['red', 'green', 'blue', 'white']],
    [2, [64, 48], ['green', 'red', 'white', 'blue']],
    [3, [64, 48], ['white', 'blue', 'green', 'red']],
    [4, [64, 48], ['blue', 'white', 'red', 'green']],
    [5, [48, 64], ['red', 'blue', 'green', 'white']],
    [6, [48, 64], ['blue', 'red', 'white', 'green']],
    [7, [48, 64], ['white', 'green', 'blue', 'red']],
    [8, [48, 64], ['green', 'white', 'red', 'blue']],
  ])('is upright however the camera was held: %i', async (orientation, size, fields) => {
    const file = withExif(await drawn.encode('jpeg', fourFields(64, 48)), exifOf({ orientation }));
    const kept = await codec.redraw(file, 'image/jpeg');
    const shown = await drawn.decode(kept.bytes, kept.type);
    expect([[shown.width, shown.height], fieldsOf(shown)]).toEqual([size, fields]);
  });

  test('is 1,600 pixels on its longer side at most, and much smaller than it came', async () => {
    const file = await drawn.encode('png', fourFields(3000, 2000));
    const kept = await codec.redraw(file, 'image/png');
    expect([kept.width, kept.height]).toEqual([1600, 1067]);
    expect(kept.bytes.length).toBeLessThan(60_000);
    expect(fieldsOf(await drawn.decode(kept.bytes, kept.type))).toEqual(upright);
    const small = await codec.redraw(await drawn.encode('png', fourFields(3, 2)), 'image/png');
    expect([small.width, small.height]).toEqual([3, 2]);
  });

  test('that was held sideways has its longer side upright', async () => {
    const file = withExif(await drawn.encode('jpeg', fourFields(2000, 1000)), exifOf({ orientation: 6 }));
    expect(await codec.redraw(file, 'image/jpeg')).toMatchObject({ width: 800, height: 1600 });
  });
});

describe('refused with a sentence', () => {
  const unreadable = { code: 'invalid', message: 'This is not a JPEG, PNG or WebP picture that can be read.' };

  test.each([
    ['cut off', (file: Uint8Array) => file.subarray(0, 600)],
    ['a head and nothing behind it', (file: Uint8Array) => file.subarray(0, 40)],
    ['spoilt in the middle', (file: Uint8Array) => file.map((byte, n) => (n > 60 && n < 400 ? byte ^ 0x5a : byte))],
  ])('a PNG that is %s', async (_, spoil) => {
    const file = await drawn.encode('png', fourFields(640, 480));
    expect(await refusal(codec.redraw(spoil(file), 'image/png'))).toMatchObject(unreadable);
  });

  test('a PNG that says it is larger than it is, a WebP that is, and a JPEG with no pixels', async () => {
    const png = greyPng(40, 30, { said: { width: 4000, height: 3000 } });
    expect(await refusal(codec.redraw(png, 'image/png'))).toMatchObject(unreadable);
    const frame = webpFrame(await drawn.encode('webp', fourFields(64, 48)));
    const lying = webpOf(webpCanvas(4, 3), frame);
    expect(await refusal(codec.redraw(lying, 'image/webp'))).toMatchObject(unreadable);
    const jpeg = await drawn.encode('jpeg', fourFields(64, 48));
    const scan = latin(jpeg).indexOf('\xff\xda');
    expect(await refusal(codec.redraw(jpeg.subarray(0, scan), 'image/jpeg'))).toMatchObject(unreadable);
  });

  test('one that takes too long, and one more than can wait; those after them are drawn', async () => {
    const file = await drawn.encode('png', fourFields(64, 48));
    const hasty = imageCodec({ workerFile: drawn.workerFile, patienceMs: 0 });
    expect(await refusal(hasty.redraw(file, 'image/png'))).toMatchObject(unreadable);
    const narrow = imageCodec({ workerFile: drawn.workerFile, mostWaiting: 2 });
    const asked = [1, 2, 3].map(() => refusal(narrow.redraw(file, 'image/png')));
    expect(await Promise.all(asked)).toEqual([undefined, undefined, expect.objectContaining({ code: 'busy' })]);
    expect(await refusal(narrow.redraw(file, 'image/png'))).toBeUndefined();
  });
});

test('a decoder that is not there is our own failure, not the picture’s', async () => {
  const nowhere = imageCodec({ workerFile: '/nowhere/redrawWorker.cjs' });
  await expect(nowhere.redraw(greyPng(3, 2), 'image/png')).rejects.toThrow('Cannot find module');
});

describe('scaling down', () => {
  const of = (width: number, height: number, ...values: number[][]) => ({
    width,
    height,
    data: Uint8ClampedArray.from(values.flat()),
  });

  test('averages light, as eyes do, and not the numbers of the file', () => {
    const half = shrink(of(2, 1, [0, 0, 0, 255], [255, 255, 255, 255]), { width: 1, height: 1 });
    expect([...half.data]).toEqual([188, 188, 188, 255]);
  });

  test('lets what is transparent have no say in the colour', () => {
    const half = shrink(of(1, 2, [200, 0, 0, 255], [0, 255, 0, 0]), { width: 1, height: 1 });
    expect([...half.data]).toEqual([200, 0, 0, 128]);
  });

  test.each([
    [7, 5, 3, 2],
    [100, 3, 99, 3],
    [1601, 3, 1600, 2],
    [3, 1201, 2, 1200],
    [5000, 1, 1600, 1],
    [3, 9, 1, 1],
  ])('keeps one colour that colour, from %i × %i to %i × %i', (width, height, toWidth, toHeight) => {
    const data = new Uint8ClampedArray(width * height * 4).fill(77);
    for (let n = 3; n < data.length; n += 4) data[n] = 255;
    const less = shrink({ width, height, data }, { width: toWidth, height: toHeight });
    expect([less.width, less.height, less.data.length]).toEqual([toWidth, toHeight, toWidth * toHeight * 4]);
    expect(less.data.every((value, n) => Math.abs(value - (n % 4 === 3 ? 255 : 77)) <= 1)).toBe(true);
  });

  test('keeps the shape, and at least one pixel of it', () => {
    expect(sizeWithin({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(sizeWithin({ width: 12_000, height: 2 }, 1600)).toEqual({ width: 1600, height: 1 });
    expect(sizeWithin({ width: 10, height: 20 }, 1600)).toEqual({ width: 10, height: 20 });
  });

  test('turning four times by a quarter is no turn', () => {
    const fields = fourFields(5, 3);
    const turned = [6, 6, 6, 6].reduce((pixels) => turn(pixels, 6), fields);
    expect([turned.width, turned.height, turned.data]).toEqual([5, 3, fields.data]);
  });
});
