import * as z from 'zod/mini';
import { id, line } from './text';

export const ImageId = id<'ImageId'>('the picture');
export type ImageId = z.infer<typeof ImageId>;

/** What may be sent as a picture. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const ImageType = z.enum(imageTypes, 'A picture is a JPEG, a PNG or a WebP file.');
export type ImageType = z.infer<typeof ImageType>;

export const mostImageBytes = 5 * 1024 * 1024;
/** More than a picture needs, and less than would fill the memory of whoever decodes it. */
export const mostImagePixels = 40_000_000;
export const mostImageSide = 12_000;
/** The longer side of a picture that is kept. */
export const keptImageSide = 1_600;

/** A picture on a moment or a customer. Its words are asked for: not everybody sees it. */
export const Picture = z.object({
  image: ImageId,
  alt: line(200, 'What the picture shows'),
  shows: z.enum(['photo', 'letter'], 'Say whether this is a photo or a letter.'),
});
export type Picture = z.infer<typeof Picture>;

/** On a draft the words may still be missing. */
export const DraftPicture = z.object({ ...Picture.shape, alt: z.optional(Picture.shape.alt) });
export type DraftPicture = z.infer<typeof DraftPicture>;

/** A picture as it is kept: upright, scaled down, without what the camera wrote into the file. */
export const KeptImage = z.object({
  id: ImageId,
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  bytes: z.int().check(z.positive()),
});
export type KeptImage = z.infer<typeof KeptImage>;
