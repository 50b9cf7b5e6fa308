import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { checkedHeader } from '../../api/src/images/checkedHeader';
import { imageHandlers } from '../../api/src/imageHttp';
import type { ImageCodec } from '../../api/src/ports';
import { places, stored } from '../../api/src/rows';
import type { RowChange } from '../../api/src/ports';
import { imageCalls, type ImageCallName } from '../../domain/imageCalls';
import { ImageId, KeptImage, type ImageType } from '../../domain/images';
import type { Person } from '../../domain/people';
import { ApiWorld } from './apiWorld';
import { greyPng } from './pictures';

export interface ImageSent {
  readonly image?: string;
  readonly query?: Record<string, string>;
  readonly file?: Uint8Array;
  readonly headers?: Record<string, string>;
  readonly key?: string;
}

export interface ImageAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Uint8Array;
  readonly body: { readonly code?: string; readonly sentence?: string; readonly field?: string };
}

export const photo = greyPng(30, 20);
/** What the decoder of these tests makes of any picture. */
export const redrawn = Uint8Array.from([1, 2, 3]);
export const drawnForCard = Uint8Array.from([4, 5, 6]);

/** The calls about pictures behind real requests; heads are read, and decoding takes no time. */
export class ImageWorld extends ApiWorld {
  decoded = 0;
  readonly codec: ImageCodec = {
    redraw: async (file: Uint8Array, type: ImageType) => {
      const { width, height } = checkedHeader(file, type);
      this.decoded += 1;
      return { bytes: redrawn, type: 'image/webp', width, height };
    },
    drawForCard: async () => {
      this.decoded += 1;
      return { bytes: drawnForCard, type: 'image/jpeg', width: 3, height: 2 };
    },
  };
  private imageKeys = 0;

  async sendImage(person: Person | undefined, name: ImageCallName, sent: ImageSent = {}): Promise<ImageAnswer> {
    const { method, path } = imageCalls[name];
    const params = { image: sent.image ?? '' };
    const query = sent.query ?? {};
    const url = `https://api.example/api/${path.replace('{image}', params.image)}?${new URLSearchParams(query)}`;
    const headers = {
      ...(person && { authorization: `Bearer ${person.id}` }),
      'content-type': 'image/png',
      ...(method === 'POST' && { 'idempotency-key': sent.key ?? `image-key-${++this.imageKeys}` }),
      ...sent.headers,
    };
    const body = method === 'POST' ? { body: { bytes: sent.file ?? photo } } : {};
    const request = new HttpRequest({ method, url, headers, params, query, ...body });
    const context = new InvocationContext({ functionName: name, invocationId: 'correlation-1', logHandler: () => {} });
    const handle = imageHandlers({ ...this.answering, codec: this.codec })[name];
    const { status = 200, headers: said, body: bytes, jsonBody } = (await handle(request, context)) as HttpResponseInit;
    return {
      status,
      headers: said as Record<string, string>,
      bytes: bytes as Uint8Array,
      body: (jsonBody ?? {}) as ImageAnswer['body'],
    };
  }

  /** Sends a picture and answers its id. */
  async keep(person: Person, file = photo): Promise<ImageId> {
    const { body } = await this.sendImage(person, 'keepImage', { file });
    return KeptImage.parse(body).id;
  }

  async put(row: string, record: object, ...beside: readonly RowChange[]): Promise<void> {
    const rows: RowChange[] = [{ put: 'upsert', row, body: stored(record) }, ...beside];
    const committed = await this.ports.store.commit(places.library(this.ports.home), rows);
    if (committed !== 'done') throw new Error(`Not kept: ${committed}.`);
  }
}
