import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Images } from '../../api/src/ports';
import { ImageId } from '../../domain/images';

interface Place {
  readonly images: Images;
  close?(): Promise<void>;
}

const first = ImageId.parse('picture-of-ken');
const second = ImageId.parse('picture-of-rosa');
const bytes = (length: number, step = 7) => Uint8Array.from({ length }, (_, n) => (n * step) % 256);

/** What every place for pictures has to do. */
export function imagesContract(name: string, open: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place.close?.());

    test('knows no picture before the first one is kept, and removing it does no harm', async () => {
      expect(await place.images.read(first)).toBeUndefined();
      await place.images.remove(first);
    });

    test('gives a picture back byte for byte, with its type', async () => {
      await place.images.keep(first, bytes(300_000), 'image/webp');
      await place.images.keep(second, bytes(1), 'image/jpeg');
      const read = await place.images.read(first);
      expect(read?.type).toBe('image/webp');
      expect(Buffer.from(read?.bytes ?? []).equals(bytes(300_000))).toBe(true);
      expect(await place.images.read(second)).toEqual({ bytes: bytes(1), type: 'image/jpeg' });
    });

    test('keeps the last of several under one id', async () => {
      await place.images.keep(first, bytes(100, 3), 'image/webp');
      await place.images.keep(first, bytes(50, 5), 'image/png');
      expect(await place.images.read(first)).toEqual({ bytes: bytes(50, 5), type: 'image/png' });
    });

    test('removes one and no other, and can keep it again', async () => {
      await place.images.remove(first);
      await place.images.remove(first);
      expect(await place.images.read(first)).toBeUndefined();
      expect(await place.images.read(second)).toBeDefined();
      await place.images.keep(first, bytes(10), 'image/webp');
      expect((await place.images.read(first))?.bytes).toHaveLength(10);
    });

    test('keeps ten at once', async () => {
      const ids = Array.from({ length: 10 }, (_, n) => ImageId.parse(`picture-${n}-of-ten`));
      await Promise.all(ids.map((id, n) => place.images.keep(id, bytes(n + 1), 'image/webp')));
      const read = await Promise.all(ids.map((id) => place.images.read(id)));
      expect(read.map((image) => image?.bytes.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });
  });
}
