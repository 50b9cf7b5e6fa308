import { useLayoutEffect, useRef } from 'react';
import { Notice } from '../../notices/Notice';
import { useArrangedWords } from './arrangedWords';
import type { Arrangement, Undoable } from './useArrangement';

/** What was just done, each with its way back, or why it was not. */
export function ArrangementSaid({ here }: { readonly here: Arrangement }) {
  const { said, offered, problem } = here;
  const words = useArrangedWords();
  const newest = offered.at(-1);
  const last = newest?.said === said ? newest : undefined;
  return (
    <>
      {offered
        .filter((one) => one !== last)
        .map((one) => (
          <div key={one.of} className="organizer-said">
            <p>{one.said(words)}</p>
            <TakeBack here={here} one={one} />
          </div>
        ))}
      <div className="organizer-said" data-empty={said === undefined} data-newest={last !== undefined}>
        <p role="status">{said?.(words)}</p>
        {last && <TakeBack here={here} one={last} />}
      </div>
      {problem && <Notice problem={problem} />}
    </>
  );
}

function TakeBack({ here, one }: { readonly here: Arrangement; readonly one: Undoable }) {
  const words = useArrangedWords();
  const button = useRef<HTMLButtonElement>(null);
  const { leaving } = here;
  useLayoutEffect(() => {
    const pressed = button.current;
    return () => {
      if (document.activeElement === pressed) leaving.current = true;
    };
  }, [leaving]);
  return (
    <button
      ref={button}
      type="button"
      className="button"
      aria-label={`${words.common.undo}: ${one.said(words)}`}
      aria-disabled={here.isBusy}
      onClick={() => here.takeBack(one)}
    >
      {words.common.undo}
    </button>
  );
}

/** What was done last, for as long as it can be taken back. */
export function newestUndo(around: Element | null | undefined): HTMLElement | null | undefined {
  return around?.querySelector<HTMLElement>('[data-newest="true"] button');
}
