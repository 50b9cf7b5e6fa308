import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../words';

/** What was just done, and for ten seconds the way to take it back. */
export interface Saying {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** Where “Undo” would not say enough. */
  readonly undoName?: string | undefined;
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
    if (said && document.activeElement === document.body) bar.current?.focus();
  }, [said, of]);
  return (
    <div ref={bar} className="library-said" role="status" tabIndex={-1}>
      {said && <p>{said.text}</p>}
      {said?.undo && (
        <button type="button" className="button" onClick={said.undo}>
          {said.undoName ?? undo}
        </button>
      )}
    </div>
  );
}
