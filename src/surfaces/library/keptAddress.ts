import { keepIn, ours } from '../../meeting/keeping';
import { parseRoute } from './route';
import { followAddress } from './useRoute';

/** Whose, and in which of the app's tabs. */
export interface AddressOf {
  readonly person: string;
  readonly page: string;
}

/**
 * Teams loads its page anew without our part of the address: what is looked for is kept beside it, for as long as the
 * window is open. Whoever comes back to the library finds the list as it was, and no page out of it.
 */
export function keptAddress({ person, page }: AddressOf) {
  const keeping = keepIn(() => window.sessionStorage);
  const key = `${ours}search|${person}|${page}`;
  const keep = () => {
    const { hash } = window.location;
    const route = parseRoute(hash);
    if (route.at !== 'home') return;
    if (route.find === '') keeping.remove(key);
    else keeping.write(key, hash);
  };
  return {
    read: () => keeping.read(key) ?? '',
    /** Until what is answered is called. */
    follow: () => followAddress(keep),
  };
}
