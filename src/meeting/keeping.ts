import type { CrashCopy } from './crashCopy';

/** Where the browser keeps what was typed. It can be blocked in a frame, or full: then it lasts as long as the page. */
export interface Keeping {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
  lasts(): boolean;
  /**
   * Where other windows write, too, and what this one knows of it; nothing, where it is blocked. `unwritten`: what stands
   * there instead of what found no room.
   */
  shared():
    | {
        readonly storage: Storage;
        readonly known: Map<string, string>;
        readonly unwritten: Map<string, string | undefined>;
      }
    | undefined;
}

/** Whose, and in which meeting: what one person typed is never shown to another on the same machine. */
export interface Place {
  readonly tenant: string;
  readonly person: string;
  readonly meeting: string;
}

export const ours = 'customerMoment|';

export function keyIn(what: 'draft' | 'errand' | 'refused', { tenant, person, meeting }: Place, name = ''): string {
  return `${ours}${what}|${tenant}|${person}|${meeting}|${name}`;
}

/** `storage` is asked for each time, because even looking at it may throw. `copy`: where it stands once more. */
export function keepIn(storage: () => Storage, copy: () => CrashCopy | undefined = () => undefined): Keeping {
  const memory = new Map<string, string>();
  const unwritten = new Map<string, string | undefined>();
  let takes = works(storage);
  const stored = (key: string) => trying(() => storage().getItem(key)) ?? undefined;
  // Where new words find no room the older ones stay: after a reload half a sentence is better than none. The copy,
  // which has far more room, has the newer ones, and by their time they win.
  const store = (key: string, value: string) => {
    try {
      storage().setItem(key, value);
      takes = true;
      unwritten.delete(key);
    } catch {
      unwritten.set(key, stored(key));
    }
  };
  const write = (key: string, value: string) => {
    memory.set(key, value);
    copy()?.write(key, value);
    store(key, value);
  };
  /** There is room again; what another window wrote there meanwhile is not written over. */
  const storeLeftOut = () => {
    for (const [key, instead] of [...unwritten]) if (stored(key) === instead) store(key, memory.get(key) ?? '');
  };
  for (const key of trying(() => Object.keys(storage())) ?? []) {
    const value = key.startsWith(ours) ? stored(key) : undefined;
    if (value !== undefined) memory.set(key, value);
  }
  copy()?.notPutBack?.forEach((value, key) => write(key, value));
  return {
    read: (key) => memory.get(key),
    write,
    // Also while nothing can be written: what was sent or cleared must not come back.
    remove: (key) => {
      memory.delete(key);
      unwritten.delete(key);
      copy()?.remove(key);
      trying(() => storage().removeItem(key));
      storeLeftOut();
    },
    keys: (prefix) => [...memory.keys()].filter((key) => key.startsWith(prefix)).sort(),
    lasts: () => takes && unwritten.size === 0,
    shared: () => trying(() => ({ storage: storage(), known: memory, unwritten })),
  };
}

function trying<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function works(storage: () => Storage): boolean {
  const probe = `${ours}probe`;
  try {
    storage().setItem(probe, probe);
    storage().removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
