/** One browser with several windows of one person: each hears what the others store, and not what it stores itself. */
export interface BrowserWindow {
  readonly storage: () => Storage;
  /** From now on it neither sees nor hears what the others store, as in the moment before the browser says so. */
  fallBehind(): void;
  /** It sees what the others store, and is told of it later. */
  hearLater(): void;
  catchUp(): void;
}

interface Told {
  readonly key: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

export function openWindows(count: number): BrowserWindow[] {
  const listeners: ((told: Told) => void)[] = [];
  return Array.from({ length: count }, (_none, index) => {
    let seen: Map<string, string> | undefined;
    let isDeaf = false;
    const missed: Told[] = [];
    const hear = (told: Told) => {
      if (isDeaf) missed.push(told);
      else window.dispatchEvent(Object.assign(new Event('storage'), { ...told, storageArea: area }));
    };
    const get = (key: string) => (seen ? (seen.get(key) ?? null) : window.localStorage.getItem(key));
    const put = (key: string, newValue: string | null) => {
      const oldValue = get(key);
      if (newValue === null) {
        seen?.delete(key);
        window.localStorage.removeItem(key);
      } else {
        seen?.set(key, newValue);
        window.localStorage.setItem(key, newValue);
      }
      if (oldValue !== newValue) listeners.forEach((tell, of) => of !== index && tell({ key, oldValue, newValue }));
    };
    const own: Partial<Storage> = { getItem: get, setItem: put, removeItem: (key) => put(key, null) };
    const area = new Proxy(window.localStorage, {
      get: (target, name) => Reflect.get(own, name) ?? (Reflect.get(target, name) as unknown),
    });
    listeners[index] = hear;
    return {
      storage: () => area,
      fallBehind: () => {
        seen = new Map(Object.entries({ ...window.localStorage }));
        isDeaf = true;
      },
      hearLater: () => {
        isDeaf = true;
      },
      catchUp: () => {
        seen = undefined;
        isDeaf = false;
        missed.splice(0).forEach(hear);
      },
    };
  });
}
