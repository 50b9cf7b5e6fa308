import { keepIn, ours } from '../../meeting/keeping';
import { followAddress } from './useRoute';

/** Whose, and in which of the app's tabs. */
export interface AddressOf {
  readonly person: string;
  readonly page: string;
}

/** Teams loads its page anew without our part of the address: for as long as the window is open it is kept beside it. */
export function keptAddress({ person, page }: AddressOf) {
  const keeping = keepIn(() => window.sessionStorage);
  const key = `${ours}address|${person}|${page}`;
  return {
    read: () => keeping.read(key) ?? '',
    /** Until what is answered is called. */
    follow: () => followAddress(() => keeping.write(key, window.location.hash)),
  };
}
