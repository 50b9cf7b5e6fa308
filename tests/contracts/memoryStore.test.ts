import { memoryStore } from '../../api/src/adapters/memoryStore';
import { storeContract } from './store';

storeContract('The store in memory', async () => ({ store: memoryStore() }));
