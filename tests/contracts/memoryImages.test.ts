import { memoryImages } from '../../api/src/adapters/memoryImages';
import { imagesContract } from './images';

imagesContract('Pictures in memory', async () => ({ images: memoryImages() }));
