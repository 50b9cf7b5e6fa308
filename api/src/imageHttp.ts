import { createHash } from 'node:crypto';
import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import { imageCalls, type ImageCallName, type PictureOf } from '../../domain/imageCalls';
import { ImageType, mostImageBytes } from '../../domain/images';
import { Problem } from '../../domain/problems';
import { findImage, keepImage, readImageBytes } from './calls/images';
import { always, parsed, refused, writeKey, type Answering } from './http';
import { tooManyBytes } from './images/checkedHeader';
import { hashed } from './rows';
import type { ImageCodec } from './ports';

export interface ImageAnswering extends Pick<Answering, 'ports' | 'signIn'> {
  readonly codec: ImageCodec;
}

/** The calls about pictures as HTTP: they send and answer bytes, all else is as for the calls of the contract. */
export function imageHandlers({ ports, signIn, codec }: ImageAnswering): Record<ImageCallName, HttpHandler> {
  const refusing = (name: ImageCallName, answer: (request: HttpRequest) => Promise<HttpResponseInit>): HttpHandler =>
    async function handle(request, context) {
      try {
        return await answer(request);
      } catch (error) {
        return refused(name, error, context, request);
      }
    };
  return {
    keepImage: refusing('keepImage', async (request) => {
      const { person: by } = await signIn(request.headers.get('authorization'));
      const key = writeKey(request);
      const type = typeOf(request);
      const file = await readFile(request);
      const sent = createHash('sha256').update(file).digest('base64url');
      const once = { key, hash: hashed(JSON.stringify(['keepImage', type, sent])) };
      const kept = await keepImage({ ports, by, once, codec, file, type });
      return { status: 200, headers: always, jsonBody: kept };
    }),
    readImage: refusing('readImage', async (request) => {
      const { person: by, isCurator } = await signIn(request.headers.get('authorization'));
      const { params, query } = imageCalls.readImage;
      const { image } = params.parse(parsed(params, request.params));
      const { moment, customer } = query.parse(parsed(query, Object.fromEntries(request.query.entries())));
      const of: PictureOf | undefined = moment ? { moment } : customer ? { customer } : undefined;
      await findImage({ ports, by, isCurator, image, of });
      const headers = { ...shown, etag: `"${image}"` };
      // What is kept under an id never changes; whether it may be seen is asked each time.
      if (request.headers.get('if-none-match') === headers.etag) return { status: 304, headers };
      const { bytes, type } = await readImageBytes(ports, image);
      return { status: 200, headers: { ...headers, 'content-type': type }, body: bytes };
    }),
  };
}

const shown = {
  ...always,
  'cache-control': 'private, no-cache',
  vary: 'authorization',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};

function typeOf(request: HttpRequest): ImageType {
  const said = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const type = ImageType.safeParse(said);
  if (type.success) return type.data;
  throw new Problem('invalid', 'A picture is a JPEG, a PNG or a WebP file.', { field: 'picture.image' });
}

/** What is announced as too long is not read. */
async function readFile(request: HttpRequest): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > mostImageBytes) throw tooManyBytes();
  const file = new Uint8Array(await request.arrayBuffer());
  if (file.length > mostImageBytes) throw tooManyBytes();
  return file;
}
