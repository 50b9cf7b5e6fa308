import { writtenAt } from './drafts';
import { ours } from './keeping';

/**
 * What a page stores by name reaches the disk seconds, and while somebody types up to a minute, later: a browser that
 * crashes takes it along. What a database was given is there at once. So all that is kept stands in one, too.
 */
export interface CrashCopy {
  write(key: string, value: string): void;
  remove(key: string): void;
  /** What the page’s storage had no room for: newer than what stands there. */
  readonly notPutBack?: ReadonlyMap<string, string>;
}

let copy: CrashCopy | undefined;

/** Once it is open; where the browser lets us have none, what is kept does not outlive a crash of the last seconds. */
export const crashCopy = (): CrashCopy | undefined => copy;

const longestWaitMs = 250;

/** Puts back what a crash took. Nobody waits long for it. */
export async function recoverFromCrash(storage: () => Storage): Promise<void> {
  let isTooLate = false;
  const recovered = recover(storage, () => isTooLate).catch(() => undefined);
  await Promise.race([recovered, new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
  isTooLate = true;
}

const table = 'kept';

async function recover(storage: () => Storage, isTooLate: () => boolean): Promise<void> {
  const opening = indexedDB.open('customerMoment', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  const database = await answered(opening);
  const kept = () => database.transaction(table, 'readwrite').objectStore(table);
  const all = kept();
  const [keys, values] = await Promise.all([answered(all.getAllKeys()), answered(all.getAll())]);
  const notPutBack = new Map<string, string>();
  for (const [at, key] of keys.entries()) {
    const value: unknown = values[at];
    if (typeof key !== 'string' || !key.startsWith(ours) || typeof value !== 'string') continue;
    // What was kept meanwhile is not put back to how it stood.
    if (isTooLate() || writtenAt(value) <= writtenAt(storage().getItem(key) ?? undefined)) continue;
    try {
      storage().setItem(key, value);
    } catch {
      notPutBack.set(key, value);
    }
  }
  copy = {
    notPutBack,
    // Looked at again by every part of the page that begins to keep something.
    write: (key, value) => {
      if (notPutBack.has(key)) notPutBack.set(key, value);
      trying(() => kept().put(value, key));
    },
    remove: (key) => {
      notPutBack.delete(key);
      trying(() => kept().delete(key));
    },
  };
}

/** A browser that is short of room closes databases: what is typed goes on without. */
function trying(change: () => unknown): void {
  try {
    change();
  } catch {
    copy = undefined;
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps no database for us.'));
  });
}
