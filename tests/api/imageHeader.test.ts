import { describe, expect, test } from '@jest/globals';
import { checkedHeader } from '../../api/src/images/checkedHeader';
import { readHeader } from '../../api/src/images/header';
import { onlyPixels } from '../../api/src/images/pngHeader';
import { mostImageBytes, type ImageType } from '../../domain/images';
import { Problem } from '../../domain/problems';
import { exifOf, greyPng, jpegHead, pngChunk, pngSignature, webpCanvas, webpOf, withExif } from '../support/pictures';

const text = (content: string) => new TextEncoder().encode(content);
const lossy = (width: number, height: number) =>
  ['VP8 ', Uint8Array.from([0, 0, 0, 0x9d, 1, 0x2a, width & 255, width >> 8, height & 255, height >> 8])] as const;
const lossless = (width: number, height: number) => {
  const bits = (width - 1) | ((height - 1) << 14);
  return ['VP8L', Uint8Array.from([0x2f, bits, bits >>> 8, bits >>> 16, bits >>> 24])] as const;
};

describe('the size that a file says, before anything is decoded', () => {
  test.each<[string, Uint8Array, object]>([
    ['a JPEG', jpegHead(4000, 3000), { type: 'image/jpeg', width: 4000, height: 3000, orientation: 1 }],
    ['a PNG', greyPng(3, 2), { type: 'image/png', width: 3, height: 2, orientation: 1 }],
    ['a lossy WebP', webpOf(lossy(640, 480)), { type: 'image/webp', width: 640, height: 480, orientation: 1 }],
    ['a lossless WebP', webpOf(lossless(16384, 1)), { type: 'image/webp', width: 16384, height: 1 }],
    ['an extended WebP', webpOf(webpCanvas(300, 200), lossy(300, 200)), { width: 300, height: 200 }],
  ])('is read from %s', (_, file, said) => {
    expect(readHeader(file)).toMatchObject(said);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('comes with how the camera was held: %i', (orientation) => {
    for (const isLittle of [true, false]) {
      const exif = exifOf({ orientation, isLittle });
      expect(readHeader(withExif(jpegHead(40, 30), exif))).toMatchObject({ width: 40, height: 30, orientation });
      expect(readHeader(greyPng(4, 3, { before: pngChunk('eXIf', exif.subarray(6)) }))).toMatchObject({ orientation });
      const webp = webpOf(webpCanvas(4, 3, 8), lossy(4, 3), ['EXIF', exif]);
      expect(readHeader(webp)).toMatchObject({ orientation });
    }
  });

  test('an orientation that makes no sense is upright', () => {
    const spoilt = [
      exifOf({ orientation: 9 }),
      exifOf({ orientation: 0 }),
      exifOf({ orientation: 6 }).subarray(0, 20),
      text('Exif\0\0no EXIF at all'),
      Uint8Array.from([...text('Exif\0\0MM\0*'), 255, 255, 255, 255]),
    ];
    for (const exif of spoilt) expect(readHeader(withExif(jpegHead(40, 30), exif))?.orientation).toBe(1);
  });
});

describe('no picture is', () => {
  const jpeg = jpegHead(40, 30);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert(1)</script></svg>';
  test.each<[string, Uint8Array]>([
    ['an empty file', text('')],
    ['text', text('Ken counts on us.')],
    ['an SVG', text(svg)],
    ['a GIF', text('GIF89a\x01\0\x01\0\0\0\0;')],
    ['a PDF', text('%PDF-1.7')],
    ['HTML with a JPEG behind it', Uint8Array.from([...text('<script>'), ...jpeg])],
    ['a JPEG whose marks lead nowhere', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0, 0])],
    ['a JPEG with a block shorter than its own length', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 1])],
    ['a JPEG that begins with its scan', Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 12])],
    ['a JPEG without height', jpegHead(40, 0)],
    ['a PNG without width', greyPng(1, 1, { said: { width: 0, height: 1 } })],
    ['a PNG without a head', Uint8Array.from([...pngSignature, ...pngChunk('IDAT', text(''))])],
    ['a PNG signature alone', pngSignature],
    ['a WebP without a frame', webpOf(webpCanvas(4, 3))],
    ['a WebP whose frame has another size than its canvas', webpOf(webpCanvas(4, 3), lossy(4000, 3000))],
    ['a moving WebP', webpOf(webpCanvas(4, 3, 2), ['ANIM', text('......')], ['ANMF', text('................')])],
    ['a WebP with another chunk', webpOf(['JUNK', text('')])],
  ])('%s', (_, file) => {
    expect(readHeader(file)).toBeUndefined();
  });

  test('one that was cut off anywhere before its size', () => {
    const whole = [jpeg, greyPng(3, 2), webpOf(lossy(64, 48)), webpOf(webpCanvas(64, 48), lossless(64, 48))];
    const needed = [jpeg.length - 10, 33, 30, 44];
    whole.forEach((file, n) => {
      for (let length = 0; length < (needed[n] ?? 0); length += 1)
        expect([length, readHeader(file.subarray(0, length))]).toEqual([length, undefined]);
    });
  });
});

describe('what may be decoded', () => {
  const refusal = (file: Uint8Array, type: ImageType) => {
    try {
      return checkedHeader(file, type);
    } catch (error) {
      return error instanceof Problem ? [error.code, error.field, error.message] : error;
    }
  };

  test('an image bomb of 60,000 by 60,000 pixels is refused by its head', () => {
    const said = { width: 60_000, height: 60_000 };
    const tooLarge = ['tooLarge', 'picture.image', expect.stringMatching(/40 megapixels.*12000 pixels/)];
    expect(refusal(greyPng(1, 1, { said }), 'image/png')).toEqual(tooLarge);
    expect(refusal(jpegHead(60_000, 60_000), 'image/jpeg')).toEqual(tooLarge);
    expect(refusal(webpOf(lossless(16_384, 16_384)), 'image/webp')).toEqual(tooLarge);
  });

  test('40 megapixels and 12,000 a side may be, one pixel more may not', () => {
    expect(refusal(jpegHead(8000, 5000), 'image/jpeg')).toMatchObject({ width: 8000 });
    expect(refusal(jpegHead(8000, 5001), 'image/jpeg')).toContain('tooLarge');
    expect(refusal(jpegHead(12_000, 100), 'image/jpeg')).toMatchObject({ width: 12_000 });
    expect(refusal(jpegHead(100, 12_001), 'image/jpeg')).toContain('tooLarge');
  });

  test('a file is what stands in it, whatever it is called', () => {
    expect(refusal(text('Ken counts on us.'), 'image/png')).toContain('invalid');
    expect(refusal(jpegHead(40, 30), 'image/png')).toContain('The file was sent as a PNG, but it is a JPEG.');
    expect(refusal(text(''), 'image/png')).toContain('The file is empty.');
    expect(refusal(new Uint8Array(mostImageBytes + 1), 'image/png')).toContain('A picture may have at most 5 MB.');
  });
});

test('only what pixels are made of is decoded: packed notes, profiles, further frames and what hangs behind stay out', () => {
  const before = Buffer.concat(['zTXt', 'iCCP', 'acTL', 'eXIf'].map((name) => pngChunk(name, text('something'))));
  const file = greyPng(3, 2, { before: new Uint8Array(before) });
  const polyglot = Uint8Array.from([...file, ...text('<script>alert(1)</script>')]);
  expect(Buffer.from(onlyPixels(polyglot)).equals(greyPng(3, 2))).toBe(true);
});
