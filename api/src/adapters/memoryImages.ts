import type { ImageId, ImageType } from '../../../domain/images';
import type { Images } from '../ports';

/** What the blob storage does, without a network: for tests. */
export function memoryImages(): Images {
  const kept = new Map<ImageId, { readonly bytes: Uint8Array; readonly type: ImageType }>();
  return {
    keep: async (id, bytes, type) => void kept.set(id, { bytes: bytes.slice(), type }),
    read: async (id) => kept.get(id),
    remove: async (id) => void kept.delete(id),
  };
}
