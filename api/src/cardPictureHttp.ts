import type { HttpHandler } from '@azure/functions';
import * as z from 'zod';
import { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import { Problem } from '../../domain/problems';
import type { ImageId } from '../../domain/images';
import { findCardPicture } from './calls/cards/pictureUrls';
import { readImageBytes } from './calls/images';
import { always, refused } from './http';
import type { ImageAnswering } from './imageHttp';

export const cardPicturePath = 'card-pictures/{series}/{occurrence}/{token}';

const Params = z.object({ series: SeriesKey, occurrence: OccurrenceKey, token: z.string().regex(/^[\w-]{43}$/) });

/** A meeting's card is looked at by everybody at the same time. */
const mostRemembered = 16;

/** The picture of a posted card, for the chat service: it asks without a token, by an address that nobody can guess. */
export function cardPictureHandler({ ports, codec }: Pick<ImageAnswering, 'ports' | 'codec'>): HttpHandler {
  const drawn = new Map<ImageId, Promise<Uint8Array>>();
  const drawOnce = (image: ImageId) => {
    const before = drawn.get(image);
    if (before) return before;
    const drawing = readImageBytes(ports, image).then(async ({ bytes, type }) => {
      return (await codec.drawForCard(bytes, type)).bytes;
    });
    drawn.set(image, drawing);
    drawing.catch(() => drawn.delete(image));
    for (const oldest of [...drawn.keys()].slice(0, -mostRemembered)) drawn.delete(oldest);
    return drawing;
  };
  return async (request, context) => {
    try {
      const asked = Params.safeParse(request.params);
      if (!asked.success) throw new Problem('notFound', 'There is nothing at this address.');
      // Whether it may be seen is asked each time; what is remembered is only how it is drawn.
      const body = await drawOnce(await findCardPicture(ports, asked.data));
      return { status: 200, headers, body };
    } catch (error) {
      return refused(context.functionName, error, context, request);
    }
  };
}

const headers = {
  ...always,
  'content-type': 'image/jpeg',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  // A card is drawn by a page of Teams, which is not of our origin.
  'cross-origin-resource-policy': 'cross-origin',
};
