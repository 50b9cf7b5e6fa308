import type { ApiClient } from '../apiClient';
import { imageCalls, type PictureOf } from '../../domain/imageCalls';
import { KeptImage, type ImageId, type ImageType } from '../../domain/images';
import { Problem } from '../../domain/problems';

export interface Sending {
  readonly type: ImageType;
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** Sends a file as it is; answers the picture as it is kept. */
export async function keepImage(api: ApiClient, file: Blob, sending: Sending): Promise<KeptImage> {
  const { method, path, answer } = imageCalls.keepImage;
  const headers = { 'Content-Type': sending.type, 'Idempotency-Key': sending.idempotencyKey };
  const bytes = { method, headers, body: file, signal: sending.signal };
  const read = answer.safeParse(await api.sendBytes(`/api/${path}`, bytes, (response) => response.json()));
  if (!read.success) throw new Problem('unexpected', 'The answer could not be read.', { cause: read.error });
  return read.data;
}

export interface Reading {
  readonly image: ImageId;
  /** The record that shows it; without one, whoever sent it sees it. */
  readonly of: PictureOf | undefined;
  readonly signal: AbortSignal;
}

export async function readImage(api: ApiClient, { image, of, signal }: Reading): Promise<Blob> {
  const { method, path } = imageCalls.readImage;
  const through = of === undefined ? '' : `?${new URLSearchParams(of).toString()}`;
  const address = `/api/${path.replace('{image}', encodeURIComponent(image))}${through}`;
  return api.sendBytes(address, { method, headers: { Accept: 'image/*' }, signal }, (response) => response.blob());
}
