import type { World } from './world';

/** The world while it runs: read it, change it, hear of changes, ask it the time. */
export interface LiveWorld {
  current: () => World;
  change: <T>(how: (world: World) => T) => T;
  onChange: (listener: () => void) => () => void;
  now: () => number;
}

export function liveWorld(start: World): LiveWorld {
  const listeners = new Set<() => void>();
  return {
    current: () => start,
    change(how) {
      const result = how(start);
      start.revision += 1;
      for (const listener of listeners) listener();
      return result;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => Date.now() + start.clockOffsetMs,
  };
}
