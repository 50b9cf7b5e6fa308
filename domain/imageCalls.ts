import * as z from 'zod/mini';
import { CustomerId } from './customers';
import { ImageId, KeptImage } from './images';
import { MomentId } from './moments';

/** Through which record somebody looks at a picture; without one, only who sent it may. */
export const PictureOf = z.union([z.object({ moment: MomentId }), z.object({ customer: CustomerId })]);
export type PictureOf = z.infer<typeof PictureOf>;

/**
 * What the API can be asked about pictures, beside the contract because bytes are not JSON. `keepImage` is sent the file
 * as it is, with its type, its length and an `Idempotency-Key`; `readImage` answers the picture itself.
 */
export const imageCalls = {
  keepImage: { method: 'POST', path: 'library/images', answer: KeptImage },
  readImage: {
    method: 'GET',
    path: 'library/images/{image}',
    params: z.object({ image: ImageId }),
    query: z.object({ moment: z.optional(MomentId), customer: z.optional(CustomerId) }),
  },
} as const;
export type ImageCallName = keyof typeof imageCalls;
