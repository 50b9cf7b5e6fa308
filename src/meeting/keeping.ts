import type { CrashCopy } from './crashCopy';

/** Where the browser keeps what was typed. It can be blocked in a frame, or full: then it lasts as long as the page. */
export interface Keeping {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
  lasts(): boolean;
  /** Where other windows write, too, and what this one knows of it; nothing, where it is blocked. */
  shared(): { readonly storage: Storage; readonly known: Map<string, string> } | undefined;
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
  let blocked = !works(storage);
  const write = (key: string, value: string) => {
    memory.set(key, value);
    copy()?.write(key, value);
    try {
      if (!blocked) storage().setItem(key, value);
    } catch {
      blocked = true;
    }
  };
  if (!blocked) {
    for (const key of Object.keys(storage())) {
      const value = key.startsWith(ours) ? storage().getItem(key) : null;
      if (value !== null) memory.set(key, value);
    }
  }
  return {
    read: (key) => memory.get(key),
    write,
    remove: (key) => {
      memory.delete(key);
      copy()?.remove(key);
      if (!blocked) storage().removeItem(key);
    },
    keys: (prefix) => [...memory.keys()].filter((key) => key.startsWith(prefix)).sort(),
    lasts: () => !blocked,
    shared: () => (blocked ? undefined : { storage: storage(), known: memory }),
  };
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
