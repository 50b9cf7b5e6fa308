import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../words';

/** What was just done, and for ten seconds the way to take it back. */
export interface Saying {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** Where “Undo” would not say enough. */
  readonly undoName?: string | undefined;
  /** What it takes back, for whoever hears of the button alone. */
  readonly undoes?: string | undefined;
}

export const undoableFor = 10_000;

export function useSaid() {
  const [said, setSaid] = useState<Saying>();
  const say = useCallback(
    (text: string, undo?: () => void, undoName?: string) => setSaid({ text, undo, undoName }),
    [],
  );
  useEffect(() => {
    if (!said?.undo) return;
    const timer = setTimeout(() => setSaid({ text: said.text }), undoableFor);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say, unsay: useCallback(() => setSaid(undefined), []) };
}

/** Of several things done one after the other each can be taken back for its own ten seconds; the newest is last. */
export function useEachSaid() {
  const [all, setAll] = useState<readonly Saying[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);
  const say = useCallback((text: string, undo?: () => void, undoes?: string) => {
    const one: Saying = { text, undo, undoes };
    setAll((before) => [...before.filter((other) => other.undo), one]);
    if (!undo) return;
    const over = () =>
      setAll((now) => now.flatMap((other) => (other !== one ? other : now.at(-1) === one ? { text } : [])));
    timers.current.add(setTimeout(over, undoableFor));
  }, []);
  /** Taken back, it is no more to be said. */
  const unsay = useCallback(
    (undo: () => void) => setAll((before) => before.filter((other) => other.undo !== undo)),
    [],
  );
  return { all, say, unsay };
}

interface SaidBarProps {
  readonly said: Saying | undefined;
  /** What the page shows beside it: when that is another, buttons of it may have gone. */
  readonly of?: number;
}

/** Always on the page, so that it is read out; takes the focus when the button that was pressed has gone. */
export function SaidBar({ said, of }: SaidBarProps) {
  const { undo } = useWords().common;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = bar.current;
    if (!said || !here || document.activeElement !== document.body) return;
    const { top, bottom } = here.getBoundingClientRect();
    // What stays in sight by itself is not scrolled to.
    here.focus({ preventScroll: top >= 0 && bottom <= window.innerHeight });
  }, [said, of]);
  return (
    <div ref={bar} className="library-said" role="status" tabIndex={-1}>
      <SaidAndUndo said={said} undo={undo} />
    </div>
  );
}

interface SaidBarsProps {
  readonly all: readonly Saying[];
  readonly of?: number;
}

/** What can still be taken back, read out when it was done; below it the newest. */
export function SaidBars({ all, of }: SaidBarsProps) {
  const { undo } = useWords().common;
  return (
    <>
      {all.slice(0, -1).map((said, at) => (
        <div key={at} className="library-said">
          <SaidAndUndo said={said} undo={undo} />
        </div>
      ))}
      <SaidBar said={all.at(-1)} {...(of !== undefined && { of })} />
    </>
  );
}

function SaidAndUndo({ said, undo }: { readonly said: Saying | undefined; readonly undo: string }) {
  return (
    <>
      {said && <p>{said.text}</p>}
      {said?.undo && (
        <button
          type="button"
          className="button"
          aria-label={said.undoes === undefined ? undefined : `${undo}: ${said.undoes}`}
          onClick={said.undo}
        >
          {said.undoName ?? undo}
        </button>
      )}
    </>
  );
}
