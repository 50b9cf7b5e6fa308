import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../words';

interface OfferLineProps {
  readonly said: string;
  /** What comes back. */
  readonly of: string;
  readonly onUndo: (line: HTMLElement) => void;
  /** Stands where the button was that had the keyboard. */
  readonly isTaking: boolean;
  /** Where the keyboard goes when this line goes away under it; else to what stands around it. */
  readonly onLeave?: (line: HTMLElement) => void;
}

/** What was just done, for as long as it can be taken back; each has a line of its own. */
export function OfferLine({ said, of, onUndo, isTaking, onLeave = toItsItem }: OfferLineProps) {
  const { common } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  useLayoutEffect(() => {
    leave.current = onLeave;
  }, [onLeave]);
  useEffect(() => {
    if (isTaking && document.activeElement === document.body) line.current?.querySelector('button')?.focus();
  }, [isTaking]);
  useLayoutEffect(() => {
    const here = line.current;
    return () => {
      if (here?.contains(document.activeElement)) leave.current(here);
    };
  }, []);
  return (
    <div className="undo-line" ref={line}>
      <span role="status">{said}</span>
      <button
        type="button"
        className="link-button"
        aria-label={of === '' ? undefined : `${common.undo}: ${of}`}
        onClick={() => line.current && onUndo(line.current)}
      >
        {common.undo}
      </button>
    </div>
  );
}

function toItsItem(line: HTMLElement): void {
  const around = line.closest('li, section, main')?.querySelectorAll('button') ?? [];
  [...around].find((button) => !line.contains(button))?.focus();
}
