import type { Ports } from './ports';
import { places } from './rows';
import { version } from './version';

/** Whether the storage can be reached; says nothing about whom it serves. */
export function health({ store, home, log }: Ports) {
  return async () => {
    try {
      await store.read({ ...places.directory(home), row: 'health' });
      return { status: 200, headers, jsonBody: { status: 'ok', version } };
    } catch (cause) {
      log.problem('The storage can not be reached.', cause);
      return { status: 503, headers: { ...headers, 'retry-after': '5' }, jsonBody: { status: 'storage', version } };
    }
  };
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
