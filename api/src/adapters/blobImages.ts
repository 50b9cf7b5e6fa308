import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import { ImageType, type ImageId } from '../../../domain/images';
import type { Images } from '../ports';
import type { StorageSettings } from '../settings';
import { managedIdentity } from './managedIdentity';

/** No name of a blob tells what it shows: it is the id alone. */
export const pictures = 'pictures';
const patienceMs = 15_000;
const options = { retryOptions: { maxTries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1_000 } };

/** Azure Blob Storage. The container is made when it is found missing. */
export function blobImages(settings: StorageSettings): Images {
  let connecting: Promise<ContainerClient> | undefined;
  const container = () => (connecting ??= connect(settings));
  const blob = async (id: ImageId) => (await container()).getBlockBlobClient(id);
  return {
    async keep(id, bytes, type) {
      const upload = async () =>
        (await blob(id)).uploadData(bytes, { ...patience(), blobHTTPHeaders: { blobContentType: type } });
      try {
        await upload();
      } catch (error) {
        if (!isMissing(error)) throw error;
        await (await container()).createIfNotExists();
        await upload();
      }
    },
    async read(id) {
      try {
        return await download(await blob(id));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async remove(id) {
      try {
        await (await blob(id)).delete(patience());
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

async function download(blob: BlockBlobClient) {
  const { contentType, readableStreamBody: arriving } = await blob.download(0, undefined, patience());
  const parts: Buffer[] = [];
  for await (const part of arriving ?? []) parts.push(Buffer.from(part));
  return { bytes: new Uint8Array(Buffer.concat(parts)), type: ImageType.parse(contentType) };
}

function patience() {
  return { abortSignal: AbortSignal.timeout(patienceMs) };
}

function isMissing(error: unknown): boolean {
  return Reflect.get(Object(error), 'statusCode') === 404;
}

async function connect(settings: StorageSettings): Promise<ContainerClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  if (settings.kind === 'thisMachine')
    return BlobServiceClient.fromConnectionString(settings.connectionString, options).getContainerClient(pictures);
  const credential = await managedIdentity(settings.clientId);
  return new BlobServiceClient(settings.blobServiceUri, credential, options).getContainerClient(pictures);
}
