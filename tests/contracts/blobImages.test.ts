import { expect, test } from '@jest/globals';
import { blobImages } from '../../api/src/adapters/blobImages';
import { ImageId } from '../../domain/images';
import { startStorage } from '../../local/storage';
import { imagesContract } from './images';

imagesContract('Pictures in blob storage', async () => {
  const { connectionString, close } = await startStorage({ inMemory: true });
  return { images: blobImages({ kind: 'thisMachine', connectionString }), close };
});

test('blob storage that can not be reached fails, and does not say that a picture is gone', async () => {
  const connectionString =
    'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:1/a;';
  const images = blobImages({ kind: 'thisMachine', connectionString });
  await expect(images.read(ImageId.parse('picture-of-ken'))).rejects.toThrow();
});
