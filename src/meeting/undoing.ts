import type { Undoable } from './meetingState';

export type Undoing = ReturnType<typeof createUndoing>;

const undoableFor = 10_000;

export function createUndoing(changed: () => void) {
  let undoable: readonly Undoable[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const drop = (id: string) => {
    undoable = undoable.filter((one) => one.id !== id);
    changed();
  };
  return {
    all: () => undoable,
    offer: (one: Undoable) => {
      undoable = [...undoable.filter(({ id }) => id !== one.id), one];
      changed();
      const timer = setTimeout(() => {
        timers.delete(timer);
        undoable = undoable.filter((still) => still !== one);
        changed();
      }, undoableFor);
      timers.add(timer);
    },
    drop,
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}
